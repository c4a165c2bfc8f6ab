import type { Event } from '#shared/domain/events.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { InvitationRefusal } from '#shared/domain/reviews/invitation.ts';
import type { Review } from '#shared/domain/reviews/review.ts';
import type { Needs } from '../command.ts';
import { IntegrationError } from '../ports/integration-error.ts';
import { calendarPermission } from '../ports/reviews/calendar.ts';
import type { ReviewReader } from '../ports/reviews/reviews.ts';
import { letterheadOf } from './letterhead-of.ts';
import { presentParticipants } from './present-participants.ts';

type Ports = Needs<
  'roster' | 'googleGrants' | 'waitingReviews' | 'sentMessages' | 'outbox' | 'calendar' | 'ids' | 'now'
> & { reviews: ReviewReader };
export type ReviewScheduled = Extract<Event, { type: 'ReviewScheduled' }>;
export type InviteOutcome = 'invited' | 'parked' | 'unneeded';

/** Two of them are told to nobody: the one who is `notConnected` saw it in the form, and the one who `left` is gone. */
type Refused = { refused: InvitationRefusal | 'notConnected' | 'left'; failure?: IntegrationError };
type Invited = { leftOut: readonly PersonId[]; video: boolean };

/** After these the calendar is not the place where the trouble is. */
const generationsToTry = 3;
/** Refusals of our whole project, or ones that we do not know: whoever runs Sidelight must hear of them too. */
const alarming: readonly string[] = ['notSetUp', 'unclear'];

export const invitationKey = ({ id, generation }: Pick<Review, 'id' | 'generation'>) => `calendar/${id}/${generation}`;

/** May be told of one review any number of times, at once or after any crash: its guests are invited once. */
export async function inviteToReview(ports: Ports, event: ReviewScheduled): Promise<InviteOutcome> {
  const review = await ports.reviews.get(event.studentId, event.reviewId);
  if (review.status !== 'scheduled' || review.endsAt <= ports.now()) return 'unneeded';
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
  return 'invited';
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
    const answer = await orRefused(ports.calendar.invite(grant, { ...review, generation, guests, letterhead }));
    if (answer === 'spent') continue;
    if ('refused' in answer) return answer;
    const { leftOut, video } = answer.stands;
    const isIn = (email: string | undefined) => email !== undefined && !leftOut.includes(email);
    return { leftOut: people.filter(({ email }) => !isIn(email)).map(({ id }) => id), video };
  }
  return { refused: 'unclear', failure: new IntegrationError('calendar', 'event-id', false) };
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
  { id: news, reviewId, studentId }: ReviewScheduled,
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
