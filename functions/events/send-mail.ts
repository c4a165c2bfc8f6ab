import { isNewsFor } from '#shared/domain/events.ts';
import { mailHelpLetters } from '#shared/use-cases/help/mail-help-letters.ts';
import { isOfficeNews, notifyByMail } from '#shared/use-cases/notices/notify-coordinators.ts';
import { isNudgeNews, nudgeByMail } from '#shared/use-cases/notices/nudge-teacher.ts';
import { confirmNewsByMail, isConfirmNews } from '#shared/use-cases/notices/tell-of-confirmations.ts';
import { remindByMail } from '#shared/use-cases/reviews/remind-participants.ts';
import { isInvitationNews, tellOrganiserByMail } from '#shared/use-cases/reviews/tell-organiser.ts';
import { now } from '../deps/clock.ts';
import { mail } from '../deps/mail.ts';
import { background } from '../deps/patience.ts';
import { reviewReader, roster, schoolHelpReader, sentMessages } from '../deps/tables.ts';
import { queueDoor } from './queue-door.ts';

/**
 * The mail's queue, for families and for staff who are not in Slack: letters about help, reminders, what a school's
 * office must know, what an organiser must act on, and what waits to be confirmed.
 */
export const handler = queueDoor(async (event) => {
  if (!isNewsFor('mail', event)) return 'unconcerned';
  const stores = {
    reviews: reviewReader(background),
    roster: roster(background),
    sentMessages: sentMessages(background),
  };
  const deps = { ...stores, mail: mail(), now };
  if (event.type === 'HelpLetterDue')
    return mailHelpLetters({ ...deps, schoolHelps: schoolHelpReader(background) }, event);
  if (isNudgeNews(event)) return nudgeByMail(deps, event);
  if (isConfirmNews(event)) return confirmNewsByMail(deps, event);
  if (isInvitationNews(event)) return tellOrganiserByMail(deps, event);
  return isOfficeNews(event) ? notifyByMail(deps, event) : remindByMail(deps, event);
});
