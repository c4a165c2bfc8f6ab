import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Acknowledgement,
  type ConfirmedItem,
  confirmation,
  type FingerprintedItem,
  isAsConfirmed,
  isSettled,
  outstanding,
} from '#shared/domain/cards/acknowledgement.ts';
import { type Card, type CardItem, itemsOn, mergeCard } from '#shared/domain/cards/card.ts';
import { withoutWords, withWordsAgain } from '#shared/domain/cards/confirming/class-words.ts';
import { carrySince, fingerprintText } from '#shared/domain/cards/fingerprint-text.ts';
import { newsOf } from '#shared/use-cases/cards/confirming/card-news.ts';
import { cardHash, fingerprintItems } from '#shared/use-cases/cards/fingerprint-items.ts';
import { anActivePlan, anItem } from '../../builders.ts';
import { runs } from '../../deep.ts';

const on = '2026-11-23';
const at = '2026-11-23T20:30:00.000Z';
const aCardItem = (over: Partial<CardItem> = {}): CardItem => ({
  code: 'TIM-EXT',
  parameter: { timeMultiplier: 1.25 },
  activities: ['quiz_test'],
  courses: [],
  priority: 'standard',
  alternatives: [],
  ...over,
});
const aCardOf = (...items: CardItem[]): Card => ({
  studentId: 'stu_maya',
  items,
  version: 1,
  versions: [],
  updatedAt: at,
});

async function confirmedBy(card: Card, before?: Acknowledgement, when = at, day = on) {
  const items = await fingerprintItems(card, day);
  const by = { staffId: 'stf_grace' as const, at: when };
  return confirmation(card, items, { by, cardHash: await cardHash(items), before });
}
const openOn = async (card: Card, confirmed?: Acknowledgement, day = on) =>
  outstanding(await fingerprintItems(card, day), confirmed, day);

describe('what a teacher acts on', () => {
  it.each<[string, Partial<CardItem>]>([
    ['another amount', { parameter: { timeMultiplier: 1.5 } }],
    ['another activity', { activities: ['reading'] }],
    ['another course', { courses: ['Algebra 1'] }],
    ['another place', { settings: ['Library'] }],
    ['an earlier end', { endOn: '2026-12-18' }],
    ['plans that disagree', { conflict: 'strongest', alternatives: [{ timeMultiplier: 1 }, { timeMultiplier: 1.25 }] }],
    [
      'other words of the district',
      { own: { name: 'Own', category: 'Other', instruction: 'Do it.', activities: ['always'] } },
    ],
  ])('changes with %s', (_what, over) => {
    expect(fingerprintText(aCardItem(over))).not.toBe(fingerprintText(aCardItem()));
  });

  it.each<[string, Partial<CardItem>]>([
    ['the day when it began', { startOn: '2026-11-01' }],
    ['what comes first when resources are short', { priority: 'essential' }],
    ['the moment when it came onto the card', { sinceAt: at }],
  ])('does not change with %s', (_what, over) => {
    expect(fingerprintText(aCardItem(over))).toBe(fingerprintText(aCardItem()));
  });

  it('does not hang on the order in which a list was written', () => {
    const one = aCardItem({ activities: ['reading', 'lab'], courses: ['B', 'A'], parameter: { parts: ['x', 'y'] } });
    const other = aCardItem({ activities: ['lab', 'reading'], courses: ['A', 'B'], parameter: { parts: ['y', 'x'] } });
    expect(fingerprintText(one)).toBe(fingerprintText(other));
  });
});

describe('a card', () => {
  const plan = anActivePlan({ hash: 'b'.repeat(64), publishedAt: '2026-09-01T16:00:00.000Z' });
  const merged = (version: number, plans = [plan]) => mergeCard('stu_maya', plans, { on, at, version });

  it('names the versions that it was made from by their hashes, in an order that says nothing', () => {
    const other = anActivePlan({ id: 'pln_2', hash: 'a'.repeat(64) });
    expect(merged(1, [plan, other]).versions).toEqual([{ hash: 'a'.repeat(64) }, { hash: 'b'.repeat(64) }]);
  });

  it('knows since when each item is there, through publications that change something else', () => {
    const amended = anActivePlan({
      version: 2,
      publishedAt: '2026-11-20T16:00:00.000Z',
      items: [anItem(), anItem({ itemId: 'itm_2', code: 'PRE-LARGE', parameter: { fontPt: 18 } })],
    });
    const card = carrySince(merged(2, [amended]), merged(1));
    expect(Object.fromEntries(card.items.map(({ code, sinceAt }) => [code, sinceAt]))).toEqual({
      'TIM-EXT': '2026-09-01T16:00:00.000Z',
      'PRE-LARGE': '2026-11-20T16:00:00.000Z',
    });
  });
});

