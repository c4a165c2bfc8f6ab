import type { SendEmailCommandInput } from '@aws-sdk/client-ses';
import { type Outbound, wordsOf } from '#shared/text/outbound/outbound.ts';

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

export type MailEnvelope = { from: string; to: string; replyTo?: string | undefined };

export function messageOf(outbound: Outbound, { from, to, replyTo }: MailEnvelope): SendEmailCommandInput {
  const { subject, text, html } = wordsOf(outbound);
  return {
    Source: from,
    Destination: { ToAddresses: [to] },
    ...(replyTo ? { ReplyToAddresses: [replyTo] } : {}),
    Message: { Subject: utf8(subject), Body: { Text: utf8(text), Html: utf8(html) } },
  };
}
