import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { handler } from '../../../functions/stream/index-ledger.ts';
import { freshTables, storesOn, type TestTables } from '../../engine.ts';
import { anEntry } from '../../sample/records.ts';
import { keptLog } from '../kept-log.ts';

const text = (S: string) => ({ S });
const record = (image: Record<string, AttributeValue>, over: Partial<DynamoDBRecord> = {}): DynamoDBRecord => ({
  eventName: 'INSERT',
  dynamodb: { SequenceNumber: String(image.id === undefined ? 'unreadable' : 'good'), NewImage: image },
  ...over,
});

const entry = anEntry({ action: 'card_refreshed', studentIds: ['stu_maya', 'stu_leo'] });
const { id, at, actorId, action, because, surface } = entry;
const entryImage = {
  pk: text('HOUR#2026-11-23T20'),
  sk: text(`${at}#${id}`),
  ...{ id: text(id), at: text(at), actorId: text(actorId), action: text(action), because: text(because) },
  surface: text(surface),
  studentIds: { L: [text('stu_maya'), text('stu_leo')] },
};

const kept = keptLog();
let tables: TestTables;
beforeAll(async () => {
  tables = await freshTables();
  for (const [name, value] of Object.entries(tables.env)) vi.stubEnv(name, value);
});
afterAll(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('the ledger’s stream', () => {
  it('gives each student of an entry a row, and gives it once', async () => {
    const answer = await handler({ Records: [record(entryImage), record(entryImage)] });
    expect(answer).toEqual({ batchItemFailures: [] });
    const { ledgerReader } = storesOn(tables);
    expect(await ledgerReader.ofStudent('stu_leo')).toEqual([{ ...entry, studentIds: ['stu_leo'] }]);
  });

  it('does not answer to its own rows', async () => {
    const row = { ...entryImage, pk: text('STUDENT#stu_omar'), studentIds: { L: [text('stu_omar')] } };
    expect(await handler({ Records: [record(row)] })).toEqual({ batchItemFailures: [] });
    expect(await storesOn(tables).ledgerReader.ofStudent('stu_omar')).toEqual([]);
  });

  it('says by their keys what was changed or removed, and goes on with the entries beside it', async () => {
    kept.clear();
    const Keys = { pk: entryImage.pk, sk: entryImage.sk };
    const changes = (['MODIFY', 'REMOVE'] as const).map((eventName) => ({ eventName, dynamodb: { Keys } }));
    expect(await handler({ Records: [...changes, record(entryImage)] })).toEqual({ batchItemFailures: [] });
    const { pk, sk } = { pk: entryImage.pk.S, sk: entryImage.sk.S };
    const changed = { what: 'the ledger was changed', pk, sk };
    expect(kept.lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 'ERROR', message: { ...changed, change: 'MODIFY' } },
      { level: 'ERROR', message: { ...changed, change: 'REMOVE' } },
    ]);
  });

  it('asks for an entry that it cannot read again, and for that one only', async () => {
    const unreadable = { pk: text('HOUR#2026-11-23T20'), sk: text('x') };
    expect(await handler({ Records: [record(unreadable), record(entryImage)] })).toEqual({
      batchItemFailures: [{ itemIdentifier: 'unreadable' }],
    });
  });
});
