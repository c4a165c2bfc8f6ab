import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { LedgerFault } from '#shared/domain/ledger/ledger-fault.ts';
import { type LedgerSeal, sealEntry, sealed } from '#shared/domain/ledger/ledger-seal.ts';
import { entryKey } from '#shared/store/keys.ts';
import { sealKey } from '#shared/store/ledger/keys.ts';
import { runs } from '../../deep.ts';
import { asStored } from '../../sample/records.ts';
import { aSealedLedger, monday, type SealedLedger, viewAt } from './sealed-ledger.ts';

const noon = monday('12:20');
const entries = [
  viewAt('07:10', 'a', { studentIds: ['stu_maya', 'stu_leo'] }),
  viewAt('07:40', 'b', { actorId: 'stf_grace', because: 'teachesNow', surface: 'classroom', sectionId: 'sec_algebra' }),
  viewAt('07:50', 'c'),
  viewAt('09:05', 'd', { action: 'plan_published', planId: 'pln_1' }),
  viewAt('11:30', 'e'),
  viewAt('11:31', 'f'),
];
const idOf = (index: number) => entries[index]?.id;

let world: SealedLedger;
/** Seals 1 to 4: through seven o'clock, through nine, through eleven; and the silence at the end is in none. */
beforeEach(async () => {
  world = await aSealedLedger();
  await world.append(...entries);
  await world.seal(noon);
});

/** What somebody could do who got hold of the table itself. */
const hands = {
  async put(item: Record<string, unknown>) {
    const { db, name } = world.tables.ledger;
    await db.send(new PutCommand({ TableName: name, Item: item }));
  },
  async remove(key: object) {
    const { db, name } = world.tables.ledger;
    await db.send(new DeleteCommand({ TableName: name, Key: key }));
  },
  async item(index: number): Promise<Record<string, unknown>> {
    const entry = entries[index];
    const found = await world.stores.ledgerHours.entriesOf(entry?.at.slice(0, 13) ?? '');
    return { ...found.find(({ key }) => key.endsWith(`#${entry?.id}`))?.held };
  },
  keyOf: (item: Record<string, unknown>) => ({ pk: item.pk, sk: item.sk }),
};
const faults = async (over: object = {}) => (await world.verify(noon, over)).faults;

describe('a ledger that nobody touched', () => {
  it('is never accused, with its archive or without', async () => {
    expect(await world.verify(noon)).toMatchObject({ seals: 3, entries: 6, faults: [] });
    expect(await faults({ sealArchive: undefined })).toEqual([]);
  });

  it('is not accused of entries that came after the last seal, which are counted', async () => {
    await world.append(viewAt('12:10', 'g'), viewAt('12:15', 'h'));
    expect(await world.verify(noon)).toMatchObject({
      faults: [],
      sealed: { from: '2026-11-21T12', through: '2026-11-23T11' },
      unsealed: { from: '2026-11-23T12', entries: 2 },
    });
  });

  it('is not accused when its last run was killed before the copy was made', async () => {
    world.copies.delete(3);
    expect(await faults()).toEqual([]);
  });

  it('says nothing of a ledger without any seal', async () => {
    const fresh = await aSealedLedger();
    await fresh.append(viewAt('12:10', 'g'));
    expect(await fresh.verify(noon)).toEqual({ seals: 0, entries: 0, faults: [] });
  });
});

/** A day of somebody else: views at any minute, and runs of the sealing at any moments in between, several at once. */
const aDay = fc.array(
  fc.record({ minute: fc.nat(1439), what: fc.constantFrom('view', 'view', 'view', 'run', 'runs') }),
  { maxLength: 30 },
);

describe('any ledger', () => {
  it('is sound if nobody touched it, whenever the sealing ran and however often at once', async () => {
    await fc.assert(
      fc.asyncProperty(aDay, async (day) => {
        const ledger = await aSealedLedger();
        const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 0, minute)).toISOString();
        for (const [index, { minute, what }] of day.sort((a, b) => a.minute - b.minute).entries()) {
          if (what === 'view') await ledger.append(viewAt('00:00', String(index), { at: at(minute) }));
          else await Promise.all((what === 'run' ? [0] : [0, 30, 0]).map((early) => ledger.seal(at(minute - early))));
        }
        await ledger.seal(monday('23:59'));
        expect((await ledger.verify(monday('23:59'))).faults).toEqual([]);
        const views = day.filter(({ what, minute }) => what === 'view' && minute < 23 * 60).length;
        expect((await ledger.seals()).flatMap((seal) => seal.entries)).toHaveLength(views);
      }),
      { numRuns: runs(3, 500) },
    );
  });
});

