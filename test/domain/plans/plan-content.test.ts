import { describe, expect, it } from 'vitest';
import { catalogueWith } from '#shared/domain/catalogue/district-catalogue.ts';
import type { PlanItem } from '#shared/domain/catalogue/plan-item.ts';
import type { Goal } from '#shared/domain/goals/goal.ts';
import type { PlanResource } from '#shared/domain/plans/learning/resource.ts';
import type { Need } from '#shared/domain/plans/need.ts';
import type { PlanContent } from '#shared/domain/plans/plan.ts';
import { checkContent } from '#shared/domain/plans/plan-content.ts';
import type { Service, Strategy } from '#shared/domain/plans/service.ts';
import { anItem } from '../../builders.ts';
import { aDistrictAccommodation } from '../../sample/supports.ts';

const note = aDistrictAccommodation({ code: 'DST-NOTE', parameter: 'note:text[<=60]' });
const catalogue = catalogueWith([note]);
const need = (over: Partial<Need> = {}): Need => ({ needId: 'ned_1', statement: 'loses the thread', ...over });
const goal = (over: Partial<Goal> = {}): Goal => ({
  ...{ goalId: 'gol_1', domain: 'literacy', term: 'long', statement: 'Maya will read aloud' },
  ...{ objectives: [], status: 'open' },
  ...over,
});
const service = (over: Partial<Service> = {}): Service => ({
  ...{ serviceId: 'srv_1', kind: 'tutoring', minutes: 30, frequency: 'asNeeded', providerRole: 'tutor', goalIds: [] },
  ...over,
});
const strategy = (over: Partial<Strategy> = {}): Strategy => ({
  ...{ strategyId: 'stg_1', words: 'Check in at the bell.', goalIds: [] },
  ...over,
});
const resource = (over: Partial<PlanResource> = {}): PlanResource => ({
  ...{ what: 'a laptop', supplier: 'the library', inPlace: 'yes', goalIds: [], itemIds: [] },
  ...over,
});
const parts = { needs: [need()], items: [anItem()], goals: [goal()], services: [service()], strategies: [strategy()] };
const checked = (over: Partial<PlanContent> = {}, held: PlanItem[] = []) =>
  checkContent({ ...parts, ...over }, { catalogue, held });
const refused = (field: string, id: string) =>
  expect.objectContaining({ code: 'invalid_input', details: { field, id } });
const saying = (over: Partial<PlanItem>) => checked({ items: [anItem(over)] });
const named = (field: string) =>
  expect.objectContaining({ code: 'invalid_input', details: { field, id: 'itm_1', reason: 'condition' } });

