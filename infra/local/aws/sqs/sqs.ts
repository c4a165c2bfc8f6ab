import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod/mini';
import type { Queue } from './queues.ts';

/** SQS counts body and attributes of a whole batch together. */
const limit = 1024 * 1024;

const Body = z.object({
  MessageBody: z.string().check(z.minLength(1)),
  MessageAttributes: z.optional(z.record(z.string(), z.unknown())),
  DelaySeconds: z.optional(z.int().check(z.minimum(0), z.maximum(900))),
});
const Send = z.extend(Body, { QueueUrl: z.string() });
const SendBatch = z.object({
  QueueUrl: z.string(),
  Entries: z.array(z.extend(Body, { Id: z.string().check(z.regex(/^[\w-]{1,80}$/)) })),
});

type Reply = { status: number; error?: string; body: object };
type Queues = ReadonlyMap<string, Queue>;

const fault = (code: string, message: string, queryCode = `AWS.SimpleQueueService.${code}`): Reply => ({
  status: 400,
  error: `${queryCode};Sender`,
  body: { __type: `com.amazonaws.sqs#${code}`, message },
});

/** The two verbs that doors use, in the JSON protocol of today's SDK. Delivery is the queue's own matter. */
export function sqs(queues: Queues): Server {
  return createServer(async (request, response) => {
    const action = String(request.headers['x-amz-target'] ?? '').replace(/^AmazonSQS\./, '');
    const { status, error, body } = reply(queues, action, await text(request));
    response.writeHead(status, {
      'content-type': 'application/x-amz-json-1.0',
      ...(error ? { 'x-amzn-query-error': error } : {}),
    });
    response.end(JSON.stringify(body));
  });
}

function reply(queues: Queues, action: string, input: string): Reply {
  if (Buffer.byteLength(input) > limit) return fault('InvalidParameterValue', 'One or more parameters are too long');
  if (action === 'SendMessage') return one(queues, parsed(Send, input));
  if (action === 'SendMessageBatch') return batch(queues, parsed(SendBatch, input));
  return fault('UnsupportedOperation', `the local queues do not know ${action}`);
}

function one(queues: Queues, input: z.infer<typeof Send> | undefined): Reply {
  if (!input) return fault('InvalidParameterValue', 'The request is not valid', 'InvalidParameterValue');
  const queue = queueOf(queues, input.QueueUrl);
  if (!queue) return noQueue;
  const { id, md5 } = sent(queue, input);
  return { status: 200, body: { MessageId: id, MD5OfMessageBody: md5 } };
}

function batch(queues: Queues, input: z.infer<typeof SendBatch> | undefined): Reply {
  if (!input) return fault('InvalidParameterValue', 'The request is not valid', 'InvalidParameterValue');
  const queue = queueOf(queues, input.QueueUrl);
  const ids = new Set(input.Entries.map(({ Id }) => Id));
  if (!queue) return noQueue;
  if (ids.size === 0) return fault('EmptyBatchRequest', 'There should be at least one entry');
  if (input.Entries.length > 10) return fault('TooManyEntriesInBatchRequest', 'At most 10 entries');
  if (ids.size < input.Entries.length) return fault('BatchEntryIdsNotDistinct', 'Ids must differ');
  const Successful = input.Entries.map((entry) => {
    const { id, md5 } = sent(queue, entry);
    return { Id: entry.Id, MessageId: id, MD5OfMessageBody: md5 };
  });
  return { status: 200, body: { Successful, Failed: [] } };
}

const noQueue = fault(
  'QueueDoesNotExist',
  'The specified queue does not exist.',
  'AWS.SimpleQueueService.NonExistentQueue',
);

const sent = (queue: Queue, { MessageBody, MessageAttributes = {}, DelaySeconds = 0 }: z.infer<typeof Body>) =>
  queue.send({ body: MessageBody, attributes: MessageAttributes, delaySeconds: DelaySeconds });

const queueOf = (queues: Queues, url: string) => queues.get(url.split('/').at(-1) ?? '');

function parsed<Schema extends z.ZodMiniType>(schema: Schema, input: string): z.infer<Schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(input)).data;
  } catch {
    return undefined;
  }
}
