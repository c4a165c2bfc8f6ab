import { isNewsFor } from '#shared/domain/events.ts';
import { isOfficeNews, notifyInSlack } from '#shared/use-cases/notices/notify-coordinators.ts';
import { isNudgeNews, nudgeInSlack } from '#shared/use-cases/notices/nudge-teacher.ts';
import { confirmNewsInSlack, isConfirmNews } from '#shared/use-cases/notices/tell-of-confirmations.ts';
import { remindInSlack } from '#shared/use-cases/reviews/remind-participants.ts';
import { isInvitationNews, tellOrganiserInSlack } from '#shared/use-cases/reviews/tell-organiser.ts';
import { now } from '../deps/clock.ts';
import { directMessages } from '../deps/direct-messages.ts';
import { background } from '../deps/patience.ts';
import { reviewReader, roster, sentMessages } from '../deps/tables.ts';
import { queueDoor } from './queue-door.ts';

/** Slack's queue: a direct message to staff whose account there we know, and never a post in a channel. */
export const handler = queueDoor(async (event) => {
  if (!isNewsFor('slack', event)) return 'unconcerned';
  const stores = {
    reviews: reviewReader(background),
    roster: roster(background),
    sentMessages: sentMessages(background),
  };
  const deps = { ...stores, directMessages: await directMessages(background), now };
  if (isNudgeNews(event)) return nudgeInSlack(deps, event);
  if (isConfirmNews(event)) return confirmNewsInSlack(deps, event);
  if (isInvitationNews(event)) return tellOrganiserInSlack(deps, event);
  return isOfficeNews(event) ? notifyInSlack(deps, event) : remindInSlack(deps, event);
});