describe('what a teacher has yet to confirm', () => {
  it('is everything, before the first time', async () => {
    const { toConfirm, gone } = await openOn(
      aCardOf(aCardItem(), aCardItem({ code: 'PRE-LARGE', parameter: { fontPt: 18 } })),
    );
    expect(toConfirm.map(({ item, was }) => [item.code, was])).toEqual([
      ['TIM-EXT', undefined],
      ['PRE-LARGE', undefined],
    ]);
    expect(gone).toEqual([]);
  });

  it('is after an amendment only what changed, with what it was: 1.25 times became 1.5 times', async () => {
    const large = aCardItem({ code: 'PRE-LARGE', parameter: { fontPt: 18 } });
    const confirmed = await confirmedBy(aCardOf(aCardItem(), large));
    const { toConfirm } = await openOn(aCardOf(aCardItem({ parameter: { timeMultiplier: 1.5 } }), large), confirmed);
    expect(toConfirm).toMatchObject([
      { item: { parameter: { timeMultiplier: 1.5 } }, was: { parameter: { timeMultiplier: 1.25 } } },
    ]);
  });

  it('tells once of an item that went away', async () => {
    const confirmed = await confirmedBy(aCardOf(aCardItem()));
    expect((await openOn(aCardOf(), confirmed)).gone).toMatchObject([{ code: 'TIM-EXT' }]);
    expect(isSettled(await openOn(aCardOf(), await confirmedBy(aCardOf(), confirmed)))).toBe(true);
  });

  it('is nothing when an item ended on the day that was confirmed with it', async () => {
    const card = aCardOf(aCardItem({ endOn: '2026-11-30' }));
    const confirmed = await confirmedBy(card);
    expect(isSettled(await openOn(card, confirmed, '2026-12-01'))).toBe(true);
  });

  it('asks for an item that starts later on the day when it starts', async () => {
    const card = aCardOf(aCardItem({ startOn: '2026-11-30' }));
    const confirmed = await confirmedBy(card);
    expect(isSettled(await openOn(card, confirmed))).toBe(true);
    expect((await openOn(card, confirmed, '2026-11-30')).toConfirm).toHaveLength(1);
  });

  it('keeps the moment at which an unchanged item was first confirmed', async () => {
    const first = await confirmedBy(aCardOf(aCardItem()));
    const second = await confirmedBy(aCardOf(aCardItem()), first, '2026-12-01T20:30:00.000Z');
    expect(second).toMatchObject({ at: '2026-12-01T20:30:00.000Z', revision: 2, items: [{ at }] });
  });
});

describe('a look that spares the comparison of each item', () => {
  it.each<[string, Partial<CardItem>, { version?: number; day?: string }, boolean]>([
    ['the same card', {}, {}, true],
    ['the same card in June', {}, { day: '2027-06-01' }, true],
    ['the next number', {}, { version: 2 }, false],
    ['an item that has begun since', { startOn: '2026-11-30' }, { day: '2026-11-30' }, false],
    ['an item that begins next month', { startOn: '2026-12-30' }, { day: '2026-11-30' }, true],
    ['an item that began before it was confirmed', { startOn: '2026-11-01' }, {}, true],
    ['an item of today, which is yesterday elsewhere', { startOn: on }, {}, false],
    ['an item that has ended since', { endOn: '2026-11-30' }, { day: '2026-12-01' }, false],
    ['the last day of an item', { endOn: '2026-11-30' }, { day: '2026-11-30' }, true],
  ])('of %s', async (_what, over, { version = 1, day = on }, spared) => {
    const card = aCardOf(aCardItem(over));
    const confirmed = await confirmedBy(card);
    expect(isAsConfirmed({ ...card, version }, confirmed, day)).toBe(spared);
  });
});

const anyItem = fc
  .record({
    code: fc.constantFrom('TIM-EXT' as const, 'PRE-LARGE' as const, 'RES-SCRIBE' as const),
    amount: fc.constantFrom(1, 2, 3),
    courses: fc.subarray(['Algebra 1', 'Art']),
    priority: fc.constantFrom('essential' as const, 'standard' as const),
    endOn: fc.constantFrom(undefined, '2026-11-22', '2026-11-23', '2027-06-11'),
    startOn: fc.constantFrom(undefined, '2026-11-22', '2026-11-23', '2026-11-24', '2026-12-01'),
  })
  .map(({ amount, endOn, startOn, ...rest }) => ({
    ...aCardItem({ ...rest, parameter: { amount } }),
    ...(endOn ? { endOn } : {}),
    ...(startOn ? { startOn } : {}),
  }));
