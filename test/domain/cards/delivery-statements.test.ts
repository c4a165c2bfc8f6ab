import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeliveryEntry } from '#shared/domain/cards/delivery.ts';
import {
  hasSaidEnough,
  lastOfChain,
  standing,
  statementsOf,
  writtenAt,
} from '#shared/domain/cards/delivery-statements.ts';
import { aDelivery } from '../../sample/records.ts';

const at = (minute: number) => `2026-11-24T18:${String(minute).padStart(2, '0')}:00.000Z`;
const grace = (over: Partial<DeliveryEntry> = {}) => aDelivery({ at: at(42), ...over });
const omar = (over: Partial<DeliveryEntry> = {}) => aDelivery({ id: 'dlv_2', byId: 'stf_omar', at: at(50), ...over });
const only = (entries: readonly DeliveryEntry[]) => {
  const [said, ...more] = statementsOf(entries).values();
  expect(more).toEqual([]);
  return said!;
};
const ids = (entries: readonly DeliveryEntry[]) => entries.map(({ id }) => id);

describe('what several people said of one item', () => {
  it('stands side by side where it differs, and no last one wins', () => {
    const said = only([grace(), omar({ outcome: 'notDelivered', reason: 'noRoom' })]);
    expect(said.facts.map(({ outcome, entries }) => [outcome, entries.map(({ byId }) => byId)])).toEqual([
      ['delivered', ['stf_grace']],
      ['notDelivered', ['stf_omar']],
    ]);
    expect(said.differ).toBe(true);
  });

  it('is one fact with two names where they say the same', () => {
    const said = only([grace(), omar()]);
    expect(said.facts.map(({ entries }) => entries.map(({ byId }) => byId))).toEqual([['stf_grace', 'stf_omar']]);
    expect(said.differ).toBe(false);
  });

  it('is of one person the latest word', () => {
    const again = omar({ byId: 'stf_grace', outcome: 'partly' });
    expect(only([grace(), again]).facts.map(({ outcome }) => outcome)).toEqual(['partly']);
  });

  it('is never mixed with what was observed', () => {
    const seen = aDelivery({ id: 'dlv_3', byKind: 'observed', byId: 'system' });
    const said = only([seen]);
    expect([said.facts, ids(said.observed), said.differ]).toEqual([[], ['dlv_3'], false]);
  });
});

describe('what a student says in a day', () => {
  const words = (count: number, over: Partial<DeliveryEntry> = {}) =>
    Array.from({ length: count }, (_, nth) => aDelivery({ id: `dlv_${nth}`, byKind: 'student', at: at(42), ...over }));

  it('has an end, that a teacher’s notes and those of yesterday do not count for', () => {
    expect(hasSaidEnough(words(30), at(50))).toBe(true);
    expect(hasSaidEnough([...words(29), grace()], at(50))).toBe(false);
    expect(hasSaidEnough(words(40), '2026-11-25T18:42:00.000Z')).toBe(false);
  });

  it('is followed to its last word however long the chain', () => {
    const chain = words(20_000).map((entry, nth) =>
      nth > 0 ? { ...entry, corrects: `dlv_${nth - 1}` as const } : entry,
    );
    expect(lastOfChain(chain, chain[0]!).id).toBe('dlv_19999');
  });
});

describe('an entry that was taken back', () => {
  const takenBack = (entry: DeliveryEntry, id: `dlv_${string}`) => ({
    ...entry,
    ...{ id, corrects: entry.id, withdrawn: true as const, at: at(55) },
  });

  it('holds no more, and what it had corrected holds again', () => {
    const corrected = omar({ byId: 'stf_grace', outcome: 'partly', corrects: 'dlv_1' });
    expect(ids(standing([grace(), corrected]))).toEqual(['dlv_2']);
    expect(ids(standing([grace(), corrected, takenBack(corrected, 'dlv_3')]))).toEqual(['dlv_1']);
    expect(standing([grace(), takenBack(grace(), 'dlv_3')])).toEqual([]);
  });

  it('is no longer there to be taken back', () => {
    const tap = [grace(), omar({ byId: 'stf_grace', studentId: 'stu_leo', at: at(42) }), omar({ id: 'dlv_4' })];
    const by = { byId: 'stf_grace', at: at(42) } as const;
    expect(ids(writtenAt(tap, by))).toEqual(['dlv_1', 'dlv_2']);
    expect(ids(writtenAt([...tap, takenBack(grace(), 'dlv_3')], by))).toEqual(['dlv_2']);
  });

  it('leaves what holds to the last link of its chain, whatever was said and taken back in it', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 8 }), (steps) => {
        const chain: DeliveryEntry[] = [grace({ id: 'dlv_0' })];
        const stack = ['dlv_0'];
        for (const [index, isBack] of steps.entries()) {
          const last = lastOfChain(chain, chain[0]!);
          const holding = chain.find(({ id }) => id === stack.at(-1));
          if (isBack && !(holding && last.id === holding.id)) continue;
          const id = `dlv_${index + 1}` as const;
          chain.push({ ...grace({ id, corrects: last.id, at: at(index) }), ...(isBack ? { withdrawn: true } : {}) });
          if (isBack) stack.pop();
          else stack.push(id);
        }
        expect(ids(standing(chain))).toEqual(stack.slice(-1));
      }),
    );
  });
});
