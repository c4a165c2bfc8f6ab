import { describe, expect, it } from 'vitest';
import { breakBetween, checkSeal } from '#shared/domain/ledger/check-seal.ts';
import { compareEntries, settleMoves, shareOf } from '#shared/domain/ledger/ledger-fault.ts';
import {
  canonical,
  continues,
  continuing,
  firstHourToSeal,
  type LedgerSeal,
  lastSettledHour,
  sealEntry,
  sealed,
  wholeSeal,
} from '#shared/domain/ledger/ledger-seal.ts';

const hash = (digit: string) => digit.repeat(64);
const key = (minute: string, id: string) => `2026-11-23T20:${minute}:00.000Z#led_${id}`;
const body = {
  ...{ number: 1, from: '2026-11-23T00', through: '2026-11-23T20', previous: '' as const },
  entries: [{ key: key('01', 'a'), hash: hash('a') }],
};
const aSeal = (over: Partial<LedgerSeal> = {}) => sealed({ ...body, ...over });

describe('the text that a hash is made of', () => {
  it('is the same whatever the order of fields, and another for another content', () => {
    expect(canonical({ b: 1, a: [true, null, 'x'] })).toBe('{"a":[true,null,"x"],"b":1}');
    expect(canonical({ a: undefined, b: 1 })).toBe('{"b":1}');
    expect(canonical({ a: { d: 1, c: 2 } })).toBe(canonical({ a: { c: 2, d: 1 } }));
    expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
    expect(canonical(undefined)).toBe('undefined');
  });

  it('does not take what JSON cannot say for what it can', () => {
    expect(canonical(new Set(['a']))).toBe('Set["a"]');
    expect(canonical(new Set(['a']))).not.toBe(canonical(['a']));
    expect(canonical(new Uint8Array([1, 2]))).toBe('Bytes[1,2]');
  });
});

describe('a seal', () => {
  it('is whole as long as its hash is that of what it says', async () => {
    const seal = await aSeal();
    expect(await wholeSeal(seal)).toEqual(seal);
    expect(await wholeSeal({ ...seal, through: '2026-11-23T21' })).toBeUndefined();
    expect(await wholeSeal({ ...seal, more: 1 })).toBeUndefined();
    for (const broken of [{ number: 0 }, { hash: 'x' }, { previous: 'abc' }, { entries: [{ key: 'k', hash: 'x' }] }])
      expect(await wholeSeal({ ...seal, ...broken })).toBeUndefined();
    expect(await wholeSeal(undefined)).toBeUndefined();
  });

  it('holds of an entry its place, and the hash of all that is stored', async () => {
    const { key: place, hash: one } = await sealEntry({ key: 'k', held: { a: 1, gsi1pk: 'x' } });
    const { hash: other } = await sealEntry({ key: 'k', held: { a: 1, gsi1pk: 'y' } });
    expect(place).toBe('k');
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(one).not.toBe(other);
  });

  it('is made of hours that are over for a quarter of an hour, and first of the last two days', () => {
    expect(lastSettledHour('2026-11-23T20:14:59.000Z')).toBe('2026-11-23T18');
    expect(lastSettledHour('2026-11-23T20:15:00.000Z')).toBe('2026-11-23T19');
    expect(firstHourToSeal('2026-11-23T20:15:00.000Z')).toBe('2026-11-21T20');
  });

  it('is followed by the next hour, or within an hour that goes on by what comes after its last entry', async () => {
    expect(continuing(await aSeal())).toEqual({ from: '2026-11-23T21' });
    expect(continuing(await aSeal({ open: true }))).toEqual({ from: '2026-11-23T20', after: key('01', 'a') });
    expect(continuing(await aSeal({ open: true, entries: [], after: 'k' }))).toEqual({
      from: '2026-11-23T20',
      after: 'k',
    });
    expect(continuing(await aSeal({ open: true, entries: [] }))).toEqual({ from: '2026-11-23T20' });
  });

  it('takes up where the one before it ended, in number, hash, hour and place', async () => {
    const before = await aSeal();
    const next = { ...body, number: 2, previous: before.hash, from: '2026-11-23T21' };
    expect(continues(await sealed(next), before)).toBe(true);
    for (const over of [{ number: 3 }, { previous: hash('b') }, { from: '2026-11-23T22' }, { after: 'k' }])
      expect(continues(await sealed({ ...next, ...over }), before), JSON.stringify(over)).toBe(false);
  });

  it('breaks the row where it does not, where a first has a forerunner, and nowhere else', async () => {
    const before = await aSeal();
    const next = await sealed({ ...body, number: 2, previous: before.hash, from: '2026-11-23T21' });
    const other = await sealed({ ...body, number: 2, previous: hash('b'), from: '2026-11-23T21' });
    expect(breakBetween(undefined, before)).toEqual([]);
    expect(breakBetween(before, next)).toEqual([]);
    expect(breakBetween(undefined, other)).toEqual([]);
    expect(breakBetween(before, other)).toEqual([{ kind: 'sealReplaced', seal: 2 }]);
    expect(breakBetween(undefined, await aSeal({ previous: hash('b') }))).toEqual([{ kind: 'sealReplaced', seal: 1 }]);
  });
});

