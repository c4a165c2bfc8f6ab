import { beforeEach, describe, expect, it } from 'vitest';
import { type Hour, hoursApart } from '#shared/domain/hours.ts';
import { sealEntry, wholeSeal } from '#shared/domain/ledger/ledger-seal.ts';
import { entryKey } from '#shared/store/keys.ts';
import { mostEntriesInSeal } from '#shared/store/ledger/dynamo-ledger-seals.ts';
import { sealLedger } from '#shared/use-cases/ledger/seal-ledger.ts';
import type { LedgerHours } from '#shared/use-cases/ports/ledger/ledger-seals.ts';
import { aSealedLedger, monday, type SealedLedger, viewAt } from './sealed-ledger.ts';

let sealed: SealedLedger;
beforeEach(async () => {
  sealed = await aSealedLedger();
});
const spans = async () => (await sealed.seals()).map(({ from, through, entries }) => [from, through, entries.length]);

describe('sealing the ledger', () => {
  it('seals an hour when it has been over for a quarter of an hour, and not before', async () => {
    await sealed.append(viewAt('09:05', 'a'), viewAt('09:59', 'b'), viewAt('10:01', 'c'));
    await sealed.seal(monday('10:14'));
    expect((await spans()).at(-1)).toEqual(['2026-11-21T10', '2026-11-23T08', 0]);
    await sealed.seal(monday('10:15'));
    expect((await spans()).at(-1)).toEqual(['2026-11-23T09', '2026-11-23T09', 2]);
  });

  it('keeps one hash for each entry, in the order of the ledger', async () => {
    await sealed.append(viewAt('09:40', 'b'), viewAt('09:05', 'a'));
    await sealed.seal(monday('10:20'));
    const [seal] = await sealed.seals();
    expect(seal?.entries).toEqual(
      await Promise.all((await sealed.stores.ledgerHours.entriesOf('2026-11-23T09')).map(sealEntry)),
    );
    expect(seal?.entries.map(({ key }) => key)).toEqual([
      '2026-11-23T09:05:00.000Z#led_a',
      '2026-11-23T09:40:00.000Z#led_b',
    ]);
  });

  it('seals silence too, so that no hour can be taken out; a weekend of it is one seal', async () => {
    await sealed.append(viewAt('09:05', 'a'));
    await sealed.seal(monday('10:20'));
    await sealed.append(viewAt('18:05', 'b', { at: '2026-11-30T18:05:00.000Z' }));
    await sealed.seal('2026-12-01T06:20:00.000Z');
    expect(await spans()).toEqual([
      ['2026-11-21T10', '2026-11-23T09', 1],
      ['2026-11-23T10', '2026-11-30T18', 1],
      ['2026-11-30T19', '2026-12-01T05', 0],
    ]);
  });

  it('catches up after an outage, in order, and leaves no hour out', async () => {
    const times = ['02:10', '02:50', '05:30', '06:10', '11:00'];
    await sealed.append(...times.map((time, index) => viewAt(time, String(index))));
    expect(await sealed.seal(monday('23:20'))).toEqual({ written: 5 });
    const seals = await sealed.seals();
    expect(seals.flatMap(({ entries }) => entries.map(({ key }) => key.slice(11, 16)))).toEqual(times);
    for (const [index, seal] of seals.entries()) {
      expect(await wholeSeal(seal)).toEqual(seal);
      expect(seal.number).toBe(index + 1);
      expect(seal.previous).toBe(seals[index - 1]?.hash ?? '');
      expect(index === 0 || hoursApart(seals[index - 1]?.through ?? '', seal.from)).toBe(index === 0 || 1);
    }
  });

  it('changes nothing when it runs again', async () => {
    await sealed.append(viewAt('09:05', 'a'));
    await sealed.seal(monday('12:20'));
    const before = await sealed.seals();
    expect(await sealed.seal(monday('12:20'))).toEqual({ written: 0 });
    expect(await sealed.seal(monday('12:59'))).toEqual({ written: 0 });
    expect(await sealed.seal(monday('03:20'))).toEqual({ written: 0 });
    expect(await sealed.seals()).toEqual(before);
  });

  it('makes one seal of an hour when several run at the same moment, though their clocks differ', async () => {
    await sealed.append(viewAt('07:30', 'a'), viewAt('09:05', 'b'), viewAt('11:05', 'c'));
    const clocks = ['12:20', '12:20', '11:20', '13:20', '12:20'];
    await Promise.all(clocks.map((time) => sealed.seal(monday(time))));
    const seals = await sealed.seals();
    expect(seals.flatMap(({ entries }) => entries.map(({ key }) => key.slice(-1)))).toEqual(['a', 'b', 'c']);
    expect((await sealed.verify(monday('13:20'))).faults).toEqual([]);
    expect(seals.at(-1)?.through).toBe('2026-11-23T12');
  });

  it('copies every seal to the archive before the next is written, also one whose run was killed in between', async () => {
    await sealed.append(viewAt('07:30', 'a'), viewAt('09:05', 'b'));
    const down = { ...sealed.deps.sealArchive, keep: () => Promise.reject(new Error('the archive does not answer')) };
    await expect(sealLedger({ ...sealed.deps, sealArchive: down }, monday('12:20'))).rejects.toThrow('does not answer');
    expect([(await sealed.seals()).length, sealed.copies.size]).toEqual([1, 0]);
    await sealed.seal(monday('12:20'));
    const seals = await sealed.seals();
    expect([...sealed.copies.values()].map((copy) => JSON.parse(copy))).toEqual(seals);
    expect(seals).toHaveLength(3);
  });

  it('bears an hour of five thousand entries, in seals that DynamoDB can hold', async () => {
    const { db, name } = sealed.tables.ledger;
    const { writeMany } = await import('#shared/store/batches.ts');
    const puts = Array.from({ length: 5000 }, (_, index) => {
      const entry = viewAt('09:05', `${String(index).padStart(26, '0')}`);
      // Entries from before the hours had digits are sealed among the others.
      const key = index % 3 === 0 ? { pk: 'HOUR#2026-11-23T09', sk: `${entry.at}#${entry.id}` } : entryKey(entry);
      return { put: { ...key, ...entry } };
    });
    await writeMany({ db, name }, puts);
    const read: Hour[] = [];
    const ledgerHours: LedgerHours = {
      entriesOf(hour) {
        read.push(hour);
        return sealed.deps.ledgerHours.entriesOf(hour);
      },
    };
    await sealLedger({ ...sealed.deps, ledgerHours }, monday('11:20'));
    expect(read.filter((hour) => hour === '2026-11-23T09')).toHaveLength(1);
    const seals = await sealed.seals();
    expect(seals.map(({ entries, open }) => [entries.length, open])).toEqual([
      [mostEntriesInSeal, true],
      [mostEntriesInSeal, true],
      [1000, undefined],
      [0, undefined],
    ]);
    for (const seal of seals) expect(JSON.stringify(seal).length).toBeLessThan(400_000);
    const keys = seals.flatMap(({ entries }) => entries.map(({ key }) => key));
    expect(keys).toEqual([...keys].sort());
    read.length = 0;
    const check = await sealed.verify(monday('11:20'), { ledgerHours });
    expect(check).toMatchObject({ seals: 4, entries: 5000, faults: [] });
    expect(read.filter((hour) => hour === '2026-11-23T09')).toHaveLength(1);
  });
});
