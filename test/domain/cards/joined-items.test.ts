import { describe, expect, it } from 'vitest';
import { type CardItem, itemsHeldOn, joinedItem, mergeCard } from '#shared/domain/cards/card.ts';
import type { Parameter } from '#shared/domain/catalogue/parameter.ts';
import type { PlanItem } from '#shared/domain/catalogue/plan-item.ts';
import type { ActivePlan } from '#shared/domain/plans/plan.ts';
import { anActivePlan, anItem } from '../../builders.ts';
import { aCard } from '../../sample/records.ts';

const on = '2026-11-23';
const [fall, winter] = ['2026-09-01T16:00:00.000Z', '2026-11-23T17:00:00.000Z'];
const cardOf = (...plans: Partial<ActivePlan>[]) =>
  mergeCard('stu_maya', plans.map(anActivePlan), { on, at: winter, version: 1 });
const planOf = (...items: Partial<PlanItem>[]): Partial<ActivePlan> => ({ items: items.map(anItem) });
const forWork = (...activities: PlanItem['applicability']['activities']) => ({ activities, courses: [], settings: [] });
const [longer, added] = [{ timeMultiplier: 1.5 }, { fixedMinutes: 10 }];

describe('a factor and minutes of one plan', () => {
  it('are one amount, beside all else that the plan says', () => {
    const scribe = { code: 'RES-SCRIBE', parameter: {} } as const;
    const { items } = cardOf(planOf({ parameter: longer }, scribe, { parameter: added }));
    expect(items.map(({ code, parameter }) => [code, parameter])).toEqual([
      ['RES-SCRIBE', {}],
      ['TIM-EXT', { ...longer, ...added }],
    ]);
    expect(items[1]).toMatchObject({ priority: 'standard', alternatives: [], sinceAt: anActivePlan().publishedAt });
  });

  it.each<[string, PlanItem['priority'], PlanItem['priority'], PlanItem['priority']]>([
    ['the factor is', 'essential', 'standard', 'essential'],
    ['the minutes are', 'standard', 'essential', 'essential'],
    ['neither is', 'standard', 'standard', 'standard'],
  ])('are essential or not: %s', (_, factor, plus, both) => {
    const plan = planOf({ parameter: longer, priority: factor }, { parameter: added, priority: plus });
    expect(cardOf(plan).items.map(({ priority }) => priority)).toEqual([both]);
  });

  it('stay two where they are for different work', () => {
    const plan = planOf({ parameter: longer }, { parameter: added, applicability: forWork('lab') });
    expect(cardOf(plan).items.map(({ parameter }) => parameter)).toEqual([longer, added]);
  });

  it('are added up though the district has minutes of its own for something else', () => {
    const own: PlanItem['own'] = {
      ...{ name: 'Quiet start', category: 'Timing', instruction: 'Let the student settle first.' },
      activities: [],
    };
    const start = { code: 'DST-START', parameter: added, own } as const;
    const { items } = cardOf(planOf(start, { parameter: longer }, { parameter: added }));
    expect(items.map(({ parameter, own: words }) => [parameter, words?.name])).toEqual([
      [added, 'Quiet start'],
      [{ ...longer, ...added }, undefined],
    ]);
  });
});

describe('what a card takes from a plan', () => {
  it('is for what, where and in which course it holds, and nothing of places where it holds everywhere', () => {
    const applicability = { activities: ['lab'], courses: ['Chemistry'], settings: ['Room 12'] } as const;
    const there = { activities: [...applicability.activities], courses: ['Chemistry'], settings: ['Room 12'] };
    expect(cardOf(planOf({ applicability: there })).items).toMatchObject([applicability]);
    const [everywhere] = cardOf(planOf({ applicability: forWork('lab') })).items;
    expect(everywhere).not.toHaveProperty('settings');
  });

  it.each<[string, Partial<ActivePlan>, Partial<PlanItem>, Partial<CardItem>]>([
    ['the plan’s first day', { startOn: '2026-12-01' }, {}, { startOn: '2026-12-01' }],
    [
      'the plan’s, before which nothing holds',
      { startOn: '2026-12-01' },
      { startOn: '2026-11-01' },
      { startOn: '2026-12-01' },
    ],
    ['its own, where it begins later', { startOn: '2026-09-01' }, { startOn: '2026-12-01' }, { startOn: '2026-12-01' }],
    ['the plan’s last day', { endOn: '2026-12-18' }, {}, { endOn: '2026-12-18' }],
    ['its own, where the plan goes on', {}, { endOn: '2026-12-18' }, { endOn: '2026-12-18' }],
    ['its own, where it ends sooner', { endOn: '2027-06-11' }, { endOn: '2026-12-18' }, { endOn: '2026-12-18' }],
    [
      'the plan’s, after which nothing holds',
      { endOn: '2026-12-18' },
      { endOn: '2027-06-11' },
      { endOn: '2026-12-18' },
    ],
  ])('is each item with its days: %s', (_, plan, item, days) => {
    expect(cardOf({ ...planOf(item), ...plan }).items).toMatchObject([days]);
  });

  it('names no version of a plan that is over since yesterday, and one whose last day is today', () => {
    const over = { endOn: '2026-11-22', hash: 'c'.repeat(64) };
    const lastDay = { endOn: on, hash: 'b'.repeat(64) };
    expect(cardOf(over, lastDay).versions).toEqual([{ hash: lastDay.hash }]);
    expect(cardOf(lastDay, {}, lastDay).versions).toEqual([{ hash: 'a'.repeat(64) }, { hash: lastDay.hash }]);
  });

  it('stands with what is essential first, wherever it came from', () => {
    const notes = planOf({ code: 'PRE-NOTES', parameter: { hoursBefore: 24 } });
    const breaks = planOf({ code: 'TIM-BRK-MED', parameter: { pausesClock: true }, priority: 'essential' });
    for (const card of [cardOf(notes, breaks, notes), cardOf(breaks, notes)])
      expect(card.items.map(({ code }) => code)).toEqual(['TIM-BRK-MED', 'PRE-NOTES']);
    const action = planOf({ code: 'OTH-ACTION', parameter: {} });
    for (const card of [cardOf(notes, action, breaks), cardOf(action, breaks)])
      expect(card.items[0]?.code).toBe('OTH-ACTION');
  });
});

