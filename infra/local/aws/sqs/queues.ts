import { createHash, randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { QueuedMessage, QueueView } from '../../district-view.ts';
import type { InvocationOutcome } from '../lambda/lambda-environment.ts';

export type QueueTarget = {
  batchSize: number;
  reportsFailures: boolean;
  invoke(event: object): Promise<InvocationOutcome>;
};

export type QueueSettings = { name: string; arn: string; maxReceiveCount: number; target: QueueTarget };
export type QueueHands = {
  now(): Date;
  /**
   * Stands for the visibility time-out: minutes in the deployment, so that nobody waits for a retry here. Nor does a
   * queue let its news rest.
   */
  retryAfter: number;
  deliverTwice(): boolean;
};

export type QueueMessage = { body: string; attributes: Record<string, unknown>; delaySeconds: number };
export type Queue = {
  name: string;
  send(message: QueueMessage): { id: string; md5: string };
  view(): QueueView;
  stop(): void;
};

type Kept = QueueMessage & {
  id: string;
  md5: string;
  sentAt: Date;
  received: number;
  deliveries: number;
  visibleAt: number;
};

const Report = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

/** A standard queue with its poller: at least once, in batches, dead after `maxReceiveCount`. */
export function localQueue({ name, arn, maxReceiveCount, target }: QueueSettings, hands: QueueHands): Queue {
  const pending: Kept[] = [];
  const dead: Kept[] = [];
  let delivered = 0;
  let busy = false;
  let timer: NodeJS.Timeout | undefined;

  function wake(milliseconds: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void pump(), milliseconds);
  }

  async function pump() {
    if (busy) return;
    const now = hands.now().getTime();
    const batch = pending.filter(({ visibleAt }) => visibleAt <= now).slice(0, target.batchSize);
    if (batch.length > 0) {
      busy = true;
      for (const message of batch) message.received += 1;
      const outcome = await target.invoke({ Records: batch.map((message) => record(message, arn)) });
      settle(batch, failedIds(batch, outcome, target.reportsFailures));
      busy = false;
    }
    const next = Math.min(...pending.map(({ visibleAt }) => visibleAt));
    if (Number.isFinite(next)) wake(Math.max(0, next - hands.now().getTime()));
  }

  function settle(batch: readonly Kept[], failed: ReadonlySet<string>) {
    for (const message of batch) {
      if (!failed.has(message.id)) message.deliveries -= 1;
      else if (message.received >= maxReceiveCount) dead.push(message);
      else message.visibleAt = hands.now().getTime() + hands.retryAfter;
      if (message.deliveries > 0 && !dead.includes(message)) continue;
      pending.splice(pending.indexOf(message), 1);
      if (message.deliveries === 0) delivered += 1;
    }
  }

  return {
    name,
    send(message) {
      const kept = keep(message, hands);
      pending.push(kept);
      if (!busy) wake(0);
      return kept;
    },
    view: () => ({ name, pending: pending.map(shown), delivered, dead: dead.map(shown) }),
    stop: () => clearTimeout(timer),
  };
}

const keep = (message: QueueMessage, hands: QueueHands): Kept => ({
  ...message,
  id: randomUUID(),
  md5: createHash('md5').update(message.body).digest('hex'),
  sentAt: hands.now(),
  received: 0,
  deliveries: hands.deliverTwice() ? 2 : 1,
  visibleAt: hands.now().getTime() + message.delaySeconds * 1000,
});

/** Without a report, or with one that names an unknown message, Lambda returns all or none. */
function failedIds(batch: readonly Kept[], outcome: InvocationOutcome, reportsFailures: boolean): ReadonlySet<string> {
  const all = new Set(batch.map(({ id }) => id));
  if (!outcome.ok) return all;
  const report = Report.safeParse(outcome.result);
  if (!reportsFailures || !report.success) return new Set();
  const failed = report.data.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  return failed.every((id) => all.has(id)) ? new Set(failed) : all;
}

const record = (message: Kept, arn: string) => ({
  messageId: message.id,
  receiptHandle: `${message.id}#${message.received}`,
  body: message.body,
  attributes: {
    ApproximateReceiveCount: String(message.received),
    SentTimestamp: String(message.sentAt.getTime()),
    SenderId: 'local',
    ApproximateFirstReceiveTimestamp: String(message.sentAt.getTime()),
  },
  messageAttributes: message.attributes,
  md5OfBody: message.md5,
  eventSource: 'aws:sqs',
  eventSourceARN: arn,
  awsRegion: 'us-east-1',
});

const shown = ({ id, body, received, sentAt }: Kept): QueuedMessage => ({
  id,
  body,
  received,
  sentAt: sentAt.toISOString(),
});
