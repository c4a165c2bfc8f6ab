import type { Review } from '#shared/domain/reviews/review.ts';
import type { GoogleGrant } from '../sign-in/google-grants.ts';
import type { GooglePermission } from '../sign-in/google-permissions.ts';

/** The only right over a calendar that we ever ask for: to write events into calendars that the person owns. */
export const calendarPermission = 'writeOwnEvents' satisfies GooglePermission;

export type Invitation = Pick<Review, 'id' | 'ref' | 'startsAt' | 'endsAt' | 'zone' | 'generation'> & {
  guests: readonly string[];
};

export type Calendar = {
  /**
   * Puts the meeting into the organiser's own calendar and lets the calendar invite the guests; repeated, it invites
   * nobody again. `stands`: the invitation is there, by this call or an earlier one. `spent`: this generation's event
   * was deleted, or its id is another's, and an id is never free again. Refuses with `needs_permission` when the
   * organiser's grant no longer works.
   */
  invite(grant: GoogleGrant, invitation: Invitation): Promise<'stands' | 'spent'>;
};
