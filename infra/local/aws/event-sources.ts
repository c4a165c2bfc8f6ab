import { setTimeout } from 'node:timers/promises';
import type { Closers } from '../closers.ts';
import type { StreamView } from '../district-view.ts';
import type { Records } from './dynamodb/records.ts';
import type { Invoke } from './http-api/gateway.ts';
import { doorEnv, type Surroundings } from './lambda/door-env.ts';
import type { LogLines } from './lambda/log-lines.ts';
import { type WorkerPool, workerPool } from './lambda/worker-pool.ts';
import { type Ring, scheduledEvent } from './scheduler.ts';
import { localQueue, type Queue, type QueueHands } from './sqs/queues.ts';
import { engineStream } from './streams/engine-stream.ts';
import { eventFilter } from './streams/event-filter.ts';
import { pollStream, type StreamPoller } from './streams/streams.ts';
import { shortName } from './template/local-names.ts';
import type { DistrictTemplate } from './template/template.ts';
import type { TemplateSchedule, TemplateStream } from './template/template-sources.ts';

export type Doors = {
  invoke(door: string): Invoke;
  warm(door: string): void;
  /** Of the doors that these bundles are of. */
  renew(files: readonly string[]): void;
  stop(): Promise<unknown>;
};

/** Every function of the template, ready to be called by its logical id. */
export function openDoors({ doors }: DistrictTemplate, around: Surroundings, logs: LogLines): Doors {
  const pools = new Map<string, WorkerPool>(
    doors.map((door) => [
      door.name,
      workerPool(
        { ...door, timeoutSeconds: door.timeoutSeconds * around.slowness, env: doorEnv(door, around) },
        logs.writer(shortName(door.name)),
      ),
    ]),
  );
  const poolOf = (name: string) => {
    const pool = pools.get(name);
    if (!pool) throw new Error(`The template has no function ${name}`);
    return pool;
  };
  return {
    invoke(name) {
      const pool = poolOf(name);
      return (event) => pool.invoke(event);
    },
    warm: (name) => poolOf(name).warm(),
    renew(files) {
      for (const { name, file } of doors) if (files.includes(file)) poolOf(name).renew();
    },
    stop: () => Promise.all([...pools.values()].map((pool) => pool.stop())),
  };
}

export const openQueues = (template: DistrictTemplate, doors: Doors, hands: QueueHands): Queue[] =>
  template.queues.map((source) =>
    localQueue({ ...source, target: { ...source, invoke: doors.invoke(source.door) } }, hands),
  );

type Following = { doors: Doors; records: Records; logs: LogLines };

/** The pollers of the tables' streams, started when `follow` is called. */
export function streamsOf(template: DistrictTemplate, { doors, records, logs }: Following, open: Closers) {
  const started: (StreamPoller & TemplateStream)[] = [];
  const start = async (source: TemplateStream) => {
    const target = {
      ...source,
      filter: eventFilter(source.patterns),
      invoke: doors.invoke(source.door),
      wait: (milliseconds: number) => setTimeout(milliseconds),
    };
    const trouble = (cause: unknown) => logs.writer(shortName(source.door))(`${source.table}: ${String(cause)}`);
    const poller = pollStream(await engineStream(records.streams, source.table), target, trouble);
    open.add(poller.stop);
    started.push({ ...poller, ...source });
  };
  return {
    follow: async () => {
      await Promise.all(template.streams.map(start));
    },
    view: (): StreamView[] =>
      started.map(({ table, door, read, failed }) => ({
        table,
        door: shortName(door),
        read: read(),
        failed: failed(),
      })),
  };
}

export const rings = ({ schedules }: DistrictTemplate, doors: Doors): Ring[] =>
  schedules.map((schedule) => ({
    ...schedule,
    door: shortName(schedule.door),
    invoke: doors.invoke(schedule.door),
    input: (at) => inputOf(schedule, at),
  }));

/**
 * A schedule without an input of its own sends EventBridge's event; in one with, the time stands where the template
 * says.
 */
const inputOf = ({ name, input }: TemplateSchedule, at: string): object =>
  input === undefined
    ? scheduledEvent(at, name)
    : JSON.parse(input.replaceAll('<aws.scheduler.scheduled-time>', at.replace(/\.\d+Z$/, 'Z')));
