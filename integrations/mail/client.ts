import { type SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import * as z from 'zod/mini';
import { reminderWords } from '#shared/text/outbound-review.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import type { Mail } from '#shared/use-cases/ports/mail.ts';
import { messageOf } from './message.ts';

type Settings = { ses: Pick<SESClient, 'send'>; from: string; baseUrl: string };

/** We do not know which language a family reads, so it is written to in both. */
const familyLanguages = ['en', 'es'] as const;

export const sesMail = ({ ses, from, baseUrl }: Settings): Mail => ({
  async remind({ email, family }, reminder) {
    const words = reminderWords(reminder, baseUrl, family ? familyLanguages : ['en']);
    try {
      await ses.send(new SendEmailCommand(messageOf(words, { from, to: email })));
    } catch (thrown) {
      // Without the cause: SES repeats the address in its refusals.
      throw new IntegrationError('mail', 'send', isPassing(thrown));
    }
  },
});

const Refusal = z.object({ name: z.string(), $metadata: z.object({ httpStatusCode: z.optional(z.number()) }) });

function isPassing(thrown: unknown) {
  const refusal = Refusal.safeParse(thrown);
  const status = refusal.success ? refusal.data.$metadata.httpStatusCode : undefined;
  return status === undefined || status >= 500 || status === 429 || /throttl|too ?many/i.test(refusal.data?.name ?? '');
}
