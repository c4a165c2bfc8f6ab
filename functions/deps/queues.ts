import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type EnvName, env } from '#shared/lambda/env.ts';

const sqs = new SQSClient({
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 500, requestTimeout: 3000, throwOnRequestTimeout: true },
});

/** SQS takes no more at a time. */
export const queueBatchSize = 10;

/** Answers the ids of those that the queue did not take. `queue`: the name by which the door is told of it. */
export async function sendToQueue(queue: EnvName, messages: readonly { id: string; body: string }[]) {
  const Entries = messages.map(({ id, body }) => ({ Id: id, MessageBody: body }));
  const { Failed } = await sqs.send(new SendMessageBatchCommand({ QueueUrl: env(queue), Entries }));
  return (Failed ?? []).flatMap(({ Id }) => Id ?? []);
}
