import { DomainError } from '#shared/domain/errors.ts';
import type { Event } from '#shared/domain/events.ts';
import type { Review } from '#shared/domain/reviews/review.ts';
import type { Needs } from '../command.ts';
import { IntegrationError } from '../ports/integration-error.ts';
import { calendarPermission } from '../ports/reviews/calendar.ts';
import type { ReviewReader } from '../ports/reviews/reviews.ts';
import type { GoogleGrant } from '../ports/sign-in/google-grants.ts';
import { presentParticipants } from './present-participants.ts';

type Ports = Needs<'roster' | 'googleGrants' | 'waitingReviews' | 'sentMessages' | 'calendar' | 'now'> & {
  reviews: ReviewReader;
};
export type ReviewScheduled = Extract<Event, { type: 'ReviewScheduled' }>;
export type InviteOutcome = 'invited' | 'parked' | 'unneeded';

/** After these the calendar is not the place where the trouble is. */
const generationsToTry = 3;

/** May be told of one review any number of times, at once or after any crash: its guests are invited once. */
export async function inviteToReview(ports: Ports, event: ReviewScheduled): Promise<InviteOutcome> {
  const review = await ports.reviews.get(event.studentId, event.reviewId);
  if (review.status !== 'scheduled' || review.endsAt <= ports.now()) return 'unneeded';
  const key = `calendar/${review.id}/${review.generation}`;
  if (await ports.sentMessages.settled(key)) return 'unneeded';
  if (!(await withOrganisersGrant(ports, review, (grant) => invite(ports, grant, review)))) return 'parked';
  await ports.waitingReviews.unpark(review.organiserId, review.id);
  await ports.sentMessages.settle(key);
  return 'invited';
}

/** A grant outlives its giver's employment, and the guests' addresses are not for the calendar of somebody who left. */
async function invite(ports: Ports, grant: GoogleGrant, review: Review) {
  const { staff, guardians } = await presentParticipants(ports, review);
  if (!staff.some(({ id }) => id === review.organiserId)) throw new DomainError('needs_permission', { reason: 'left' });
  const guests = [...staff, ...guardians].flatMap(({ id, email }) =>
    email && id !== review.organiserId ? [email] : [],
  );
  for (let generation = review.generation; generation < review.generation + generationsToTry; generation++)
    if ((await ports.calendar.invite(grant, { ...review, generation, guests })) === 'stands') return;
  throw new IntegrationError('calendar', 'event-id', false);
}

/**
 * False when there is no grant that works: the review is parked until the organiser connects a calendar. The grant is
 * looked for again after parking, because one that was saved in between would have seen nothing to take up.
 */
async function withOrganisersGrant(ports: Ports, review: Review, use: (grant: GoogleGrant) => Promise<void>) {
  if (await usable(ports, review, use)) return true;
  await ports.waitingReviews.park(review.organiserId, { studentId: review.studentId, reviewId: review.id });
  return usable(ports, review, use);
}

async function usable({ googleGrants }: Ports, { organiserId }: Review, use: (grant: GoogleGrant) => Promise<void>) {
  const grant = await googleGrants.find(organiserId);
  if (!grant?.permissions.includes(calendarPermission)) return false;
  try {
    await use(grant);
    return true;
  } catch (refusal) {
    if (!(refusal instanceof DomainError && refusal.code === 'needs_permission')) throw refusal;
    return false;
  }
}