describe('items of two plans', () => {
  const applied = (activities: PlanItem['applicability']['activities'], courses: string[], settings: string[]) =>
    planOf({ applicability: { activities, courses, settings } });
  const there = applied(['quiz_test', 'lab'], ['Algebra', 'Chemistry'], ['Room 12', 'Library']);

  it('are one, in whatever order the plans name work, courses and places', () => {
    const turned = applied(['lab', 'quiz_test'], ['Chemistry', 'Algebra'], ['Library', 'Room 12']);
    expect(cardOf(there, turned).items).toHaveLength(1);
  });

  it.each([
    ['work', applied(['quiz_test'], ['Algebra', 'Chemistry'], ['Room 12', 'Library'])],
    ['courses', applied(['quiz_test', 'lab'], ['Algebra'], ['Room 12', 'Library'])],
    ['places', applied(['quiz_test', 'lab'], ['Algebra', 'Chemistry'], ['Room 12'])],
  ])('are two where they are for other %s', (_, other) => {
    expect(cardOf(there, other).items).toHaveLength(2);
  });
});

describe('what two plans say of one accommodation', () => {
  const item = (parameter: Parameter, over: Partial<CardItem> = {}): CardItem => ({
    ...{ code: 'TIM-EXT', parameter, activities: ['quiz_test'], courses: [] },
    ...{ priority: 'standard', alternatives: [], sinceAt: fall },
    ...over,
  });
  const joined = (first: CardItem, ...more: CardItem[]) => more.reduce(joinedItem, first);
  const times = (...factors: number[]) => factors.map((timeMultiplier) => item({ timeMultiplier }));

  it('is essential where one of them says so', () => {
    const essential = item(longer, { priority: 'essential' });
    expect(joined(essential, item(longer)).priority).toBe('essential');
    expect(joined(item(longer), essential).priority).toBe('essential');
    expect(joined(item(longer), item(longer)).priority).toBe('standard');
  });

  it('is news since they first disagreed, and since the first of them where they agree', () => {
    expect(joined(item(longer), item(longer, { sinceAt: winter })).sinceAt).toBe(fall);
    expect(joined(item(longer, { sinceAt: winter }), item(longer)).sinceAt).toBe(fall);
    expect(joined(item(longer), item({ timeMultiplier: 2 }, { sinceAt: winter })).sinceAt).toBe(winter);
    expect(joined(item({ timeMultiplier: 2 }, { sinceAt: winter }), item(longer)).sinceAt).toBe(winter);
  });

  it('keeps each amount that was said, once', () => {
    const [first, ...more] = times(1.5, 2, 1.5, 2);
    expect(joined(first!, ...more)).toMatchObject({
      ...{ parameter: { timeMultiplier: 2 }, conflict: 'strongest' },
      alternatives: [{ timeMultiplier: 1.5 }, { timeMultiplier: 2 }],
    });
  });

  it('stays undecided whatever a third says', () => {
    const [first, second] = times(1.5, 2);
    expect(joined(first!, item(added), second!)).toMatchObject({
      conflict: 'undecided',
      alternatives: [longer, added, { timeMultiplier: 2 }],
    });
  });

  it('keeps a limit that both set, as the wider of them', () => {
    const leave = (maxMinutes: number) => item({ maxMinutes }, { code: 'OTH-QUIETPASS' });
    expect(joined(leave(10), leave(20)).parameter).toEqual({ maxMinutes: 20 });
  });
});

describe('what held on a day that is over', () => {
  const due = (extraSchoolDays: number, sinceAt?: string): CardItem => ({
    ...{ code: 'TIM-EXT-DUE', parameter: { extraSchoolDays }, activities: ['assignment'], courses: [] },
    ...{ priority: 'standard', alternatives: [] },
    ...(sinceAt ? { sinceAt } : {}),
  });
  const lately = [{ item: due(2, fall), until: '2026-11-22' }];
  const held = (...items: CardItem[]) =>
    itemsHeldOn(aCard({ items, lately }), { on: '2026-11-20', today: on }).map(({ parameter }) => parameter);
  const [one, two] = [{ extraSchoolDays: 1 }, { extraSchoolDays: 2 }];

  it('is what it was, and not what came in its place since', () => {
    expect(held(due(1, '2026-11-21T16:00:00.000Z'))).toEqual([two]);
  });

  it('is both where the new came on that very day, or before, or on a day that nobody kept', () => {
    for (const sinceAt of ['2026-11-20T16:00:00.000Z', fall, undefined])
      expect(held(due(1, sinceAt))).toEqual([one, two]);
  });

  it('is besides what came since and took nothing’s place', () => {
    const scribe = { ...due(1, winter), code: 'RES-SCRIBE', parameter: {} } as const;
    expect(held(scribe)).toEqual([{}, two]);
  });
});
