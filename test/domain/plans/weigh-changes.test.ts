import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OwnAccommodation, PlanItem } from '#shared/domain/catalogue/plan-item.ts';
import type { Goal } from '#shared/domain/goals/goal.ts';
import { spelledAlike } from '#shared/domain/plans/amending/spelled-alike.ts';
import { weighChanges } from '#shared/domain/plans/amending/weigh-changes.ts';
import { asksGroup, type Weight } from '#shared/domain/plans/amending/weight.ts';
import type { Comparable } from '#shared/domain/plans/plan-diff.ts';
import type { Service } from '#shared/domain/plans/service.ts';
import { anItem } from '../../builders.ts';
import { runs } from '../../deep.ts';
import { aGoal } from '../../sample/records.ts';
import { generatedPlan } from './generated-plans.ts';

const plain: Comparable = {
  kind: 'accommodation',
  framework: '504',
  caseManagerId: 'stf_dana',
  startOn: '2026-08-31',
  needs: [],
  items: [],
  goals: [],
  services: [],
  strategies: [],
};
const id = 'pln_1' as const;
const weights = (before: Partial<Comparable>, after: Partial<Comparable>): Weight[] =>
  weighChanges({ id, ...plain, ...before }, { ...plain, ...after }).map(({ weight }) => weight);

const item = (before: Partial<PlanItem>, after: Partial<PlanItem>) =>
  weights({ items: [anItem(before)] }, { items: [anItem({ ...before, ...after })] });
const amount = (code: PlanItem['code'], before: PlanItem['parameter'], after: PlanItem['parameter']) =>
  item({ code, parameter: before }, { parameter: after });
const goal = (before: Partial<Goal>, after: Partial<Goal>) =>
  weights({ goals: [aGoal(before)] }, { goals: [aGoal({ ...before, ...after })] });
const place = (settings: string[]) => ({ applicability: { activities: [], courses: [], settings } });

const tutoring: Service = {
  serviceId: 'srv_1',
  kind: 'tutoring',
  name: 'Reading lab',
  minutes: 30,
  frequency: { times: 2, per: 'week' },
  providerRole: 'reading specialist',
  place: 'library',
  goalIds: [],
};
const service = (after: Partial<Service>) =>
  weights({ services: [tutoring] }, { services: [{ ...tutoring, ...after }] });