describe('somebody who touched an entry', () => {
  it('is found when a door that may append wrote over an entry: IAM cannot make a put conditional', async () => {
    const { db, name } = world.tables.ledger;
    const forged = { ...entries[0], ...entryKey(entries[0]!), actorId: 'stf_nobody' };
    await db.send(new PutCommand({ TableName: name, Item: forged }));
    expect(await faults()).toEqual([{ kind: 'altered', entryId: 'led_a', hour: '2026-11-23T07' }]);
  });

  it('is found when an entry was taken away, or one was put in, even into an hour of silence', async () => {
    await hands.remove(hands.keyOf(await hands.item(3)));
    await world.append(viewAt('08:30', 'x'));
    expect(await faults()).toEqual([
      { kind: 'added', entryId: 'led_x', hour: '2026-11-23T08' },
      { kind: 'missing', entryId: 'led_d', hour: '2026-11-23T09' },
    ]);
  });

  it('is found when an entry was put beside itself, into another partition of its hour', async () => {
    const item = await hands.item(0);
    await hands.put({ ...item, pk: 'HOUR#2026-11-23T07' });
    expect(await faults()).toEqual([{ kind: 'added', entryId: 'led_a', hour: '2026-11-23T07' }]);
  });

  it('is found when two entries changed places: the order of the ledger is the order of its times', async () => {
    const [one, other] = [await hands.item(0), await hands.item(4)];
    await hands.remove(hands.keyOf(one));
    await hands.remove(hands.keyOf(other));
    const move = (item: typeof one, to: typeof one) =>
      hands.put({ ...item, at: to.at, pk: to.pk, sk: `${to.at}#${item.id}` });
    await move(one, other);
    await move(other, one);
    expect(await faults()).toEqual([
      { kind: 'reordered', entryId: 'led_a', hour: '2026-11-23T07' },
      { kind: 'reordered', entryId: 'led_e', hour: '2026-11-23T11' },
    ]);
  });

  it('is found when an entry was hidden from the index alone', async () => {
    const { gsi1pk: _, ...hidden } = await hands.item(1);
    await hands.put(hidden);
    expect(await faults()).toEqual([{ kind: 'altered', entryId: 'led_b', hour: '2026-11-23T07' }]);
  });
});

/** The seal of nine o'clock once more, made for an entry that was altered first, as one would who may write seals. */
async function forgedSeal(number: number): Promise<LedgerSeal> {
  const { hash: _, ...body } = (await world.seals())[number - 1]!;
  const found = await world.stores.ledgerHours.entriesOf(body.through);
  return sealed({ ...body, entries: await Promise.all(found.map(sealEntry)) });
}

