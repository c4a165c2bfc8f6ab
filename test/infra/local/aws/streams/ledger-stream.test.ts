import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { entryKey } from '#shared/store/keys.ts';
import { disclosureKey } from '#shared/store/ledger/keys.ts';
import { handler } from '../../../../../functions/stream/index-ledger.ts';
import { bundle, doorsFolder } from '../../../../../infra/bundle.ts';
import { doors } from '../../../../../infra/doors.ts';
import { engineStream } from '../../../../../infra/local/aws/streams/engine-stream.ts';
import { eventFilter } from '../../../../../infra/local/aws/streams/event-filter.ts';
import { pollStream, type StreamPoller } from '../../../../../infra/local/aws/streams/streams.ts';
import { localAttributes } from '../../../../../infra/local/aws/template/local-names.ts';
import { synthesise } from '../../../../../infra/local/aws/template/synth.ts';
import { readTemplate } from '../../../../../infra/local/aws/template/template.ts';
import { asDoor } from '../../../../as-door.ts';
import { freshTables, storesOn, type TestTables } from '../../../../engine.ts';
import { keptLog } from '../../../../functions/kept-log.ts';
import { anEntry } from '../../../../sample/records.ts';
import { matchesFilter } from '../../../filter-pattern.ts';

const folder = mkdtempSync(join(tmpdir(), 'ledger-stream-'));
const entry = anEntry({ action: 'card_viewed', studentIds: ['stu_maya'] });
let tables: TestTables;
let poller: StreamPoller | undefined;
const { lines, clear } = keptLog();
let ledgerAlarm: string;

/** The stream of a real ledger, filtered as the deployment filters it, handed to the door that follows it. */
beforeAll(async () => {
  await bundle(doors);
  tables = await freshTables({ streamed: true });
  for (const [name, value] of Object.entries(tables.env)) vi.stubEnv(name, value);
  const { plans, confidential, ledger } = tables;
  const names = { plans: plans.name, confidential: confidential.name, ledger: ledger.name };
  const assembly = synthesise(folder, doorsFolder);
  const places = { appUrl: 'http://127.0.0.1:1', queuesUrl: 'http://127.0.0.1:2', tables: names };
  const [source] = readTemplate(assembly, localAttributes(places)).streams.filter(({ table }) => table === ledger.name);
  const filters = assembly.stacks.flatMap(({ Resources }) => Object.entries(Resources));
  const [, changes] = filters.find(
    ([id, { Type }]) => Type === 'AWS::Logs::MetricFilter' && id.includes('LedgerChanges'),
  )!;
  ledgerAlarm = String(changes.Properties?.FilterPattern);
  const target = {
    ...source!,
    filter: eventFilter(source!.patterns),
    invoke: async (event: object) => ({ ok: true, result: await handler(event as DynamoDBStreamEvent) }) as const,
    wait: async () => undefined,
  };
  const client = new DynamoDBStreamsClient({
    ...{ endpoint: tables.endpoint, region: tables.env.AWS_REGION },
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  poller = pollStream(await engineStream(client, ledger.name), target, (cause) => expect.fail(String(cause)));
});
afterAll(async () => {
  await poller?.stop();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});
beforeEach(() => void clear());

const told = (change: string, { pk, sk }: { pk: string; sk: string }) => ({
  ...{ level: 'ERROR', message: { what: 'the ledger was changed', change, pk, sk } },
});
const indexed = async () => {
  const { ledger, ledgerReader } = storesOn(tables);
  await ledger.append(entry);
  await expect.poll(() => ledgerReader.ofStudent('stu_maya')).toHaveLength(1);
};

describe('the ledger’s stream, filtered as it is deployed', () => {
  it('tells nothing of what is added, nor of what is added twice', async () => {
    await indexed();
    await storesOn(tables).ledger.append(entry);
    const seal = { number: 1, first: 'x', entries: [] };
    await tables.db.send(
      new PutCommand({ TableName: tables.ledger.name, Item: { pk: 'SEAL#ledger', sk: '1', ...seal } }),
    );
    await expect.poll(() => poller?.read()).toBe(3);
    expect(lines).toEqual([]);
  });

  it.each([
    ['an entry', entryKey(entry)],
    ['a row of a student’s log', disclosureKey('stu_maya', entry)],
    ['a seal', { pk: 'SEAL#ledger', sk: '1' }],
  ])('raises the alarm when somebody changes %s in the table, and when they remove it', async (_, Key) => {
    const { name: TableName } = tables.ledger;
    const change = { UpdateExpression: 'SET actorId = :other', ExpressionAttributeValues: { ':other': 'stf_other' } };
    await tables.db.send(new UpdateCommand({ TableName, Key, ...change }));
    await tables.db.send(new DeleteCommand({ TableName, Key }));
    await expect.poll(() => lines).toHaveLength(2);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([told('MODIFY', Key), told('REMOVE', Key)]);
    expect(lines.filter((line) => matchesFilter(ledgerAlarm, line))).toHaveLength(2);
  });

  it('raises it also for a door that puts an entry over another, which no role can forbid', async () => {
    const first = anEntry({ id: 'led_first' });
    await storesOn(tables).ledger.append(first);
    const { db, ledger } = await asDoor(tables, 'slack');
    const Item = { ...entryKey(first), ...first, actorId: 'stf_other' };
    await db.send(new PutCommand({ TableName: ledger.name, Item }));
    await expect.poll(() => lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toMatchObject(told('MODIFY', entryKey(first)));
  });
});
