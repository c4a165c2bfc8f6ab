import { isNewsFor } from '#shared/domain/events.ts';
import { inviteToReview } from '#shared/use-cases/reviews/invite-to-review.ts';
import { calendar } from '../deps/calendar.ts';
import { ids, now } from '../deps/clock.ts';
import { background } from '../deps/patience.ts';
import { googleGrants, outbox, reviewReader, roster, sentMessages, waitingReviews } from '../deps/tables.ts';
import { queueDoor } from './queue-door.ts';

/** The calendar's queue: a review was scheduled or moved, and its organiser's own calendar tells its people. */
export const handler = queueDoor(async (event) => {
  if (!isNewsFor('calendar', event)) return 'unconcerned';
  const records = {
    reviews: reviewReader(background),
    roster: roster(background),
    googleGrants: googleGrants(background),
  };
  const progress = {
    waitingReviews: waitingReviews(background),
    sentMessages: sentMessages(background),
    outbox: outbox(background),
  };
  return inviteToReview({ ...records, ...progress, calendar: calendar(background), ids, now }, event);
});