describe('somebody who touched a seal', () => {
  it('is found when a seal was altered', async () => {
    const seal = (await world.seals())[1]!;
    await hands.put({ ...sealKey(2), ...seal, entries: [] });
    expect(await faults()).toEqual([{ kind: 'sealAltered', seal: 2 }]);
    expect(await faults({ sealArchive: undefined })).toEqual([{ kind: 'sealAltered', seal: 2 }]);
  });

  it('is found when a seal was taken away', async () => {
    await hands.remove(sealKey(2));
    expect(await faults()).toEqual([{ kind: 'sealMissing', seal: 2 }]);
    expect(await faults({ sealArchive: undefined })).toEqual([{ kind: 'sealMissing', seal: 2 }]);
  });

  it('is found by the archive when the newest seals were taken away, or all of them', async () => {
    await hands.remove(sealKey(3));
    expect(await faults()).toEqual([{ kind: 'sealMissing', seal: 3 }]);
    await hands.remove(sealKey(2));
    await hands.remove(sealKey(1));
    expect(await faults()).toEqual([1, 2, 3].map((seal) => ({ kind: 'sealMissing', seal })));
  });

  it('is found, with the entry, when an altered hour was sealed anew', async () => {
    await hands.put({ ...(await hands.item(3)), actorId: 'stf_nobody' });
    await hands.put({ ...sealKey(2), ...(await forgedSeal(2)) });
    expect(await faults()).toEqual([
      { kind: 'archiveDiffers', seal: 2 },
      { kind: 'altered', entryId: 'led_d', hour: '2026-11-23T09' },
    ]);
    expect(await faults({ sealArchive: undefined })).toEqual([{ kind: 'sealReplaced', seal: 3 }]);
  });

  it('is found by the archive alone when every later seal was made anew too', async () => {
    await hands.put({ ...(await hands.item(3)), actorId: 'stf_nobody' });
    const second = await forgedSeal(2);
    const { hash: _, ...third } = (await world.seals())[2]!;
    await hands.put({ ...sealKey(2), ...second });
    await hands.put({ ...sealKey(3), ...(await sealed({ ...third, previous: second.hash })) });
    expect(await faults({ sealArchive: undefined })).toEqual([]);
    expect(await faults()).toEqual([
      { kind: 'archiveDiffers', seal: 2 },
      { kind: 'altered', entryId: 'led_d', hour: '2026-11-23T09' },
      { kind: 'archiveDiffers', seal: 3 },
    ]);
  });

  it('is found when a copy is not there that a later seal proves was made', async () => {
    world.copies.delete(2);
    expect(await faults()).toEqual([{ kind: 'archiveLacks', seal: 2 }]);
  });

  it('does not lead the check astray with a seal of no number, of years to come, or far ahead', async () => {
    const { hash: _, ...body } = (await world.seals())[2]!;
    const start = { number: 4, from: '2026-11-23T12', previous: (await world.seals())[2]!.hash };
    await hands.put({ ...sealKey(4), ...(await sealed({ ...body, ...start, through: '9999-11-23T12', entries: [] })) });
    expect(await faults()).toEqual([{ kind: 'sealReplaced', seal: 4 }]);
    await hands.put({ ...body, ...sealKey(4), sk: 'never' });
    await hands.put({ ...body, ...sealKey(900_000_000) });
    expect((await faults()).filter(({ kind }) => kind !== 'archiveLacks')).toEqual([
      { kind: 'sealReplaced', seal: 4 },
      { kind: 'sealMissing', seal: 5, through: 899_999_999 },
      { kind: 'sealAltered', seal: 900_000_000 },
      { kind: 'sealAltered', seal: Number.NaN },
    ]);
  });
});

describe('somebody who touched what families are answered from', () => {
  const rowFaults = () => faults({ disclosureIndex: world.stores.disclosureIndex });
  const row = { pk: 'STUDENT#stu_maya', sk: '2026-11-23T07:10:00.000Z#led_a' };
  beforeEach(async () => {
    for (const entry of entries) await world.stores.disclosureIndexWriter.point(asStored(entry));
  });

  it('is not suspected when every log says what the ledger says, and what is not sealed yet', async () => {
    await world.stores.disclosureIndexWriter.point(asStored(viewAt('12:10', 'g')));
    expect(await rowFaults()).toEqual([]);
  });

  it('is found when a row was taken away, or altered', async () => {
    const about = { entryId: 'led_a', hour: '2026-11-23T07', studentId: 'stu_maya' };
    await hands.put({ ...entries[0], studentIds: ['stu_maya'], ...row, because: 'parentOf' });
    expect(await rowFaults()).toEqual([{ kind: 'rowAltered', ...about }]);
    await hands.remove(row);
    expect(await rowFaults()).toEqual([{ kind: 'rowMissing', ...about }]);
  });

  it('is found when a row was made up, also where another was taken away for it', async () => {
    await hands.put({ ...viewAt('08:30', 'x'), ...row, sk: '2026-11-23T08:30:00.000Z#led_x' });
    expect(await rowFaults()).toEqual([{ kind: 'rowAdded', studentId: 'stu_maya' }]);
    await hands.remove(row);
    expect((await rowFaults()).map(({ kind }) => kind)).toEqual(['rowMissing', 'rowAdded']);
  });
});

type Tampering = { deed: string; index: number; other: number; field: number; byte: number };

