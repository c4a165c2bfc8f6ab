import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bearsOn,
  Card,
  type CardItem,
  itemsForWork,
  itemsHeldOn,
  itemsOn,
  mergeCard,
} from '#shared/domain/cards/card.ts';
import { fingerprintText } from '#shared/domain/cards/fingerprint-text.ts';
import { extensionsFrom, keepExtensions } from '#shared/domain/cards/kept-extensions.ts';
import type { Parameter } from '#shared/domain/catalogue/parameter.ts';
import type { PlanItem } from '#shared/domain/catalogue/plan-item.ts';
import { endedPlan } from '#shared/domain/plans/endings/ended-plan.ts';
import type { ActivePlan, Plan } from '#shared/domain/plans/plan.ts';
import { anActivePlan, anItem } from '../../builders.ts';

const stamp = { on: '2026-11-23', at: '2026-11-23T17:00:00.000Z', version: 1 };
const cardOf = (...items: Partial<PlanItem>[]) =>
  mergeCard(
    'stu_maya',
    items.map((item, index) => anActivePlan({ id: `pln_${index}`, items: [anItem(item)] })),
    stamp,
  );

describe('a card made of several plans', () => {
  const conflicts: [string, Partial<PlanItem>['code'], Parameter, Parameter, Parameter][] = [
    ['the longer time', 'TIM-EXT', { timeMultiplier: 1.5 }, { timeMultiplier: 2 }, { timeMultiplier: 2 }],
    ['no limit over any limit', 'TIM-EXT', { unlimited: true }, { timeMultiplier: 3 }, { unlimited: true }],
    ['more days', 'TIM-EXT-DUE', { extraSchoolDays: 5 }, { extraSchoolDays: 2 }, { extraSchoolDays: 5 }],
    ['the smaller group', 'SET-SMALL', { groupMax: 8 }, { groupMax: 4 }, { groupMax: 4 }],
    ['fewer items', 'RES-REDUCE', { percent: 70 }, { percent: 50 }, { percent: 50 }],
    [
      'more frequent and longer breaks',
      'TIM-BRK-SCH',
      { everyMinutes: 30, breakMinutes: 10, pausesClock: false },
      { everyMinutes: 20, breakMinutes: 5, pausesClock: true },
      { everyMinutes: 20, breakMinutes: 10, pausesClock: true },
    ],
    [
      'everything that is to be read',
      'PRE-READ-HUMAN',
      { components: ['stem'] },
      { components: ['directions'] },
      { components: ['directions', 'stem'] },
    ],
  ];
  it.each(conflicts)('takes %s and says that plans disagreed', (_, code, a, b, winner) => {
    const given = code ? { code } : {};
    const [item, ...more] = cardOf({ ...given, parameter: a }, { ...given, parameter: b }).items;
    expect(more).toEqual([]);
    expect(item).toMatchObject({ parameter: winner, conflict: 'strongest', alternatives: [a, b] });
  });

  it('takes the amount that a plan states beside one that states none, and shows that one does not', () => {
    expect(cardOf({ parameter: {} }, { parameter: { timeMultiplier: 1.5 } }).items).toMatchObject([
      { parameter: { timeMultiplier: 1.5 }, conflict: 'strongest', alternatives: [{}, { timeMultiplier: 1.5 }] },
    ]);
    expect(cardOf({ parameter: {} }, { parameter: {} }).items).toMatchObject([{ parameter: {}, alternatives: [] }]);
  });

  const undecided: [string, PlanItem['code'], Parameter, Parameter][] = [
    ['two seats', 'SET-SEAT', { position: 'front' }, { position: 'nearExit' }],
    ['a factor and fixed minutes', 'TIM-EXT', { timeMultiplier: 1.5 }, { fixedMinutes: 20 }],
  ];
  it.each(undecided)('leaves %s to people and shows both', (_, code, a, b) => {
    expect(cardOf({ code, parameter: a }, { code, parameter: b }).items).toMatchObject([
      { conflict: 'undecided', alternatives: [a, b] },
    ]);
  });

  it('shows one item, unflagged, when the plans agree', () => {
    const card = cardOf(
      { code: 'PRE-NOTES', parameter: { hoursBefore: 24 } },
      { code: 'PRE-NOTES', parameter: { hoursBefore: 24 }, priority: 'essential' },
    );
    expect(card.items).toHaveLength(1);
    expect(card.items[0]).toMatchObject({ priority: 'essential', alternatives: [] });
    expect(card.items[0]).not.toHaveProperty('conflict');
  });

  it('settles three plans as it settles two, whatever their order', () => {
    const amounts: Parameter[] = [{ timeMultiplier: 1.25 }, { timeMultiplier: 2 }, { timeMultiplier: 1.5 }];
    fc.assert(
      fc.property(fc.shuffledSubarray(amounts, { minLength: 3 }), (order) => {
        const card = cardOf(...order.map((parameter) => ({ parameter })));
        expect(card.items).toMatchObject([{ parameter: { timeMultiplier: 2 }, conflict: 'strongest' }]);
      }),
    );
  });

  it('ignores plans that are over, and drops items that ended', () => {
    const over = anActivePlan({ id: 'pln_over', endOn: '2026-11-20' });
    const expired = anActivePlan({ items: [anItem({ code: 'RES-SCRIBE', parameter: {}, endOn: '2026-11-22' })] });
    expect(mergeCard('stu_maya', [over, expired], stamp).items).toEqual([]);
  });

  it('puts what is essential first', () => {
    const card = cardOf(
      { code: 'PRE-NOTES', parameter: { hoursBefore: 24 } },
      { code: 'TIM-BRK-MED', parameter: { pausesClock: true }, priority: 'essential' },
    );
    expect(card.items.map(({ code }) => code)).toEqual(['TIM-BRK-MED', 'PRE-NOTES']);
  });
});

