import type { SealArchive } from '#shared/use-cases/ports/ledger/ledger-seals.ts';
import { engineGuard } from './aws/dynamodb/engine-guard.ts';
import type { Records } from './aws/dynamodb/records.ts';
import { type Doors, openDoors, openQueues, rings, streamsOf } from './aws/event-sources.ts';
import { gateway } from './aws/http-api/gateway.ts';
import { logLines } from './aws/lambda/log-lines.ts';
import { localArchive } from './aws/s3/local-archive.ts';
import { objectStore } from './aws/s3/object-store.ts';
import { scheduler } from './aws/scheduler.ts';
import type { Queue } from './aws/sqs/queues.ts';
import { sqs } from './aws/sqs/sqs.ts';
import { localAttributes, shortName } from './aws/template/local-names.ts';
import { type Assembly, readTemplate } from './aws/template/template.ts';
import type { Closers } from './closers.ts';
import type { DistrictView } from './district-view.ts';
import { listen } from './listen.ts';

type DistrictRecords = { records: Records; links: DistrictView['links']; appPort: number; slowness: number };

/** What AWS does for the deployment: routes to doors, streams and queues to doors, and the clock. */
export type LocalAws = Pick<
  DistrictView,
  'logLines' | 'queues' | 'streams' | 'deliverTwice' | 'deliversTwice' | 'scheduler'
> & {
  /** Where the seals of the ledger are copied to. */
  archive: SealArchive;
  /** How a process of its own is told of the buckets. */
  bucketsAt: { s3: string; archive: string; inbox: string };
  /**
   * Called once the sample is in: streams are then read from their first record on, and doors that people knock at are
   * warmed, because Slack waits three seconds even on a slow machine.
   */
  begin(): Promise<void>;
} & Pick<Doors, 'renew'>;

const retryAfter = 1000;
const now = () => new Date();

export async function openLocalAws(
  assembly: Assembly,
  { records, links, appPort, slowness }: DistrictRecords,
  open: Closers,
): Promise<LocalAws> {
  const logs = logLines(() => now().toISOString());
  const queues = new Map<string, Queue>();
  const queuesUrl = await listen(sqs(queues), 0, open);
  const template = readTemplate(assembly, localAttributes({ appUrl: links.app, queuesUrl, tables: records.names }));
  const tablesUrl = await listen(engineGuard(records.endpoint, template.permissions), 0, open);
  const s3 = await listen(objectStore(template.buckets), 0, open);
  const archive = template.buckets.find(({ locked }) => locked)?.name ?? '';
  const inbox = template.buckets.find(({ locked }) => !locked)?.name ?? '';
  const endpoints = { ...links, dynamodb: tablesUrl, sqs: queuesUrl, ses: links.mail, s3, slowness };
  const doors = openDoors(template, endpoints, logs);
  open.add(doors.stop);
  let twice = false;
  const hands = { now, retryAfter, deliverTwice: () => twice };
  for (const queue of openQueues(template, doors, hands)) {
    queues.set(queue.name, queue);
    open.add(queue.stop);
  }
  const routes = template.routes.map(({ key, door }) => ({ key, target: doors.invoke(door) }));
  await listen(gateway(routes, now), appPort, open);
  const clock = scheduler(rings(template, doors), () => now().toISOString());
  open.add(clock.stop);
  const streams = streamsOf(template, { doors, records, logs }, open);
  return {
    archive: localArchive(s3, archive, open),
    bucketsAt: { s3, archive, inbox },
    logLines: logs.lines,
    queues: () => [...queues.values()].map((queue) => ({ ...queue.view(), name: shortName(queue.name) })),
    streams: streams.view,
    begin: () => {
      for (const door of new Set(template.routes.map((route) => route.door))) doors.warm(door);
      return streams.follow();
    },
    renew: doors.renew,
    deliverTwice: (on) => {
      twice = on;
    },
    deliversTwice: () => twice,
    scheduler: clock,
  };
}
