import { setTimeout } from 'node:timers/promises';
import { type DynamoDBRecord, deliver, type StreamTarget } from './stream-batch.ts';

/** Where the records of one table's stream come from: the engine in the district, a list in a test. */
export type StreamSource = { arn: string; next(limit: number): Promise<DynamoDBRecord[]> };
export type StreamPoller = { read(): number; failed(): readonly string[]; stop(): Promise<void> };

const pause = 100;
const pauseAfterTrouble = 1000;

/** Lambda's poller for one shard: in order, at least once, a batch that fails holds back those behind it. */
export function pollStream(
  source: StreamSource,
  target: StreamTarget,
  onTrouble: (cause: unknown) => void,
): StreamPoller {
  const failed: string[] = [];
  const stopped = new AbortController();
  let read = 0;

  async function round() {
    const records = await source.next(target.batchSize);
    read += records.length;
    failed.push(...(await deliver(records, target, stopped.signal)));
    if (records.length === 0) await sleep(pause, stopped.signal);
  }

  async function run() {
    while (!stopped.signal.aborted) {
      try {
        await round();
      } catch (cause) {
        if (!stopped.signal.aborted) onTrouble(cause);
        await sleep(pauseAfterTrouble, stopped.signal);
      }
    }
  }

  const running = run();
  return {
    read: () => read,
    failed: () => failed,
    stop() {
      stopped.abort();
      return running;
    },
  };
}

/** Rests for a while, or until told to stop. */
const sleep = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
