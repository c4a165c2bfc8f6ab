import fc from 'fast-check';
import type { PlanItem } from '#shared/domain/catalogue/plan-item.ts';
import type { Goal } from '#shared/domain/goals/goal.ts';
import type { Career } from '#shared/domain/plans/career.ts';
import type { Learner } from '#shared/domain/plans/learning/learner.ts';
import type { PlanResource } from '#shared/domain/plans/learning/resource.ts';
import type { Comparable } from '#shared/domain/plans/plan-diff.ts';
import type { Service } from '#shared/domain/plans/service.ts';

const day = fc.constantFrom('2026-08-31', '2026-11-24', '2026-12-18', '2027-06-11');
const words = fc.constantFrom('Loses the thread of long directions', 'يحتاج إلى وقت إضافي', 'Lee despacio', '=SUM(A1)');
const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const few = <Entry>(name: string, make: (id: string) => fc.Arbitrary<Entry>) =>
  fc
    .integer({ min: 0, max: 3 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => make(`${name}_${n}`))));

const item = (id: string) =>
  fc
    .record({
      code: fc.constantFrom<PlanItem['code']>('TIM-EXT', 'TIM-WAIT', 'TIM-EXT-DUE'),
      parameter: fc.constantFrom<PlanItem['parameter']>({ timeMultiplier: 1.5 }, { fixedMinutes: 20 }, {}),
      applicability: fc.constant<PlanItem['applicability']>({
        activities: ['quiz_test'],
        courses: ['Algebra'],
        settings: [],
      }),
      priority: fc.constantFrom('essential' as const, 'standard' as const),
      dates: fc.record({ startOn: day, endOn: day, reviewedOn: day, sameConstructOn: day }, { requiredKeys: [] }),
    })
    .map(
      ({ dates, ...rest }): PlanItem => ({
        ...rest,
        ...dates,
        itemId: `itm_${id}` as const,
        ownerRole: 'teacher',
        applicationType: 'accommodation' as const,
        needIds: [],
      }),
    );

const goal = (id: string): fc.Arbitrary<Goal> =>
  fc
    .record({
      statement: words,
      status: fc.constantFrom('open' as const, 'reached' as const),
      more: fc.record(
        {
          baseline: fc.constant({ value: 62, unit: 'words a minute' }),
          target: fc.constant({ words: 'reads a page aloud' }),
          method: fc.constantFrom('probe' as const, 'rubric' as const),
          schedule: fc.constant({ times: 1, per: 'week' as const }),
          criterion: fc.constant({ successes: 4, attempts: 5 }),
          ownerId: fc.constantFrom('stf_dana' as const, 'stu_maya' as const),
          startOn: day,
          dueOn: day,
        },
        { requiredKeys: [] },
      ),
      steps: few('obj', (step) => fc.record({ objectiveId: fc.constant(`obj_${step}` as const), statement: words })),
    })
    .map(({ more, steps, ...rest }) => ({
      ...rest,
      ...more,
      goalId: `gol_${id}` as const,
      domain: 'literacy' as const,
      term: 'long' as const,
      objectives: steps,
    }));

const service = (id: string): fc.Arbitrary<Service> =>
  fc.record({ minutes: fc.integer({ min: 5, max: 90 }), place: some(words) }).map(({ minutes, place }) => ({
    serviceId: `srv_${id}` as const,
    kind: 'tutoring' as const,
    minutes,
    frequency: { times: 2, per: 'week' as const },
    providerRole: 'reading specialist',
    goalIds: [],
    ...(place ? { place } : {}),
  }));

const career: fc.Arbitrary<Career> = fc.record({ arts: fc.array(words), grade: fc.constantFrom('9', '10') }).map(
  ({ arts, grade }): Career => ({
    postsecondaryGoal: 'Become a nurse',
    benchmarks: [{ schoolYear: '2026-27', words: 'Visit two colleges' }],
    inventories: [{ tool: 'O*NET', on: '2026-10-02', topResults: ['Social'] }],
    courses: [{ grade, term: 'Fall', course: 'Biology', status: 'planned' }],
    milestones: [{ words: 'First résumé' }],
    experiences: [{ type: 'jobShadow', organisation: 'Harbor Clinic', hours: 6, fromOn: '2026-10-10' }],
    arts,
    assessments: [{ name: 'PSAT', on: '2026-10-14', result: '980' }],
    applications: [{ to: 'Harbor College', status: 'planned' }],
    financialAid: [{ step: 'FAFSA' }],
  }),
);

const learner: fc.Arbitrary<Learner> = fc.record({
  strengths: fc.array(words),
  interests: fc.array(words),
  extracurriculars: fc.array(words),
});

const resources: fc.Arbitrary<PlanResource[]> = fc.array(
  fc.record({
    what: words,
    supplier: words,
    inPlace: fc.constantFrom('yes', 'onTheWay', 'no'),
    goalIds: fc.constant([]),
    itemIds: fc.constant([]),
  }),
);

/** What a plan may say, small enough to shrink to something that a person can read. */
export const generatedPlan: fc.Arbitrary<Comparable> = fc
  .record({
    needs: few('ned', (id) => words.map((statement) => ({ needId: `ned_${id}` as const, statement }))),
    items: few('itm', item),
    goals: few('gol', goal),
    services: few('srv', service),
    strategies: few('stg', (id) =>
      words.map((said) => ({ strategyId: `stg_${id}` as const, words: said, goalIds: [] })),
    ),
    career: some(career),
    learner: some(learner),
    resources: some(resources),
    endOn: some(day),
    reviewDueOn: some(day),
  })
  .map(({ career: part, learner: whom, resources: what, endOn, reviewDueOn, ...rest }) => ({
    ...rest,
    ...(part ? { career: part } : {}),
    ...(whom ? { learner: whom } : {}),
    ...(what ? { resources: what } : {}),
    ...(endOn ? { endOn } : {}),
    ...(reviewDueOn ? { reviewDueOn } : {}),
    kind: 'accommodation',
    framework: '504',
    caseManagerId: 'stf_dana',
    startOn: '2026-08-31',
  }));
