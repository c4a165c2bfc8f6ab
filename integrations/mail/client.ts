import { type SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import * as z from 'zod/mini';
import type { Outbound } from '#shared/text/outbound/outbound.ts';
import { toConfirmWords, unconfirmedWords } from '#shared/text/outbound/outbound-confirm.ts';
import { helpLetterWords } from '#shared/text/outbound/outbound-help.ts';
import { invitationTroubleWords } from '#shared/text/outbound/outbound-invitation.ts';
import { noticeWords } from '#shared/text/outbound/outbound-notice.ts';
import { nudgeWords } from '#shared/text/outbound/outbound-nudge.ts';
import { reminderWords } from '#shared/text/outbound/outbound-review.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import type { Mail } from '#shared/use-cases/ports/reviews/mail.ts';
import { type MailEnvelope, messageOf } from './message.ts';

type Settings = { ses: Pick<SESClient, 'send'>; from: string; baseUrl: string };

/** We do not know which language a family reads, so it is written to in both. */
const familyLanguages = ['en', 'es'] as const;
const staffLanguages = ['en'] as const;

export const sesMail = ({ ses, from, baseUrl }: Settings): Mail => ({
  remind({ email: to, family }, reminder) {
    const replyTo = reminder.letterhead.organiser?.email;
    const languages = family ? familyLanguages : staffLanguages;
    const words = reminderWords(reminder, { baseUrl, languages, replies: replyTo !== undefined });
    return send(ses, words, { from, to, replyTo });
  },
  tellOfHelp: ({ email: to }, letter) =>
    send(ses, helpLetterWords(letter, { baseUrl, languages: familyLanguages }), {
      ...{ from, to },
      replyTo: letter.help.helper?.email,
    }),
  notify: ({ email: to }, notice) => send(ses, noticeWords(notice, baseUrl), { from, to }),
  nudge: ({ email: to }, nudge) => send(ses, nudgeWords(nudge, baseUrl), { from, to }),
  toConfirm: ({ email: to }, waiting) => send(ses, toConfirmWords(waiting), { from, to }),
  unconfirmed: ({ email: to }, waiting) => send(ses, unconfirmedWords(waiting, { button: false }), { from, to }),
  tellOrganiser: ({ email: to }, trouble) => send(ses, invitationTroubleWords(trouble, baseUrl), { from, to }),
});

async function send(ses: Settings['ses'], words: Outbound, envelope: MailEnvelope) {
  try {
    await ses.send(new SendEmailCommand(messageOf(words, envelope)));
  } catch (thrown) {
    // Without the cause: SES repeats the address in its refusals.
    throw new IntegrationError('mail', 'send', isPassing(thrown), { vendorCode: nameOf(thrown) });
  }
}

const Refusal = z.object({ name: z.string(), $metadata: z.object({ httpStatusCode: z.optional(z.number()) }) });

const nameOf = (thrown: unknown) => Refusal.safeParse(thrown).data?.name;

function isPassing(thrown: unknown) {
  const status = Refusal.safeParse(thrown).data?.$metadata.httpStatusCode;
  return status === undefined || status >= 500 || status === 429 || /throttl|too ?many/i.test(nameOf(thrown) ?? '');
}