const tampering: fc.Arbitrary<Tampering> = fc.record({
  deed: fc.constantFrom(
    'alter',
    'alter',
    'rename',
    'delete',
    'add',
    'swap',
    'retime',
    'alterSeal',
    'deleteSeal',
    'reseal',
  ),
  index: fc.nat(entries.length - 1),
  other: fc.nat(entries.length - 2),
  field: fc.nat(),
  byte: fc.nat(),
});

/** One character of one text anywhere in a value, changed into another. */
function nudged(value: unknown, at: number): unknown {
  if (typeof value === 'string') {
    const place = value.length === 0 ? 0 : at % value.length;
    return `${value.slice(0, place)}${value[place] === '~' ? '!' : '~'}${value.slice(place + 1)}`;
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return ['~'];
    const place = at % value.length;
    return value.map((each, index) => (index === place ? nudged(each, Math.floor(at / value.length)) : each));
  }
  if (typeof value === 'number') return value + 1;
  const fields = Object.entries(value as object);
  const place = at % fields.length;
  return Object.fromEntries(
    fields.map(([name, each], index) => [name, index === place ? nudged(each, Math.floor(at / fields.length)) : each]),
  );
}

/** Does one deed and answers whom or what the check must name. */
async function tamper({ deed, index, other, field, byte }: Tampering): Promise<(fault: LedgerFault) => boolean> {
  const item = await hands.item(index);
  const named = (kind: string) => (fault: LedgerFault) =>
    fault.kind === kind && 'entryId' in fault && fault.entryId === idOf(index);
  const number = (index % 3) + 1;
  const sealNamed =
    (...kinds: string[]) =>
    (fault: LedgerFault) =>
      kinds.includes(fault.kind) && 'seal' in fault && fault.seal === number;
  const deeds: Record<string, () => Promise<(fault: LedgerFault) => boolean>> = {
    async alter() {
      const names = Object.keys(item).filter((name) => name !== 'pk' && name !== 'sk');
      const name = names[field % names.length]!;
      await hands.put({ ...item, [name]: nudged(item[name], byte) });
      return named('altered');
    },
    async rename() {
      await hands.put({ ...item, [`note${field % 7}`]: 'seen by nobody' });
      return named('altered');
    },
    async delete() {
      await hands.remove(hands.keyOf(item));
      return named('missing');
    },
    async add() {
      const at = `2026-11-23T${String(field % 12).padStart(2, '0')}:${String(byte % 60).padStart(2, '0')}:30.000Z`;
      await world.append(viewAt('00:00', 'x', { at }));
      return (fault) => fault.kind === 'added' && 'entryId' in fault && fault.entryId === 'led_x';
    },
    async swap() {
      const second = await hands.item((index + 1 + other) % entries.length);
      await hands.put({ ...second, ...hands.keyOf(item) });
      await hands.put({ ...item, ...hands.keyOf(second) });
      return named('altered');
    },
    async retime() {
      const at = `2026-11-23T${String(field % 12).padStart(2, '0')}:${String(byte % 60).padStart(2, '0')}:30.000Z`;
      await hands.remove(hands.keyOf(item));
      await hands.put({ ...item, ...entryKey({ at, id: item.id as LedgerEntry['id'] }), at });
      return named('reordered');
    },
    async alterSeal() {
      const seal = (await world.seals())[number - 1]!;
      await hands.put({ ...(nudged(seal, byte) as object), ...sealKey(number) });
      return sealNamed('sealAltered');
    },
    async deleteSeal() {
      await hands.remove(sealKey(number));
      return sealNamed('sealMissing');
    },
    async reseal() {
      await hands.put({ ...item, actorId: 'stf_nobody' });
      const at = (await world.seals()).findIndex(({ through }) => through === String(item.at).slice(0, 13));
      await hands.put({ ...sealKey(at + 1), ...(await forgedSeal(at + 1)) });
      return named('altered');
    },
  };
  return deeds[deed]!();
}

describe('whatever somebody does to the ledger', () => {
  it('is detected, and the right entry or seal is named', async () => {
    await fc.assert(
      fc.asyncProperty(tampering, async (deed) => {
        world = await aSealedLedger();
        await world.append(...entries);
        await world.seal(noon);
        expect(await faults()).toEqual([]);
        const isNamed = await tamper(deed);
        const found = await faults();
        expect(found.some(isNamed), JSON.stringify(found)).toBe(true);
      }),
      { numRuns: runs(6, 2000) },
    );
  });
});