describe('what an amendment is to the student', () => {
  it('is nothing lost when it changes who sees to something', () => {
    expect(weights({}, { caseManagerId: 'stf_grace' })).toEqual(['arranged']);
    expect(item({}, { ownerRole: 'testing office', ownerId: 'stf_grace' })).toEqual(['arranged']);
    expect(goal({ ownerId: 'stf_dana' }, { ownerId: 'stf_grace' })).toEqual(['arranged']);
    expect(service({ providerId: 'stf_grace' })).toEqual(['arranged']);
  });

  it('is more when something comes, and less when something goes', () => {
    const needs = [{ needId: 'ned_1' as const, statement: 'Loses the thread of long directions.' }];
    const strategies = [{ strategyId: 'stg_1' as const, words: 'Reads with a ruler.', goalIds: [] }];
    const all = { needs, strategies, items: [anItem()], goals: [aGoal()], services: [tutoring] };
    expect(weights({}, all)).toEqual(['more', 'more', 'more', 'more', 'more']);
    expect(weights(all, {})).toEqual(['less', 'less', 'less', 'less', 'less']);
  });

  it.each<[PlanItem['code'], PlanItem['parameter'], PlanItem['parameter'], Weight]>([
    ['TIM-EXT', { timeMultiplier: 1.5 }, { timeMultiplier: 2 }, 'more'],
    ['TIM-EXT', { timeMultiplier: 2 }, { timeMultiplier: 1.5 }, 'less'],
    ['TIM-EXT', { timeMultiplier: 2 }, { unlimited: true }, 'more'],
    ['TIM-EXT', { unlimited: true }, { timeMultiplier: 4 }, 'less'],
    ['TIM-EXT', { unlimited: false }, { unlimited: true }, 'more'],
    ['TIM-EXT', { unlimited: true }, { unlimited: false }, 'less'],
    ['TIM-EXT', { unlimited: true }, {}, 'less'],
    ['TIM-EXT', { unlimited: true, timeMultiplier: 2 }, { unlimited: true, timeMultiplier: 1.5 }, 'unclear'],
    ['TIM-EXT', { unlimited: true }, { unlimited: true, fixedMinutes: 10 }, 'unclear'],
    ['TIM-EXT', { timeMultiplier: 1.5 }, { fixedMinutes: 60 }, 'unclear'],
    ['TIM-EXT-DUE', { extraSchoolDays: 2 }, { percentLonger: 50 }, 'unclear'],
    ['TIM-BRK-SCH', { everyMinutes: 30 }, { everyMinutes: 20 }, 'more'],
    ['TIM-BRK-SCH', { everyMinutes: 30, breakMinutes: 5 }, { everyMinutes: 20, breakMinutes: 3 }, 'unclear'],
    ['TIM-BRK-SCH', { pausesClock: true }, { pausesClock: false }, 'less'],
    ['SET-SMALL', { groupMax: 8 }, { groupMax: 12 }, 'less'],
    ['SET-SEAT', { position: 'front' }, { position: 'nearExit' }, 'unclear'],
    ['PRE-READ-HUMAN', { components: ['directions'] }, { components: ['directions', 'stem'] }, 'more'],
    ['PRE-READ-HUMAN', { components: ['all'] }, { components: ['directions'] }, 'unclear'],
    ['RES-REDUCE', { percent: 70 }, { percent: 40 }, 'unclear'],
    ['SET-FURN', { item: 'standing desk' }, { item: 'Standing desk.' }, 'wording'],
    ['SET-FURN', { item: 'standing desk' }, { item: 'desk' }, 'unclear'],
    ['DST-DESK', { minutes: 5 }, { minutes: 10 }, 'unclear'],
  ])('counts an amount of %s from %j to %j', (code, before, after, weight) => {
    expect(amount(code, before, after)).toEqual([weight]);
  });

  it.each<[PlanItem['code'], PlanItem['parameter'], Weight]>([
    ['TIM-EXT', { timeMultiplier: 1.5 }, 'more'],
    ['TIM-BRK-REQ', { maxPerHour: 2 }, 'less'],
    ['TIM-BRK-REQ', { breakMinutes: 5 }, 'less'],
    ['OTH-QUIETPASS', { maxMinutes: 10 }, 'less'],
    ['RES-CALC', { calculatorType: 'FourFunction' }, 'unclear'],
  ])('counts an amount of %s that is stated where none was: a cap limits', (code, stated, weight) => {
    expect(amount(code, {}, stated)).toEqual([weight]);
    expect(amount(code, stated, {}).every(asksGroup)).toBe(weight !== 'less');
  });

  it('is less when it holds from a later day or until an earlier one', () => {
    expect(item({}, { startOn: '2026-12-01' })).toEqual(['less']);
    expect(item({ startOn: '2026-12-01' }, { startOn: '2026-11-25' })).toEqual(['more']);
    expect(item({ endOn: '2027-06-11' }, { endOn: '2027-01-15' })).toEqual(['less']);
    expect(item({ endOn: '2027-01-15' }, { endOn: undefined })).toEqual(['more']);
    expect(
      item({ startOn: '2026-12-01', endOn: '2027-01-15' }, { startOn: '2026-12-08', endOn: '2027-02-15' }),
    ).toEqual(['unclear']);
    expect(weights({}, { endOn: '2027-06-11' })).toEqual(['less']);
    expect(weights({ startOn: '2026-08-31' }, { startOn: '2026-11-30' })).toEqual(['less']);
    expect(service({ startOn: '2026-12-01' })).toEqual(['less']);
    expect(goal({ dueOn: '2027-05-28' }, { dueOn: '2027-06-11' })).toEqual(['less']);
    expect(weights({ reviewDueOn: '2027-08-31' }, { reviewDueOn: '2027-10-31' })).toEqual(['less']);
    expect(weights({ reviewDueOn: '2027-08-31' }, { reviewDueOn: '2027-05-31' })).toEqual(['arranged']);
  });

  it('is unclear where one thing grows and another shrinks, and where there is no common measure', () => {
    expect(service({ minutes: 20, frequency: { times: 4, per: 'week' } })).toEqual(['unclear']);
    expect(service({ frequency: { times: 8, per: 'month' } })).toEqual(['unclear']);
    expect(service({ minutes: 45 })).toEqual(['more']);
    expect(service({ minutes: 20 })).toEqual(['less']);
    expect(item({}, { code: 'PRE-NOTES', parameter: {} })).toContain('unclear');
    expect(item({}, { applicationType: 'designated' })).toEqual(['unclear']);
    expect(item({ priority: 'essential' }, { priority: 'standard' })).toEqual(['less']);
  });

  it('weighs a goal by how far it is from where the student stood', () => {
    const reading = { baseline: { value: 40, unit: 'words' }, target: { value: 80, unit: 'words' } };
    expect(goal(reading, { target: { value: 60, unit: 'words' } })).toEqual(['less']);
    expect(goal(reading, { target: { value: 90, unit: 'Words' } })).toEqual(['more']);
    expect(goal(reading, { target: { value: 90, unit: 'pages' } })).toEqual(['unclear']);
    expect(goal(reading, { baseline: { value: 50, unit: 'words' } })).toEqual(['unclear']);
    const absences = { baseline: { value: 12, unit: 'days' }, target: { value: 4, unit: 'days' } };
    expect(goal(absences, { target: { value: 2, unit: 'days' } })).toEqual(['more']);
    expect(goal(absences, { target: { value: 8, unit: 'days' } })).toEqual(['less']);
    expect(goal({ criterion: { accuracyPercent: 80 } }, { criterion: { successes: 4, attempts: 5 } })).toEqual([
      'unclear',
    ]);
    expect(goal({ criterion: { accuracyPercent: 80 } }, { criterion: { accuracyPercent: 90 } })).toEqual(['unclear']);
    expect(goal({ status: 'open' }, { status: 'dropped' })).toEqual(['less']);
  });

  it('takes words for the same only when nothing but their spelling changed', () => {
    const own: OwnAccommodation = {
      name: 'Stand-up desk',
      category: 'Other',
      instruction: 'Always offer the desk.',
      activities: ['always'],
    };
    const desk = (instruction: string) =>
      item({ code: 'DST-DESK', parameter: {}, own }, { own: { ...own, instruction } });
    expect(desk('Always offer the desk')).toEqual(['wording']);
    expect(desk('Offer the desk.')).toEqual(['unclear']);
    const need = (statement: string) =>
      weights(
        { needs: [{ needId: 'ned_1', statement: 'Cannot copy from the board.' }] },
        { needs: [{ needId: 'ned_1', statement }] },
      );
    expect(need('cannot copy from the board')).toEqual(['wording']);
    expect(need('Can copy from the board.')).toEqual(['unclear']);
    const strategy = (words: string) =>
      weights(
        { strategies: [{ strategyId: 'stg_1', words: 'Reads aloud, twice a day.', goalIds: [] }] },
        { strategies: [{ strategyId: 'stg_1', words, goalIds: [] }] },
      );
    expect(strategy('Reads aloud twice a day')).toEqual(['wording']);
    expect(strategy('Reads aloud once a day.')).toEqual(['unclear']);
    expect(service({ name: 'reading lab' })).toEqual(['wording']);
    expect(service({ name: 'Homework lab' })).toEqual(['unclear']);
    expect(service({ place: 'hallway' })).toEqual(['unclear']);
    expect(service({ providerRole: 'aide' })).toEqual(['unclear']);
  });

  it.each([
    ['1.5 hours', '15 hours'],
    ['1,5 hours', '1.5 hours'],
    ['at 9:30', 'at 930'],
    ['unable to sit', 'enable to sit'],
    ['every day', 'everyday'],
    ['5% of it', '5 of it'],
    ['el año', 'el ano'],
    ['-3', '3'],
  ])('takes %s for something else than %s', (one, other) => {
    expect(spelledAlike(one, other)).toBe(false);
  });

  it('takes a list for the same only when it is the same set, and not when it is as long', () => {
    expect(item(place(['room 12', 'library']), place(['library', 'room 12']))).toEqual([]);
    expect(item(place(['room 12', 'library']), place(['room 12', 'hallway']))).toEqual(['unclear']);
    expect(item(place(['room 12', 'room 12']), place(['room 12']))).toEqual(['wording']);
    expect(item(place(['room 12', 'room 12']), place(['room 12', 'hallway']))).toEqual(['more']);
    expect(item(place(['room 12']), place(['Room 12']))).toEqual(['wording']);
    expect(item(place([]), place(['room 12']))).toEqual(['less']);
    expect(item(place(['room 12']), place([]))).toEqual(['more']);
    const work = (activities: PlanItem['applicability']['activities']) => ({
      code: 'TIM-EXT' as const,
      applicability: { activities, courses: [], settings: [] },
    });
    expect(item(work(['quiz_test', 'assignment']), work(['quiz_test', 'lab']))).toEqual(['unclear']);
    expect(item(work(['quiz_test']), work(['always']))).toEqual(['more']);
    expect(item(work(['always']), work(['quiz_test']))).toEqual(['less']);
    expect(item({ needIds: ['ned_1'] }, { needIds: ['ned_2'] })).toEqual(['unclear']);
  });

  it('leaves to a team what only a team can say', () => {
    expect(item({}, { reviewedOn: '2026-11-20' })).toEqual(['unclear']);
    expect(weights({}, { items: [anItem({ sameConstructOn: '2026-11-20' })] })).toEqual(['unclear']);
  });

  it('is refused where it would make another kind of plan', () => {
    expect(() => weights({}, { framework: 'IAP' })).toThrow(
      expect.objectContaining({ code: 'invalid_input', details: { planId: id, field: 'framework' } }),
    );
  });

  it('never takes for no loss, one way, what the way back takes for more', () => {
    fc.assert(
      fc.property(generatedPlan, generatedPlan, (before, after) => {
        const there = weighChanges({ id, ...before }, after);
        const back = weighChanges({ id, ...after }, before);
        const gains = back.filter(({ weight }) => weight === 'more').length;
        expect(there.filter(({ weight }) => asksGroup(weight)).length).toBeGreaterThanOrEqual(gains);
      }),
      { numRuns: runs(300, 10_000) },
    );
  });
});
