import { inviteToReview } from '#shared/use-cases/reviews/invite-to-review.ts';
import { calendar } from '../deps/calendar.ts';
import { now } from '../deps/clock.ts';
import { googleGrants, reviewReader, roster, sentMessages, waitingReviews } from '../deps/tables.ts';
import { queueDoor } from './queue-door.ts';

/** The calendar's queue: a review was scheduled, so its people are invited from the organiser's own calendar. */
export const handler = queueDoor(async (event) => {
  if (event.type !== 'ReviewScheduled') return 'unconcerned';
  const records = { reviews: reviewReader(), roster: roster(), googleGrants: googleGrants() };
  const progress = { waitingReviews: waitingReviews(), sentMessages: sentMessages() };
  return inviteToReview({ ...records, ...progress, calendar: calendar(), now }, event);
});
