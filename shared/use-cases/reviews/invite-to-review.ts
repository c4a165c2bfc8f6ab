import type { Event } from '#shared/domain/events.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { InvitationRefusal } from '#shared/domain/reviews/invitation.ts';
import type { Review } from '#shared/domain/reviews/review.ts';
import type { Needs } from '../command.ts';
import { IntegrationError } from '../ports/integration-error.ts';
import { calendarPermission, type Invitation, type InvitationSeen } from '../ports/reviews/calendar.ts';
import type { ReviewReader } from '../ports/reviews/reviews.ts';
import type { GoogleGrant } from '../ports/sign-in/google-grants.ts';
import { letterheadOf } from './letterhead-of.ts';
import { presentParticipants } from './present-participants.ts';
import { generationsToTry, invitationKey } from './review-keys.ts';
import { takeOffCalendar } from './take-off-calendar.ts';

type Ports = Needs<
  'roster' | 'googleGrants' | 'waitingReviews' | 'sentMessages' | 'outbox' | 'calendar' | 'ids' | 'now'
> & { reviews: ReviewReader };
/** That a review is to stand in the calendar as it is kept here: scheduled, moved, or called off. */
export type ReviewNews = Extract<Event, { type: 'ReviewScheduled' | 'ReviewMoved' | 'ReviewCalledOff' }>;
export type InviteOutcome = 'invited' | 'calledOff' | 'parked' | 'unneeded';

/** Two of them are told to nobody: the one who is `notConnected` saw it in the form, and the one who `left` is gone. */
type Refused = { refused: InvitationRefusal | 'notConnected' | 'left'; failure?: IntegrationError };
type Invited = { leftOut: readonly PersonId[]; video: boolean };

/** As it was found in the calendar; at other times than the review’s, or with other guests. */
type Standing = { grant: GoogleGrant; invitation: Invitation; seen: InvitationSeen; isElsewhen: boolean };

/** Refusals of our whole project, or ones that we do not know: whoever runs Sidelight must hear of them too. */
const alarming: readonly string[] = ['notSetUp', 'unclear'];

/**
 * May be told of one review any number of times, at once or after any crash: its guests are invited once, and told once
 * of each move.
 */
export async function inviteToReview(ports: Ports, event: ReviewNews): Promise<InviteOutcome> {
  const review = await ports.reviews.get(event.studentId, event.reviewId);
  if (review.endsAt <= ports.now()) return 'unneeded';
  if (review.status === 'cancelled') return takeOffCalendar(ports, review);
  if (review.status !== 'scheduled') return 'unneeded';
  const key = invitationKey(review);
  if (await ports.sentMessages.settled(key)) return 'unneeded';
  const outcome = await inviteOrPark(ports, review);
  if ('refused' in outcome) {
    await tellRefusal(ports, event, outcome);
    return 'parked';
  }
  await ports.waitingReviews.unpark(review.organiserId, review.id);
  await tellWhatIsMissing(ports, review, outcome);
  await ports.sentMessages.settle(key);
  const now = await ports.reviews.get(review.studentId, review.id);
  return now.status === 'cancelled' ? takeOffCalendar(ports, now) : 'invited';
}

/**
 * Parked until the organiser connects a calendar. The grant is looked for again after parking, because one that was
 * saved in between would have seen nothing to take up.
 */
async function inviteOrPark(ports: Ports, review: Review): Promise<Invited | Refused> {
  const outcome = await tryToInvite(ports, review);
  if (!('refused' in outcome)) return outcome;
  await ports.waitingReviews.park(review.organiserId, { studentId: review.studentId, reviewId: review.id });
  return ['notConnected', 'permission'].includes(outcome.refused) ? tryToInvite(ports, review) : outcome;
}

