import type { StudentSeat } from '../roster/section.ts';

/** To whom a post is assigned: Google accounts. Undefined means to everybody. */
export type Assignees = readonly string[] | undefined;

/** The seats of those who have this work to do. A seat whose account is not known is not left out. */
export const assignedSeats = (seats: readonly StudentSeat[], assignees: Assignees): readonly StudentSeat[] =>
  assignees ? seats.filter(({ googleId }) => googleId === undefined || assignees.includes(googleId)) : seats;

/** To how many of the class; undefined where it is for everybody. */
export const assignedOf = (everybody: readonly StudentSeat[], assignees: Assignees) =>
  assignees && { to: assignedSeats(everybody, assignees).length, of: everybody.length };
