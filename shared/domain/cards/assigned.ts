import type { StudentSeat } from '../roster/section.ts';

/** To whom a post is assigned: Google accounts. Undefined means to everybody. */
export type Assignees = readonly string[] | undefined;

/** The seats of those who have this work to do. A seat whose account is not known is not left out. */
export const assignedSeats = (seats: readonly StudentSeat[], assignees: Assignees): readonly StudentSeat[] =>
  assignees ? seats.filter(({ googleId }) => googleId === undefined || assignees.includes(googleId)) : seats;

/**
 * To how many of the class, as a teacher counts in Classroom: `inCourse` is how many Google names there, also who is on
 * no list of the school. Where that is not known, or of one period of several, those count whom we know. Undefined
 * where it is for everybody.
 */
export function assignedOf(everybody: readonly StudentSeat[], assignees: Assignees, inCourse: number | undefined) {
  if (!assignees) return undefined;
  return inCourse === undefined
    ? { to: assignedSeats(everybody, assignees).length, of: everybody.length }
    : { to: Math.min(assignees.length, inCourse), of: inCourse };
}
