import type { Instant } from '#shared/domain/dates.ts';
import type { Event } from '#shared/domain/events.ts';
import type { HelpNotice } from '#shared/domain/help/help-notices.ts';
import type { SchoolHelp } from '#shared/domain/help/school-help.ts';
import type { InvitationRefusal } from '#shared/domain/reviews/invitation.ts';
import type { OpaqueRef, Review } from '#shared/domain/reviews/review.ts';
import type { Letterhead } from './letterhead.ts';

/** What a reminder may say of a meeting: when, how long, who asks, and a reference that means nothing outside. */
export type Reminder = Pick<Review, 'ref' | 'startsAt' | 'endsAt' | 'zone'> & { letterhead: Letterhead };

/**
 * What a school's office is told: what waits, since when, a reference; at once when a child may be in danger. `asks`:
 * who of the staff waits for an answer. `offList`: whose class in Classroom has so many students who are not on the
 * school's list for it.
 */
export type OfficeNotice = { ref: OpaqueRef; at: Instant; zone: string; urgent: boolean } & {
  asks?: Letterhead;
  offList?: { of: Letterhead; count: number };
};

/**
 * What an organiser is told of an invitation of theirs: that nobody got it, or its new time, and why, or how many did
 * not; never who.
 */
export type InvitationTrouble = Pick<Review, 'ref' | 'startsAt' | 'zone'> &
  ({ refused: InvitationRefusal; moved: boolean } | { leftOut: number; video: boolean });

/**
 * What a teacher is told of posts: how many, in how many classes, when the first is due, and by when something is to be
 * said ahead of one, never which, or for whom; or that a student asks them to look at one, never who or why.
 */
export type ClassworkNudge =
  | Pick<Extract<Event, { type: 'NudgeDue' }>, 'ref' | 'posts' | 'classes' | 'zone' | 'firstDueAt' | 'tellBy'>
  | Pick<Extract<Event, { type: 'TeacherAsked' }>, 'ref' | 'at' | 'zone' | 'page'>;

/** What a teacher is told of cards that wait to be confirmed: how many, and never whose. */
export type CardsToConfirm = Pick<Extract<Event, { type: 'ConfirmationsDue' }>, 'ref' | 'cards'>;
/** What who answers for plans is told: how many were not confirmed, by how many people; never who, or whose. */
export type CardsUnconfirmed = Pick<Extract<Event, { type: 'ConfirmationsOverdue' }>, 'ref' | 'cards' | 'people'>;

/** What all families of a school or a grade are told of help: by records as they stand, and of no student. */
export type HelpLetter = { notice: HelpNotice; letterhead: Letterhead; help: Readonly<SchoolHelp> };

export type Mail = {
  /**
   * One mail per person, so that nobody sees another's address; to families in every language that we speak. A reply
   * goes to who called the meeting.
   */
  remind(to: { email: string; family: boolean }, reminder: Reminder): Promise<void>;
  /** To families, in every language that we speak. A reply goes to whom the school names. */
  tellOfHelp(to: { email: string }, letter: HelpLetter): Promise<void>;
  notify(to: { email: string }, notice: OfficeNotice): Promise<void>;
  nudge(to: { email: string }, nudge: ClassworkNudge): Promise<void>;
  toConfirm(to: { email: string }, waiting: CardsToConfirm): Promise<void>;
  unconfirmed(to: { email: string }, waiting: CardsUnconfirmed): Promise<void>;
  tellOrganiser(to: { email: string }, trouble: InvitationTrouble): Promise<void>;
};
