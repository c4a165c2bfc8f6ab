import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { type AttributeValue, QueryCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { hourOf } from '#shared/domain/hours.ts';
import { hourPartitions } from '#shared/store/keys.ts';
import { bundleOf } from '../../infra/bundle.ts';
import { aClick, aCommand, signedEvent } from '../functions/slack/requests.ts';
import { type BenchSchool, courses } from './bench-school.ts';
import { fullClass } from './full-class.ts';
import { openAddOn, openPanel } from './teacher-view.ts';

export type DoorCost = { calls: number; units: number };

/**
 * What each door asks of the tables for what it is mostly asked, with the rows that the ledger's stream adds. A number
 * that changes is looked at before it is written here.
 */
export const expectedCosts: Readonly<Record<string, DoorCost>> = {
  'classroom-add-on, first look of a container': { calls: 13, units: 72.5 },
  'classroom-add-on, first look of a lesson': { calls: 11, units: 71 },
  'classroom-add-on, next look': { calls: 3, units: 34.5 },
  'classroom-add-on, next look at a full class': { calls: 3, units: 44.5 },
  'classroom-add-on, panel': { calls: 3, units: 19 },
  'index-ledger, after a look at twelve cards': { calls: 12, units: 12 },
  'slack, /accommodations': { calls: 19, units: 13.5 },
  'slack, what waits to be confirmed': { calls: 16, units: 118 },
};

/** Each door in a container of its own, on tables that count. */
export async function doorCosts(school: BenchSchool): Promise<Map<string, DoorCost>> {
  const counter = await countingTables(school.env.AWS_ENDPOINT_URL_DYNAMODB);
  const before = process.env.AWS_ENDPOINT_URL_DYNAMODB;
  process.env.AWS_ENDPOINT_URL_DYNAMODB = counter.url;
  try {
    const look = await openAddOn(bundleOf('classroom-add-on'), school.grace, 'counted');
    const [first = '', second = ''] = courses.stale.slice(-2);
    const costs = new Map<string, DoorCost>();
    const count = async (what: string, work: () => Promise<unknown>) => costs.set(what, await counter.costOf(work));
    await count('classroom-add-on, first look of a container', () => look(first));
    await count('classroom-add-on, first look of a lesson', () => look(second));
    await count('classroom-add-on, next look', () => look(second));
    const panel = await openPanel(bundleOf('classroom-add-on'), school.grace, 'counted');
    await panel(second);
    await count('classroom-add-on, panel', () => panel(second));
    const streamed = await lastEntry(school);
    const atFull = await openAddOn(bundleOf('classroom-add-on'), school.omar, 'counted');
    await atFull(fullClass.usual);
    await count('classroom-add-on, next look at a full class', () => atFull(fullClass.usual));
    const { handler: index } = await import(pathToFileURL(bundleOf('index-ledger')).href);
    await count('index-ledger, after a look at twelve cards', () => index(streamed));
    const { handler: slack } = await import(pathToFileURL(bundleOf('slack')).href);
    const typed = () => slack(signedEvent(aCommand('U0GRACE', '/accommodations number 11')), {});
    await typed();
    await count('slack, /accommodations', typed);
    const pressed = () => slack(signedEvent(aClick('U0GRACE', { action_id: 'to_confirm' })), {});
    await count('slack, what waits to be confirmed', pressed);
    return costs;
  } finally {
    process.env.AWS_ENDPOINT_URL_DYNAMODB = before;
    counter.stop();
  }
}

/** The newest entry of the ledger, as its stream tells of it. */
async function lastEntry({ tables: { ledger } }: BenchSchool) {
  const newest = { TableName: ledger.name, KeyConditionExpression: 'pk = :hour', ScanIndexForward: false, Limit: 1 };
  const found: Record<string, AttributeValue>[] = [];
  for (const S of hourPartitions(hourOf(new Date().toISOString()))) {
    const asked = new QueryCommand({ ...newest, ExpressionAttributeValues: { ':hour': { S } } });
    found.push(...((await ledger.db.send(asked)).Items ?? []));
  }
  const [NewImage] = found.sort((a, b) => String(b.sk?.S).localeCompare(String(a.sk?.S)));
  return { Records: [{ eventName: 'INSERT', dynamodb: { SequenceNumber: '1', NewImage } }] };
}

const Units = z.object({ CapacityUnits: z.number() });
const Consumed = z.object({ ConsumedCapacity: z.optional(z.union([Units, z.array(Units)])) });

/** The way to the engine, which asks of every call what it took. */
async function countingTables(engine: string) {
  let spent: DoorCost = { calls: 0, units: 0 };
  const server = createServer(async (incoming, outgoing) => {
    const body = JSON.stringify({ ...JSON.parse(await text(incoming)), ReturnConsumedCapacity: 'TOTAL' });
    const headers = { ...incoming.headers, host: new URL(engine).host, 'content-length': Buffer.byteLength(body) };
    const onward = request(engine, { method: 'POST', headers }, async (answer) => {
      const said = await text(answer);
      const { ConsumedCapacity = [] } = Consumed.parse(JSON.parse(said));
      spent.calls += 1;
      for (const { CapacityUnits } of [ConsumedCapacity].flat()) spent.units += CapacityUnits;
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers).end(said);
    });
    onward.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async costOf(work: () => Promise<unknown>) {
      spent = { calls: 0, units: 0 };
      await work();
      return { ...spent };
    },
    stop: () => server.close().closeAllConnections(),
  };
}