describe('a temporary item', () => {
  const card = cardOf({ code: 'RES-SCRIBE', parameter: {}, startOn: '2026-11-30', endOn: '2026-12-18' });
  it.each([
    ['2026-11-29', 0],
    ['2026-11-30', 1],
    ['2026-12-18', 1],
    ['2026-12-19', 0],
  ])('on %s shows %i times', (on, times) => {
    expect(itemsOn(card, on)).toHaveLength(times);
  });
});

describe('what bears on a piece of work', () => {
  const [item] = cardOf({ code: 'TIM-EXT-DUE', parameter: { extraSchoolDays: 2 } }).items;
  const [always] = cardOf({ code: 'PRE-LARGE', parameter: { fontPt: 18 } }).items;
  it('is decided by the kinds of work, and work of unknown kind gets everything', () => {
    expect([['assignment'], ['quiz_test'], []].map((work) => item && bearsOn(item, work as never))).toEqual([
      true,
      false,
      true,
    ]);
    expect(always && bearsOn(always, ['lecture'])).toBe(true);
  });
});

describe('the shape of a card', () => {
  it('has no room for a plan, a kind, a need or a name', () => {
    const card = cardOf({});
    for (const key of ['kind', 'framework', 'need', 'diagnosis', 'name', 'planId'])
      expect(() => Card.parse({ ...card, [key]: 'x' })).toThrow();
    expect(() => Card.parse({ ...card, items: [{ ...card.items[0], need: 'x' }] })).toThrow();
    expect(Card.parse(card)).toEqual(card);
  });
});