const anyCard = fc.array(anyItem, { maxLength: 6 }).map((items) => aCardOf(...items));

describe('of any two cards', () => {
  const sameAmounts = (a: FingerprintedItem | ConfirmedItem, b: FingerprintedItem | ConfirmedItem) =>
    a.fingerprint === b.fingerprint;

  it('exactly what the second says and the first did not is asked for, and each former item is told of at most once', async () => {
    const property = fc.asyncProperty(anyCard, anyCard, async (first, second) => {
      const confirmed = await confirmedBy(first);
      const now = await fingerprintItems(second, on);
      const { toConfirm, gone } = outstanding(now, confirmed, on);
      const asked = toConfirm.map(({ item }) => item);
      for (const item of now)
        expect(asked.some((each) => sameAmounts(each, item))).toBe(
          !confirmed.items.some((each) => sameAmounts(each, item)),
        );
      const told = [...toConfirm.flatMap(({ was }) => was ?? []), ...gone].map(({ fingerprint }) => fingerprint);
      expect(new Set(told).size).toBe(told.length);
      const left = confirmed.items.filter((each) => !now.some((item) => sameAmounts(each, item)));
      expect(told.toSorted()).toEqual(left.map(({ fingerprint }) => fingerprint).toSorted());
    });
    await fc.assert(property, { numRuns: runs(150, 20_000) });
  });

  it('nothing is left once the second is confirmed, and confirming again says the same', async () => {
    const property = fc.asyncProperty(anyCard, anyCard, async (first, second) => {
      const confirmed = await confirmedBy(second, await confirmedBy(first));
      expect(isSettled(await openOn(second, confirmed))).toBe(true);
      const { revision: _first, ...said } = confirmed;
      const { revision: _second, ...again } = await confirmedBy(second, confirmed);
      expect(again).toEqual(said);
      expect(Acknowledgement.parse(confirmed)).toEqual(confirmed);
    });
    await fc.assert(property, { numRuns: runs(150, 20_000) });
  });

  it('what a look at a class tells is what is left, on whatever day and at whatever hour', async () => {
    const days = fc.constantFrom(on, '2026-11-24', '2026-12-01', '2027-06-12');
    const hours = fc.constantFrom('2026-11-23T08:30:00.000Z', at, '2026-11-24T07:30:00.000Z');
    const property = fc.asyncProperty(anyCard, anyCard, days, hours, async (card, other, day, hour) => {
      const confirmed = await confirmedBy(card, undefined, hour);
      if (isAsConfirmed(card, confirmed, day)) expect(isSettled(await openOn(card, confirmed, day))).toBe(true);
      const [next, isOpen] = [{ ...other, version: 2 }, !isSettled(await openOn(other, confirmed, day))];
      expect(await newsOf(next, confirmed, day)).toBe(isOpen ? 'changed' : undefined);
      expect(await newsOf(next, undefined, day)).toBe(itemsOn(next, day).length > 0 ? 'new' : undefined);
    });
    await fc.assert(property, { numRuns: runs(150, 20_000) });
  });
});

describe('words on what a card means in class', () => {
  const inMyClass = { text: 'She starts with the odd ones.', at };
  const later = '2026-11-24T20:30:00.000Z';

  it('are taken back without a change of what was confirmed, and put back as they were within five minutes', async () => {
    const said = { ...(await confirmedBy(aCardOf(aCardItem()))), inMyClass };
    const { inMyClass: _, ...confirmed } = said;
    const taken = withoutWords(said, later);
    expect(taken).toEqual({ ...confirmed, takenBack: { ...inMyClass, takenBackAt: later }, revision: 2 });
    expect(Acknowledgement.parse(taken)).toEqual(taken);
    expect(withWordsAgain(taken!, '2026-11-24T20:35:00.000Z')).toEqual({ ...said, revision: 3 });
    expect(withWordsAgain(taken!, '2026-11-24T20:35:00.001Z')).toBeUndefined();
    expect([withoutWords(taken!, later), withWordsAgain(said, later)]).toEqual([undefined, undefined]);
  });

  it('are forgotten with the next confirmation, once they were taken back', async () => {
    const taken = withoutWords({ ...(await confirmedBy(aCardOf(aCardItem()))), inMyClass }, later);
    const next = await confirmedBy(aCardOf(aCardItem()), taken, later);
    expect([next.inMyClass, next.takenBack, next.revision]).toEqual([undefined, undefined, 3]);
  });
});
