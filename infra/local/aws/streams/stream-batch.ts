import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import type { InvocationOutcome } from '../lambda/lambda-environment.ts';
import type { Filter } from './event-filter.ts';

export type { DynamoDBRecord } from 'aws-lambda';

export type StreamTarget = {
  batchSize: number;
  filter: Filter;
  /** -1: until the records expire. */
  retries: number;
  bisect: boolean;
  reportsFailures: boolean;
  invoke(event: object): Promise<InvocationOutcome>;
  wait(milliseconds: number): Promise<void>;
};

const Report = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });
const longestWait = 2000;

/** Hands one batch to the function until it is taken; answers the sequence numbers that were given up. */
export async function deliver(
  records: readonly DynamoDBRecord[],
  target: StreamTarget,
  stopped: AbortSignal,
): Promise<string[]> {
  let left = records.filter(target.filter);
  for (let attempt = 0; left.length > 0 && !stopped.aborted; attempt += 1) {
    const from = failedFrom(left, await target.invoke({ Records: left }), target);
    if (from > 0 || from < 0) attempt = 0;
    if (from < 0) return [];
    left = left.slice(from);
    if (target.retries >= 0 && attempt >= target.retries) return left.map(sequenceOf);
    if (target.bisect && left.length > 1) return halves(left, target, stopped);
    await target.wait(Math.min(longestWait, 100 * 2 ** attempt));
  }
  return [];
}

/** One poisoned record must not take its whole batch along: cut in two, in order, until it stands alone. */
async function halves(records: readonly DynamoDBRecord[], target: StreamTarget, stopped: AbortSignal) {
  const middle = Math.ceil(records.length / 2);
  const first = await deliver(records.slice(0, middle), target, stopped);
  return [...first, ...(await deliver(records.slice(middle), target, stopped))];
}

/**
 * The place of the first record to try again; -1 when all were taken. An answer that names an unknown record fails all.
 */
function failedFrom(
  records: readonly DynamoDBRecord[],
  outcome: InvocationOutcome,
  { reportsFailures }: StreamTarget,
): number {
  if (!outcome.ok) return 0;
  const report = Report.safeParse(outcome.result);
  if (!reportsFailures || !report.success || report.data.batchItemFailures.length === 0) return -1;
  const places = report.data.batchItemFailures.map(({ itemIdentifier }) =>
    records.findIndex((record) => sequenceOf(record) === itemIdentifier),
  );
  return Math.max(0, Math.min(...places));
}

const sequenceOf = (record: DynamoDBRecord) => record.dynamodb?.SequenceNumber ?? '';
