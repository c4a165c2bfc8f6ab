import { DomainError } from '#shared/domain/errors.ts';
import type { Event } from '#shared/domain/events.ts';
import type { Review } from '#shared/domain/reviews/review.ts';
import type { Clock } from '../ports/clock.ts';
import { IntegrationError } from '../ports/integration-error.ts';
import type { SentMessages } from '../ports/notices/sent-messages.ts';
import { type Calendar, calendarScope } from '../ports/reviews/calendar.ts';
import type { Reviews, WaitingReviews } from '../ports/reviews/reviews.ts';
import type { Roster } from '../ports/roster/roster.ts';
import type { GoogleGrant, GoogleGrants } from '../ports/sign-in/google-grants.ts';
import { presentParticipants } from './present-participants.ts';

type Deps = {
  reviews: Pick<Reviews, 'get'>;
  roster: Pick<Roster, 'getStaff' | 'getStudent' | 'findGuardians' | 'limitsOn'>;
  grants: GoogleGrants;
  waiting: WaitingReviews;
  deliveries: Pick<SentMessages, 'settle' | 'settled'>;
  calendar: Calendar;
  now: Clock;
};
export type ReviewScheduled = Extract<Event, { type: 'ReviewScheduled' }>;
export type InviteOutcome = 'invited' | 'parked' | 'unneeded';

/** After these the calendar is not the place where the trouble is. */
const generationsToTry = 3;

/** May be told of one review any number of times, at once or after a crash at any point: its guests are invited once. */
export async function inviteToReview(deps: Deps, event: ReviewScheduled): Promise<InviteOutcome> {
  const review = await deps.reviews.get(event.studentId, event.reviewId);
  if (review.status !== 'scheduled' || review.endsAt <= deps.now()) return 'unneeded';
  const key = `calendar/${review.id}/${review.generation}`;
  if (await deps.deliveries.settled(key)) return 'unneeded';
  if (!(await withOrganisersGrant(deps, review, (grant) => invite(deps, grant, review)))) return 'parked';
  await deps.waiting.unpark(review.organiserId, review.id);
  await deps.deliveries.settle(key);
  return 'invited';
}

/** A grant outlives its giver's employment, and the guests' addresses are not for the calendar of somebody who left. */
async function invite(deps: Deps, grant: GoogleGrant, review: Review) {
  const { staff, guardians } = await presentParticipants(deps, review);
  if (!staff.some(({ id }) => id === review.organiserId)) throw new DomainError('needs_permission', { reason: 'left' });
  const guests = [...staff, ...guardians].flatMap(({ id, email }) =>
    email && id !== review.organiserId ? [email] : [],
  );
  for (let generation = review.generation; generation < review.generation + generationsToTry; generation++)
    if ((await deps.calendar.invite(grant, { ...review, generation, guests })) === 'stands') return;
  throw new IntegrationError('calendar', 'event-id', false);
}

/**
 * False when there is no grant that works: the review is parked until the organiser connects a calendar. The grant is looked for again
 * after parking, because one that was saved in between would have seen nothing to take up.
 */
async function withOrganisersGrant(deps: Deps, review: Review, use: (grant: GoogleGrant) => Promise<void>) {
  if (await usable(deps, review, use)) return true;
  await deps.waiting.park(review.organiserId, { studentId: review.studentId, reviewId: review.id });
  return usable(deps, review, use);
}

async function usable({ grants }: Deps, { organiserId }: Review, use: (grant: GoogleGrant) => Promise<void>) {
  const grant = await grants.find(organiserId);
  if (!grant?.scopes.includes(calendarScope)) return false;
  try {
    await use(grant);
    return true;
  } catch (refusal) {
    if (!(refusal instanceof DomainError && refusal.code === 'needs_permission')) throw refusal;
    return false;
  }
}
