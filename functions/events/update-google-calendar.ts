import { inviteToReview } from '#shared/use-cases/reviews/invite-to-review.ts';
import { calendar } from '../deps/calendar.ts';
import { now } from '../deps/clock.ts';
import { deliveries, grants, reviewReader, roster, waitingReviews } from '../deps/tables.ts';
import { queueDoor } from './queue-door.ts';

/** The calendar's queue: a review was scheduled, so its people are invited from the organiser's own calendar. */
export const handler = queueDoor(async (event) => {
  if (event.type !== 'ReviewScheduled') return 'unconcerned';
  const records = { reviews: reviewReader(), roster: roster(), grants: grants() };
  const progress = { waiting: waitingReviews(), deliveries: deliveries() };
  return inviteToReview({ ...records, ...progress, calendar: calendar(), now }, event);
});
