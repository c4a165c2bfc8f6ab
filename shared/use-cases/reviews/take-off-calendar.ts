import type { Review } from '#shared/domain/reviews/review.ts';
import type { Needs } from '../command.ts';
import { IntegrationError } from '../ports/integration-error.ts';
import { calendarPermission } from '../ports/reviews/calendar.ts';
import { generationsToTry, invitationKey } from './review-keys.ts';

type Ports = Needs<'googleGrants' | 'waitingReviews' | 'sentMessages' | 'calendar'>;

/**
 * Takes a meeting that was called off from the organiser's calendar, and so from those of its guests. Where we may not
 * write there any more it waits for the organiser to connect; nobody is told, for there is nothing to say but that.
 */
export async function takeOffCalendar(ports: Ports, review: Review): Promise<'calledOff' | 'parked' | 'unneeded'> {
  const { organiserId, studentId, id: reviewId } = review;
  const key = invitationKey(review);
  if (await ports.sentMessages.settled(key)) return 'unneeded';
  const grant = await ports.googleGrants.find(organiserId);
  if (!grant?.permissions.includes(calendarPermission) || !(await isGone(ports, review, grant))) {
    await ports.waitingReviews.park(organiserId, { studentId, reviewId });
    return 'parked';
  }
  await ports.waitingReviews.unpark(organiserId, reviewId);
  await ports.sentMessages.settle(key);
  return 'calledOff';
}

type Grant = Parameters<Ports['calendar']['callOff']>[0];

/** Each generation that an invitation may have made; what is not there yet, though guests were told, comes again. */
async function isGone(ports: Ports, review: Review, grant: Grant): Promise<boolean> {
  const { id, generation: first, quietly = false } = review;
  let seen = false;
  for (let generation = first; generation < first + generationsToTry; generation++) {
    const answer = await ports.calendar.callOff(grant, { id, generation, quietly });
    if (typeof answer === 'object') return false;
    seen ||= answer === 'done';
  }
  if (!seen && (await wasInvited(ports, review))) throw new IntegrationError('calendar', 'not-seen-yet', true);
  return true;
}

async function wasInvited({ sentMessages }: Ports, review: Review): Promise<boolean> {
  for (let version = 1; version < review.version; version++)
    if (await sentMessages.settled(invitationKey({ ...review, version }))) return true;
  return false;
}
