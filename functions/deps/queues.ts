import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Vendor } from '#shared/domain/events.ts';
import { type EnvName, env, envNames } from '#shared/lambda/env.ts';

const sqs = new SQSClient({
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 500, requestTimeout: 3000, throwOnRequestTimeout: true },
});

const urlNames: Record<Vendor, EnvName> = {
  calendar: envNames.calendarQueue,
  mail: envNames.mailQueue,
  slack: envNames.slackQueue,
};

/** SQS takes no more at a time. */
export const queueBatchSize = 10;

/** Answers the ids of those that the queue did not take. */
export async function sendToQueue(vendor: Vendor, messages: readonly { id: string; body: string }[]) {
  const Entries = messages.map(({ id, body }) => ({ Id: id, MessageBody: body }));
  const { Failed } = await sqs.send(new SendMessageBatchCommand({ QueueUrl: env(urlNames[vendor]), Entries }));
  return (Failed ?? []).flatMap(({ Id }) => Id ?? []);
}
