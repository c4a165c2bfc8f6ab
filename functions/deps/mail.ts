import { SESClient } from '@aws-sdk/client-ses';
import { env, envNames } from '#shared/lambda/env.ts';
import type { Mail } from '#shared/use-cases/ports/reviews/mail.ts';
import { sesMail } from '../../integrations/mail/client.ts';

/**
 * One attempt: SES has no idempotency key, so a retry of the SDK's after a time-out could send a second mail unseen.
 * The queue retries.
 */
const ses = new SESClient({
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 8000, throwOnRequestTimeout: true },
});

export const mail = (): Mail => sesMail({ ses, from: env(envNames.mailSender), baseUrl: env(envNames.baseUrl) });
