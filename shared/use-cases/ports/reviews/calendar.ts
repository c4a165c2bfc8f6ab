import type { InvitationRefusal } from '#shared/domain/reviews/invitation.ts';
import type { Review } from '#shared/domain/reviews/review.ts';
import type { GoogleGrant } from '../sign-in/google-grants.ts';
import type { GooglePermission } from '../sign-in/google-permissions.ts';
import type { Letterhead } from './letterhead.ts';

/** The only right over a calendar that we ever ask for: to write events into calendars that the person owns. */
export const calendarPermission = 'writeOwnEvents' satisfies GooglePermission;

export type Invitation = Pick<Review, 'id' | 'ref' | 'startsAt' | 'endsAt' | 'zone' | 'generation'> & {
  guests: readonly string[];
  letterhead: Letterhead;
};

/**
 * An invitation that went out, without these guests, whose addresses the calendar does not take. `elsewhen`: it stands
 * at other times than asked, because its organiser moved it by hand or we moved the meeting since. `besides`: it stands
 * as asked, and has guests who were not asked for: added by hand, or not to be there any more.
 */
export type StandingInvitation = {
  leftOut: readonly string[];
  video: boolean;
  elsewhen?: InvitationSeen | undefined;
  besides?: InvitationSeen | undefined;
};
/** Whom it has as guests, and the mark of this state of it, so that a change undoes no other. */
export type InvitationSeen = { guests: readonly string[]; tag: string };

/** Told to all of its guests. Thrown, to be tried again, when it is no longer what was seen. */
type ChangeInvitation = (
  grant: GoogleGrant,
  invitation: Invitation,
  seen: InvitationSeen,
) => Promise<'done' | { refused: InvitationRefusal }>;

export type Calendar = {
  /**
   * Puts the meeting into the organiser's own calendar and lets the calendar invite the guests, as many as it takes;
   * repeated, it invites nobody again. `spent`: this generation's event was deleted, and an id is never free again.
   * `refused`: a final no, and nobody was invited. A no that passes is thrown.
   */
  invite(
    grant: GoogleGrant,
    invitation: Invitation,
  ): Promise<{ stands: StandingInvitation } | { refused: InvitationRefusal } | 'spent'>;
  /** To the invitation's times; answers, guests and video link stay. */
  move: ChangeInvitation;
  /** Calls it off for all of its guests, after which this generation is spent. */
  withdraw: ChangeInvitation;
  /**
   * Takes this generation of a meeting that was called off from the calendars of all, whatever was made of it since;
   * `quietly`: without Google's mail about it. `absent`: there is none that we could see.
   */
  callOff(
    grant: GoogleGrant,
    invitation: Pick<Invitation, 'id' | 'generation'> & { quietly: boolean },
  ): Promise<'done' | 'absent' | { refused: InvitationRefusal }>;
};
