import type { SendEmailCommandInput } from '@aws-sdk/client-ses';
import { type Outbound, wordsOf } from '#shared/text/outbound/outbound.ts';

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

export function messageOf(outbound: Outbound, { from, to }: { from: string; to: string }): SendEmailCommandInput {
  const { subject, text, html } = wordsOf(outbound);
  return {
    Source: from,
    Destination: { ToAddresses: [to] },
    Message: { Subject: utf8(subject), Body: { Text: utf8(text), Html: utf8(html) } },
  };
}
