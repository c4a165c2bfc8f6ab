import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { type Outbound, wordsOf } from '#shared/text/outbound/outbound.ts';
import { noticeWords } from '#shared/text/outbound/outbound-notice.ts';
import { reminderWords } from '#shared/text/outbound/outbound-review.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import type { DirectMessages } from '#shared/use-cases/ports/reviews/direct-message.ts';

type Settings = { web: Pick<WebClient, 'apiCall'>; baseUrl: string };

export const slackDirectMessages = ({ web, baseUrl }: Settings): DirectMessages => ({
  remind: ({ userId }, reminder) => post(web, userId, reminderWords(reminder, baseUrl, ['en'])),
  notify: ({ userId }, notice) => post(web, userId, noticeWords(notice, baseUrl)),
});

/** No preview of a link: Slack would fetch the page and keep what it shows. */
async function post(web: Settings['web'], channel: string, outbound: Outbound) {
  try {
    const { text } = wordsOf(outbound);
    await web.apiCall('chat.postMessage', { channel, text, unfurl_links: false, unfurl_media: false });
  } catch (thrown) {
    throw new IntegrationError('slack', 'chat.postMessage', isPassing(thrown));
  }
}

const passingAnswers = ['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'ratelimited'];

/** Only a plain no of Slack's is final; a rate limit, a bad gateway and a lost connection pass. */
const isPassing = (thrown: unknown) =>
  !(thrown instanceof WebAPIPlatformError) || passingAnswers.includes(thrown.data.error);