/** A grant outlives its giver's employment, and the guests' addresses are not for the calendar of somebody who left. */
async function tryToInvite(ports: Ports, review: Review): Promise<Invited | Refused> {
  const grant = await ports.googleGrants.find(review.organiserId);
  if (!grant) return { refused: 'notConnected' };
  if (!grant.permissions.includes(calendarPermission)) return { refused: 'permission' };
  const { staff, guardians } = await presentParticipants(ports, review);
  if (!staff.some(({ id }) => id === review.organiserId)) return { refused: 'left' };
  const people = [...staff, ...guardians].filter(({ id }) => id !== review.organiserId);
  const guests = people.flatMap(({ email }) => email ?? []);
  const letterhead = await letterheadOf(ports, review, staff);
  for (let generation = review.generation; generation < review.generation + generationsToTry; generation++) {
    const invitation = { ...review, generation, guests, letterhead };
    const answer = await orRefused(ports.calendar.invite(grant, invitation));
    if (answer === 'spent') continue;
    if ('refused' in answer) return answer;
    const { leftOut, video, elsewhen, besides } = answer.stands;
    const found = elsewhen ? { seen: elsewhen, isElsewhen: true } : besides && { seen: besides, isElsewhen: false };
    const hasMoved = found && (await bringTo(ports, review, { grant, invitation, ...found }));
    if (hasMoved === 'withdrawn') continue;
    if (hasMoved && hasMoved !== 'done') return hasMoved;
    const isIn = (email: string | undefined) => email !== undefined && !leftOut.includes(email);
    return { leftOut: people.filter(({ email }) => !isIn(email)).map(({ id }) => id), video };
  }
  return { refused: 'unclear', failure: new IntegrationError('calendar', 'event-id', false) };
}

/**
 * An organiser who moved the meeting by hand keeps that, until it is moved here. The review is read once more between
 * the look at the event and the change that holds for that look alone: of two moves, the later one stands. Where a
 * guest may no longer come, the event is called off for all and made anew: Google would write them the new time.
 */
async function bringTo(
  { reviews, calendar }: Ports,
  review: Review,
  { grant, invitation, seen, isElsewhen }: Standing,
): Promise<'done' | 'withdrawn' | Refused> {
  if (review.version === 1) return 'done';
  const { version } = await reviews.get(review.studentId, review.id);
  if (version !== review.version) throw new IntegrationError('calendar', 'moved-meanwhile', true);
  const welcome = new Set(invitation.guests.map((guest) => guest.toLowerCase()));
  const { participants, organiserId } = review;
  const invited = new Set(participants.filter(({ id }) => id !== organiserId).map(({ email }) => email.toLowerCase()));
  const guests = seen.guests.map((guest) => guest.toLowerCase());
  if (!guests.some((guest) => invited.has(guest) && !welcome.has(guest)))
    return isElsewhen ? orRefused(calendar.move(grant, invitation, seen)) : 'done';
  const answer = await orRefused(calendar.withdraw(grant, invitation, seen));
  return answer === 'done' ? 'withdrawn' : answer;
}

/** Whatever is refused for good, also before the calendar itself is asked, is something that somebody must hear of. */
async function orRefused<Answer>(asked: Promise<Answer>): Promise<Answer | Refused> {
  try {
    return await asked;
  } catch (failure) {
    if (!(failure instanceof IntegrationError) || failure.retryable) throw failure;
    return { refused: 'unclear', failure };
  }
}

/** Once for each piece of news, so once more when the organiser has connected anew and it was of no use. */
async function tellRefusal(
  { outbox, ids, now }: Ports,
  { id: news, reviewId, studentId }: ReviewNews,
  { refused, failure }: Refused,
) {
  if (refused === 'notConnected' || refused === 'left') return;
  const about = { id: ids.next('evt'), at: now(), reviewId, studentId };
  const event = { ...about, type: 'InvitationRefused' as const, why: refused };
  await outbox.emitOnce(event, `refused/${news}`);
  if (alarming.includes(refused)) throw failure ?? new IntegrationError('calendar', refused, false);
}

async function tellWhatIsMissing({ outbox, ids, now }: Ports, review: Review, { leftOut, video }: Invited) {
  if (leftOut.length === 0 && video) return;
  const { id: reviewId, studentId } = review;
  const about = { id: ids.next('evt'), at: now(), reviewId, studentId };
  const event = { ...about, type: 'InvitationIncomplete' as const, leftOut: [...leftOut], video };
  await outbox.emitOnce(event, `incomplete/${invitationKey(review)}`);
}
