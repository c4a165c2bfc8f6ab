import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerFault } from '#shared/domain/ledger/ledger-fault.ts';
import { entryKey } from '#shared/store/keys.ts';
import { sealKey } from '#shared/store/ledger/keys.ts';
import { sealLedger } from '#shared/use-cases/ledger/seal-ledger.ts';
import { verifyLedgerCommand } from '../../../functions/cli/verify-ledger.ts';
import { faultSentence } from '../../../functions/cli/verify-words.ts';
import { freshTables, storesOn, type TestTables } from '../../engine.ts';
import { asStored } from '../../sample/records.ts';
import { anArchive, bucket, monday, viewAt } from '../../use-cases/ledger/sealed-ledger.ts';
import { commandHere } from './command-line.ts';

let tables: TestTables;
let archive: Awaited<ReturnType<typeof anArchive>>;
let env: Record<string, string>;

beforeAll(async () => {
  [tables, archive] = await Promise.all([freshTables(), anArchive()]);
  env = { ...tables.env, SEAL_BUCKET: bucket, AWS_ENDPOINT_URL_S3: archive.endpoint };
  const { ledger, disclosureIndexWriter, ledgerHours, ledgerSeals } = storesOn(tables);
  for (const entry of [viewAt('09:05', 'a'), viewAt('09:10', 'b')]) {
    await ledger.append(entry);
    await disclosureIndexWriter.point(asStored(entry));
  }
  await sealLedger({ ledgerHours, ledgerSeals, sealArchive: archive.archive }, monday('10:20'));
});
afterAll(() => archive.stop());

const door = (words: string[], environment: Record<string, string>) =>
  commandHere(verifyLedgerCommand, words, { env: environment });
const intact =
  'All as they were sealed: 2 entries under 1 seal, from 2026-11-21 10:00 UTC through 2026-11-23 09:00 UTC.';

describe('npm run verify-ledger', () => {
  it('says that all is as it was sealed, and what is not sealed yet, and ends with 0', async () => {
    const { code, out, err } = await door([], env);
    expect([code, err]).toEqual([0, '']);
    expect(out).toEqual([intact, 'Not sealed yet: 0 entries since 2026-11-23 10:00 UTC.']);
  });

  it('says that it compared no archive when none was named', async () => {
    const { code, out } = await door([], tables.env);
    expect([code, out[0]]).toEqual([0, intact]);
    expect(out.at(-1)).toContain('set SEAL_BUCKET');
  });

  it('names what was touched, one sentence each, and ends with 1', async () => {
    const { db, name: TableName } = tables.ledger;
    const Key = entryKey({ at: '2026-11-23T09:05:00.000Z', id: 'led_a' });
    await db.send(new DeleteCommand({ TableName, Key }));
    const { code, out } = await door([], env);
    expect(code).toBe(1);
    expect(out[0]).toBe('Entry led_a of 2026-11-23 09:00 UTC was sealed and is no longer there.');
    expect(out[1]).toBe('The disclosure log of student stu_maya holds more than the ledger does.');
    expect(out[2]).toMatch(/^2 faults: 2 entries under 1 seal/);
  });

  it('says the same to a program', async () => {
    const { code, out } = await door(['--json'], env);
    expect(code).toBe(1);
    expect(JSON.parse(out.join(''))).toMatchObject({
      archive: 'compared',
      seals: 1,
      faults: [
        { kind: 'missing', entryId: 'led_a', hour: '2026-11-23T09' },
        { kind: 'rowAdded', studentId: 'stu_maya' },
      ],
    });
  });

  it('finds by the archive that seals were exchanged for none', async () => {
    const { db, name: TableName } = tables.ledger;
    await db.send(new DeleteCommand({ TableName, Key: sealKey(1) }));
    expect((await door([], env)).out[0]).toBe('Seal 1 is missing from the table.');
    await db.send(new PutCommand({ TableName, Item: { ...sealKey(1), number: 1 } }));
    expect((await door([], env)).out[0]).toContain('Seal 1 was altered');
  });

  it.each([
    ['a word that it does not know', ['--quick'], {}, 'npm run verify-ledger'],
    ['a ledger that is not named', [], { LEDGER_TABLE: '' }, 'the environment lacks LEDGER_TABLE'],
    [
      'an archive that does not answer',
      [],
      { SEAL_BUCKET: 'another' },
      'The archive did not answer, so nothing is known',
    ],
  ])('ends with 2 for %s, and claims nothing', async (_what, words, over, sentence) => {
    const { code, out, err } = await door(words, { ...env, ...over });
    expect([code, out]).toEqual([2, ['']]);
    expect(err).toContain(sentence);
  });

  it('has a sentence for every fault', () => {
    const faults: LedgerFault[] = [
      { kind: 'reordered', entryId: 'led_a', hour: '2026-11-23T09' },
      { kind: 'sealMissing', seal: 5, through: 9 },
      { kind: 'rowMissing', entryId: 'led_a', hour: '2026-11-23T09', studentId: 'stu_maya' },
      { kind: 'rowAdded', studentId: 'stu_maya' },
    ];
    expect(faults.map(faultSentence)).toEqual([
      'Entry led_a of 2026-11-23 09:00 UTC was sealed at another time than it has now.',
      'Each of the seals 5 to 9 is missing from the table.',
      'The disclosure log of student stu_maya does not hold entry led_a of 2026-11-23 09:00 UTC.',
      'The disclosure log of student stu_maya holds more than the ledger does.',
    ]);
  });
});