describe('a seal and its copy', () => {
  const faultsOf = async (seal: Parameters<typeof checkSeal>[0], withArchive = true) =>
    (await checkSeal(seal, withArchive)).faults;

  it('agree', async () => {
    const found = await aSeal();
    expect(await checkSeal({ number: 1, found, copy: found }, true)).toEqual({ number: 1, seal: found, faults: [] });
  });

  it('are missing: one, several in a row, or the copy alone, for which the newest may wait', async () => {
    const found = await aSeal();
    expect(await faultsOf({ number: 1 })).toEqual([{ kind: 'sealMissing', seal: 1 }]);
    expect(await faultsOf({ number: 1, through: 1 })).toEqual([{ kind: 'sealMissing', seal: 1 }]);
    expect(await faultsOf({ number: 1, through: 4 })).toEqual([{ kind: 'sealMissing', seal: 1, through: 4 }]);
    expect(await faultsOf({ number: 1, found })).toEqual([{ kind: 'archiveLacks', seal: 1 }]);
    expect(await faultsOf({ number: 1, found, isNewest: true })).toEqual([]);
    expect(await faultsOf({ number: 1, found }, false)).toEqual([]);
  });

  it('differ: what was altered is named, and the copy is what entries are compared with', async () => {
    const copy = await aSeal();
    const altered = { ...copy, through: '2026-11-23T21' };
    const exchanged = await aSeal({ through: '2026-11-23T21' });
    expect(await checkSeal({ number: 1, found: altered, copy }, true)).toEqual({
      ...{ number: 1, seal: copy, faults: [{ kind: 'sealAltered', seal: 1 }] },
    });
    expect(await checkSeal({ number: 1, found: exchanged, copy }, true)).toEqual({
      ...{ number: 1, seal: copy, faults: [{ kind: 'archiveDiffers', seal: 1 }] },
    });
    expect(await checkSeal({ number: 1, found: copy, copy: altered }, true)).toEqual({
      ...{ number: 1, seal: copy, faults: [{ kind: 'archiveDiffers', seal: 1 }] },
    });
  });

  it('are of their own number', async () => {
    expect(await checkSeal({ number: 2, found: await aSeal() }, false)).toEqual({
      ...{ number: 2, faults: [{ kind: 'sealAltered', seal: 2 }] },
    });
  });
});

describe('the entries of an hour', () => {
  const hour = '2026-11-23T20';
  const entry = (minute: string, id: string, digit = 'a') => ({ key: key(minute, id), hash: hash(digit) });
  const a = entry('01', 'a');
  const b = entry('02', 'b');
  const fault = (kind: 'altered' | 'missing' | 'added' | 'reordered', id: string) => ({
    kind,
    entryId: `led_${id}`,
    hour,
  });

  it('are as they were sealed, in any order', () => {
    expect(compareEntries(hour, [a, b], [b, a])).toEqual([]);
  });

  it('were altered, taken away or added', () => {
    expect(compareEntries(hour, [a, b], [a])).toEqual([fault('missing', 'b')]);
    expect(compareEntries(hour, [a], [a, b])).toEqual([fault('added', 'b')]);
    expect(compareEntries(hour, [a], [entry('01', 'a', 'c')])).toEqual([fault('altered', 'a')]);
  });

  it('stand twice at one place where no seal says so, and one of them was altered', () => {
    expect(compareEntries(hour, [a], [a, entry('01', 'a', 'c')])).toEqual([fault('added', 'a')]);
    expect(compareEntries(hour, [a, a], [a])).toEqual([fault('missing', 'a')]);
  });

  it('that moved are named once, by the hour in which they were sealed', () => {
    const moved = [fault('missing', 'a'), { ...fault('added', 'a'), hour: '2026-11-23T21' }, fault('added', 'b')];
    expect(settleMoves(moved)).toEqual([fault('reordered', 'a'), fault('added', 'b')]);
    const others = [{ kind: 'sealMissing' as const, seal: 3 }, fault('altered', 'a'), fault('missing', 'b')];
    expect(settleMoves(others)).toEqual(others);
  });

  it('fall to the seal that ends in it or begins in it by their place', async () => {
    const found = ['01', '02', '03'].map((minute) => ({ key: key(minute, 'x'), held: {} }));
    const minutes = (seal: LedgerSeal, at = hour) => shareOf(seal, at, found).map((each) => each.key.slice(14, 16));
    expect(minutes(await aSeal())).toEqual(['01', '02', '03']);
    const upTo = { open: true as const, entries: [{ key: key('02', 'x'), hash: hash('a') }] };
    expect(minutes(await aSeal(upTo))).toEqual(['01', '02']);
    expect(minutes(await aSeal(upTo), '2026-11-23T19')).toEqual(['01', '02', '03']);
    const behind = { from: hour, after: key('01', 'x') };
    expect(minutes(await aSeal(behind))).toEqual(['02', '03']);
    expect(minutes(await aSeal({ ...behind, ...upTo }))).toEqual(['02']);
    expect(minutes(await aSeal({ ...behind, through: '2026-11-23T22' }), '2026-11-23T21')).toEqual(['01', '02', '03']);
    expect(minutes(await aSeal({ open: true, entries: [] }))).toEqual([]);
  });
});