describe('what gave somebody longer and is on the next card no more', () => {
  const dated = (extraSchoolDays: number, over: Partial<PlanItem> = {}) =>
    ({ code: 'TIM-EXT-DUE', parameter: { extraSchoolDays }, ...over }) as const;
  const published = (at: string, ...items: Partial<PlanItem>[]) => ({
    ...cardOf(...items),
    items: cardOf(...items).items.map((item) => ({ ...item, sinceAt: at })),
  });
  const before = published('2026-09-01T16:00:00.000Z', dated(2));
  const kept = (next: Card, last: Card | undefined, on = stamp.on) =>
    (keepExtensions(next, last, on).lately ?? []).map(({ item, until }) => [item.parameter.extraSchoolDays, until]);

  it('is kept for some weeks until the day before, beside what came in its place', () => {
    const next = cardOf(dated(1));
    expect(kept(next, before)).toEqual([[2, '2026-11-22']]);
    const again = keepExtensions(next, before, stamp.on);
    expect(again.items).toBe(next.items);
    expect(kept(next, again, '2026-12-20')).toEqual([[2, '2026-11-22']]);
    expect(kept(next, again, '2026-12-21')).toEqual([]);
    const ended = published('2026-09-01T16:00:00.000Z', dated(2, { endOn: '2026-11-24' }));
    expect(kept(cardOf(), ended, '2026-11-28')).toEqual([[2, '2026-11-24']]);
  });

  it('holds for work that was due then, and was what was to be provided then', () => {
    const next = published('2026-11-23T16:00:00.000Z', dated(1));
    const card = keepExtensions(next, before, stamp.on);
    const amounts = (items: CardItem[]) => items.map(({ parameter, endOn }) => [parameter.extraSchoolDays, endOn]);
    expect(amounts(itemsForWork(card, { today: stamp.on, dueOn: '2026-11-20' }))).toEqual([
      [1, undefined],
      [2, '2026-11-22'],
    ]);
    expect(amounts(itemsForWork(card, { today: stamp.on, dueOn: stamp.on }))).toEqual([[1, undefined]]);
    expect(amounts(itemsHeldOn(card, { on: '2026-11-20', today: stamp.on }))).toEqual([[2, undefined]]);
    expect(amounts(itemsHeldOn(card, { on: stamp.on, today: stamp.on }))).toEqual([[1, undefined]]);
    const [, shown] = itemsForWork(card, { today: stamp.on, dueOn: '2026-11-20' }).map(fingerprintText);
    expect([shown]).toEqual(before.items.map(fingerprintText));
  });

  it('is read for those weeks and no longer, though nothing makes the card anew', () => {
    const card = keepExtensions(published('2026-11-23T16:00:00.000Z', dated(1)), before, stamp.on);
    const unswept = { ...before, items: before.items.map((item) => ({ ...item, endOn: '2026-11-22' })) };
    const counted = (today: string) => [
      itemsForWork(card, { today, dueOn: '2026-11-20' }).length,
      itemsHeldOn(card, { today, on: '2026-11-20' }).map(({ parameter }) => parameter.extraSchoolDays),
      itemsForWork(unswept, { today, dueOn: '2026-11-20' }).length,
    ];
    expect(counted('2026-12-20')).toEqual([2, [2], 1]);
    expect(counted('2026-12-21')).toEqual([1, [1], 0]);
  });

  it('is not kept where it goes on, whatever its last day', () => {
    expect(kept(before, before)).toEqual([]);
    expect(kept(cardOf(dated(2, { endOn: '2027-06-11' })), before)).toEqual([]);
  });

  it('stays as far as other plans gave it, when a family takes back its consent to one', () => {
    const days = (id: 'pln_a' | 'pln_b', extraSchoolDays: number) =>
      anActivePlan({ id, startOn: '2026-09-01', endOn: '2026-11-20', items: [anItem(dated(extraSchoolDays))] });
    const stayed = (mine: number, theirs: number | undefined, heads = (plan: ActivePlan): Plan => plan) => {
      const others = theirs === undefined ? [] : [days('pln_b', theirs)];
      const card = mergeCard('stu_maya', [days('pln_a', mine), ...others], { ...stamp, on: '2026-11-20' });
      const plans = others.map((plan) => ({ head: heads(plan), versions: [plan] }));
      const onCard = kept(cardOf(), extensionsFrom(card, plans, stamp.on));
      const onceKept = kept(cardOf(), extensionsFrom(keepExtensions(cardOf(), card, stamp.on), plans, stamp.on));
      expect(onceKept).toEqual(onCard);
      return onCard;
    };
    expect(stayed(2, undefined)).toEqual([]);
    expect(stayed(2, 2)).toEqual([[2, '2026-11-20']]);
    expect(stayed(5, 2), 'what was joined').toEqual([[2, '2026-11-20']]);
    expect(stayed(2, 2, (plan) => endedPlan(plan, { on: '2026-11-21', exitReason: 'expired' }))).toHaveLength(1);
    expect(stayed(2, 2, (plan) => endedPlan(plan, { on: '2026-11-20', exitReason: 'graduated' }))).toEqual([]);
  });

  it('is gone where it never held: what was published and mended on one day, and what was to come', () => {
    expect(kept(cardOf(dated(2)), published('2026-11-23T16:00:00.000Z', dated(20)))).toEqual([]);
    expect(kept(cardOf(), published('2026-09-01T16:00:00.000Z', dated(2, { startOn: '2026-11-23' })))).toEqual([]);
  });

  it('is gone where it gave nobody longer', () => {
    expect(kept(cardOf(), published('2026-09-01T16:00:00.000Z', { code: 'RES-SCRIBE', parameter: {} }))).toEqual([]);
    expect(kept(cardOf(), undefined)).toEqual([]);
  });
});
