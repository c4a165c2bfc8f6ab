import type { StudentSeat } from '../roster/section.ts';

/** To whom a post is assigned: Google accounts. Undefined means to everybody. */
export type Assignees = readonly string[] | undefined;

/** The seats of those who have this work to do. A seat whose account is not known is not left out. */
export const assignedSeats = (seats: readonly StudentSeat[], assignees: Assignees): readonly StudentSeat[] =>
  assignees ? seats.filter(({ googleId }) => googleId === undefined || assignees.includes(googleId)) : seats;
