import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { type Outbound, wordsOf } from '#shared/text/outbound/outbound.ts';
import { toConfirmWords, unconfirmedWords } from '#shared/text/outbound/outbound-confirm.ts';
import { invitationTroubleWords } from '#shared/text/outbound/outbound-invitation.ts';
import { noticeWords } from '#shared/text/outbound/outbound-notice.ts';
import { nudgeWords } from '#shared/text/outbound/outbound-nudge.ts';
import { reminderWords } from '#shared/text/outbound/outbound-review.ts';
import type { DirectMessages } from '#shared/use-cases/ports/reviews/direct-message.ts';
import { leftOutButton, toConfirmButton, unconfirmedButton } from './blocks/buttons.ts';
import { escaped, section } from './blocks/words.ts';
import type { SealedIds } from './sealed-ids.ts';
import { slackTrouble } from './trouble.ts';

type Settings = { web: Pick<WebClient, 'apiCall'>; baseUrl: string } & Pick<SealedIds, 'seal'>;

export const slackDirectMessages = ({ web, baseUrl, seal }: Settings): DirectMessages => ({
  remind: ({ userId }, reminder) =>
    post(web, userId, reminderWords(reminder, { baseUrl, languages: ['en'], replies: false })),
  notify: ({ userId }, notice) => post(web, userId, noticeWords(notice, baseUrl)),
  nudge: ({ userId }, nudge) => post(web, userId, nudgeWords(nudge, baseUrl)),
  toConfirm: ({ userId }, waiting) =>
    postWithButton(web, userId, { outbound: toConfirmWords(waiting), button: toConfirmButton }),
  unconfirmed: ({ userId }, waiting) =>
    postWithButton(web, userId, { outbound: unconfirmedWords(waiting, { button: true }), button: unconfirmedButton }),
  tellOrganiser: ({ userId }, trouble, who) =>
    postWithButton(web, userId, {
      outbound: invitationTroubleWords(trouble, baseUrl),
      button: leftOutButton(who, seal),
    }),
});

const post = (web: Settings['web'], channel: string, outbound: Outbound) => postWithButton(web, channel, { outbound });

type Message = { outbound: Outbound; button?: KnownBlock | undefined };

/** No preview of a link: Slack would fetch the page and keep what it shows. */
async function postWithButton(web: Settings['web'], channel: string, { outbound, button }: Message) {
  try {
    const { text } = wordsOf(outbound);
    const blocks = button ? { blocks: [section(escaped(text)), button] } : {};
    await web.apiCall('chat.postMessage', { channel, text, ...blocks, unfurl_links: false, unfurl_media: false });
  } catch (thrown) {
    throw slackTrouble('chat.postMessage', thrown);
  }
}