describe('the parts of a plan', () => {
  it('are kept as they were written where each has its own id and what it is tied to', () => {
    const tied: PlanContent = {
      needs: [need(), need({ needId: 'ned_2' })],
      items: [anItem({ needIds: ['ned_2'] }), anItem({ itemId: 'itm_2' })],
      goals: [goal({ needIds: ['ned_1', 'ned_2'], strategyIds: ['stg_2'] }), goal({ goalId: 'gol_2' })],
      services: [service({ goalIds: ['gol_2'] }), service({ serviceId: 'srv_2' })],
      strategies: [strategy({ goalIds: ['gol_1'] }), strategy({ strategyId: 'stg_2' })],
      resources: [resource({ goalIds: ['gol_1'], itemIds: ['itm_2'] })],
    };
    expect(checkContent(tied, { catalogue, held: [] })).toEqual(tied);
    expect(checked()).toEqual(parts);
  });

  it.each<[string, Partial<PlanContent>, string]>([
    ['needs', { needs: [need(), need({ needId: 'ned_2' }), need({ needId: 'ned_2' })] }, 'ned_2'],
    ['goals', { goals: [goal(), goal({ goalId: 'gol_2' }), goal()] }, 'gol_1'],
    ['items', { items: [anItem(), anItem()] }, 'itm_1'],
    ['services', { services: [service(), service()] }, 'srv_1'],
    ['strategies', { strategies: [strategy(), strategy()] }, 'stg_1'],
  ])('are not two %s of one id', (field, over, id) => {
    expect(() => checked(over)).toThrow(refused(field, id));
  });

  it.each<[string, Partial<PlanContent>, string, string]>([
    ['a service to a goal', { services: [service({ goalIds: ['gol_1', 'gol_9'] })] }, 'goalIds', 'gol_9'],
    ['a strategy to a goal', { strategies: [strategy({ goalIds: ['gol_9'] })] }, 'goalIds', 'gol_9'],
    ['a device to a goal', { resources: [resource({ goalIds: ['gol_9'] })] }, 'goalIds', 'gol_9'],
    ['a device to an accommodation', { resources: [resource({ itemIds: ['itm_9'] })] }, 'itemIds', 'itm_9'],
    ['a goal to a need', { goals: [goal({ needIds: ['ned_9'] })] }, 'needIds', 'ned_9'],
    ['a goal to a strategy', { goals: [goal({ strategyIds: ['stg_9'] })] }, 'strategyIds', 'stg_9'],
    ['an accommodation to a need', { items: [anItem({ needIds: ['ned_9'] })] }, 'needIds', 'ned_9'],
  ])('do not tie %s that is not there', (_what, over, field, id) => {
    expect(() => checked(over)).toThrow(refused(field, id));
  });

  it('do not end before they begin; one day is long enough, and an open end too', () => {
    const [first, last] = ['2026-11-23', '2026-11-24'] as const;
    const spans = [
      { startOn: first, endOn: last },
      { startOn: first, endOn: first },
      { startOn: last },
      { endOn: first },
    ];
    for (const span of spans) {
      expect(saying(span).items[0]).toMatchObject(span);
      expect(checked({ services: [service(span)] }).services[0]).toMatchObject(span);
    }
    const turned = { startOn: last, endOn: first };
    expect(() => saying(turned)).toThrow(refused('endOn', 'itm_1'));
    expect(() => checked({ services: [service(turned)] })).toThrow(refused('endOn', 'srv_1'));
  });

  it('hold the words of the district, and those that the same accommodation had before', () => {
    const item = anItem({ code: 'DST-NOTE', parameter: { note: 'ask first' } });
    const { name, category, instruction, activities } = note;
    const words = { name, category, instruction, activities };
    const before = { ...words, instruction: 'As people agreed to it.' };
    const other = anItem({ ...item, itemId: 'itm_2', own: { ...words, instruction: 'Of another.' } });
    expect(checked({ items: [item] }, [other]).items).toEqual([{ ...item, own: words }]);
    expect(checked({ items: [item] }, [other, { ...item, own: before }]).items).toEqual([{ ...item, own: before }]);
  });
});

describe('what every teacher reads of a plan', () => {
  const nowhere = { activities: [], courses: [], settings: [] };
  it.each<[string, Partial<PlanItem>, string]>([
    ['the course', { applicability: { ...nowhere, courses: ['Algebra 1', 'Autism room'] } }, 'courses'],
    ['the place', { applicability: { ...nowhere, settings: ['library', 'the ADHD corner'] } }, 'settings'],
    [
      'an amount that is typed',
      { code: 'OTH-ACTION', parameter: { where: 'red bag', first: 'seizure: call 911' } },
      'first',
    ],
    ['one beside a choice', { code: 'RES-CALC', parameter: { notOn: 'epilepsy quiz' } }, 'notOn'],
    ['an amount of the district’s own', { code: 'DST-NOTE', parameter: { note: 'for her anxiety' } }, 'note'],
    ['an amount that there is not', { code: 'OTH-ACTION', parameter: { because: 'epilepsy' } }, 'because'],
  ])('names no condition in %s', (_what, over, field) => {
    expect(() => saying(over)).toThrow(named(field));
  });

  it('may say where, how much, and a medicine that the catalogue itself offers', () => {
    const applicability = { ...nowhere, courses: ['Algebra 1'], settings: ['library'] };
    expect(saying({ applicability }).items[0]?.applicability).toEqual(applicability);
    expect(saying({ code: 'OTH-SUPPLY', parameter: { item: 'Medication' } }).items).toHaveLength(1);
    expect(saying({ code: 'OTH-ACTION', parameter: { where: 'red bag', first: 'call 4100' } }).items).toHaveLength(1);
  });
});
