import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanItem } from '#shared/domain/catalogue/plan-item.ts';
import type { Goal } from '#shared/domain/goals/goal.ts';
import type { Career } from '#shared/domain/plans/career.ts';
import { type Comparable, diffPlans } from '#shared/domain/plans/plan-diff.ts';
import type { Service } from '#shared/domain/plans/service.ts';
import { anItem } from '../../builders.ts';
import { runs } from '../../deep.ts';
import { generatedPlan } from './generated-plans.ts';

/**
 * Another value for every field that a record may have: a field that is new in the schema does not compile until it is
 * here.
 */
type Others<Thing> = { [Field in keyof Required<Thing>]: (thing: Thing) => Partial<Thing> };
const otherDay = (day: string | undefined) => (day === '2027-01-15' ? '2027-01-16' : '2027-01-15');

const item: Others<Omit<PlanItem, 'itemId'>> = {
  code: ({ code }) => ({ code: code === 'PRE-NOTES' ? 'TIM-EXT' : 'PRE-NOTES' }) as Partial<PlanItem>,
  parameter: () => ({ parameter: { timeMultiplier: 3 } }),
  own: () => ({ own: { name: 'Stand-up desk', category: 'Other', instruction: 'Offer it.', activities: ['always'] } }),
  applicability: ({ applicability }) => ({ applicability: { ...applicability, settings: ['library'] } }),
  ownerRole: () => ({ ownerRole: 'aide' }),
  ownerId: () => ({ ownerId: 'stf_other' }),
  startOn: ({ startOn }) => ({ startOn: otherDay(startOn) }),
  endOn: ({ endOn }) => ({ endOn: otherDay(endOn) }),
  priority: ({ priority }) => ({ priority: priority === 'essential' ? 'standard' : 'essential' }),
  applicationType: () => ({ applicationType: 'designated' }),
  needIds: () => ({ needIds: ['ned_new'] }),
  sameConstructOn: ({ sameConstructOn }) => ({ sameConstructOn: otherDay(sameConstructOn) }),
  reviewedOn: ({ reviewedOn }) => ({ reviewedOn: otherDay(reviewedOn) }),
};

const goal: Others<Omit<Goal, 'goalId'>> = {
  domain: () => ({ domain: 'career' }),
  term: () => ({ term: 'short' }),
  statement: ({ statement }) => ({ statement: `${statement}!` }),
  baseline: () => ({ baseline: { value: 1, unit: 'page' } }),
  target: () => ({ target: { value: 2, unit: 'pages' } }),
  method: () => ({ method: { words: 'by ear' } }),
  schedule: () => ({ schedule: { times: 9, per: 'term' } }),
  criterion: () => ({ criterion: { accuracyPercent: 77 } }),
  ownerId: () => ({ ownerId: 'stf_other' }),
  startOn: ({ startOn }) => ({ startOn: otherDay(startOn) }),
  dueOn: ({ dueOn }) => ({ dueOn: otherDay(dueOn) }),
  objectives: ({ objectives }) => ({ objectives: [...objectives, { objectiveId: 'obj_new', statement: 'One step' }] }),
  status: () => ({ status: 'dropped' }),
  mentor: () => ({ mentor: 'Ms. Ito, harbor museum' }),
  needIds: () => ({ needIds: ['ned_new'] }),
  strategyIds: () => ({ strategyIds: ['stg_new'] }),
  reviews: () => ({ reviews: [{ on: '2027-01-15', outcome: 'partlyReached', comment: 'Further than in fall' }] }),
};

const service: Others<Omit<Service, 'serviceId'>> = {
  kind: () => ({ kind: 'mentoring' }),
  name: () => ({ name: 'Homework club' }),
  minutes: ({ minutes }) => ({ minutes: (minutes ?? 0) + 1 }),
  frequency: () => ({ frequency: { times: 7, per: 'month' } }),
  providerRole: () => ({ providerRole: 'volunteer' }),
  providerId: () => ({ providerId: 'stf_other' }),
  place: ({ place }) => ({ place: `${place}, upstairs` }),
  startOn: () => ({ startOn: '2027-01-15' }),
  endOn: () => ({ endOn: '2027-01-15' }),
  goalIds: () => ({ goalIds: ['gol_new'] }),
};

const career: Others<Career> = {
  postsecondaryGoal: () => ({ postsecondaryGoal: 'Become a pilot' }),
  workforceGoal: () => ({ workforceGoal: 'Fly' }),
  cluster: () => ({ cluster: 'Transportation' }),
  resumeAt: () => ({ resumeAt: 'folder 7' }),
  careerOptions: () => ({ careerOptions: [{ name: 'Nurse' }, { name: 'Pilot' }].slice(1) }),
  pathways: () => ({ pathways: [{ kind: 'seal', name: 'Biliteracy' }] }),
  credits: () => ({ credits: [{ area: 'Science', required: 3, earned: 1 }] }),
  certifications: () => ({ certifications: [{ name: 'First aid', status: 'earned' }] }),
  benchmarks: ({ benchmarks: [one] }) => ({ benchmarks: [{ ...one!, words: 'Visit a third' }] }),
  inventories: ({ inventories: [one] }) => ({ inventories: [{ ...one!, tool: 'Another' }] }),
  courses: ({ courses: [one] }) => ({ courses: [{ ...one!, status: 'passed' }] }),
  milestones: ({ milestones: [one] }) => ({ milestones: [{ ...one!, reachedOn: '2027-01-15' }] }),
  experiences: ({ experiences: [one] }) => ({ experiences: [{ ...one!, hours: 7 }] }),
  arts: ({ arts }) => ({ arts: [...arts, 'Choir'] }),
  assessments: ({ assessments: [one] }) => ({ assessments: [{ ...one!, result: '1010' }] }),
  applications: ({ applications: [one] }) => ({ applications: [{ ...one!, status: 'sent' }] }),
  financialAid: ({ financialAid: [one] }) => ({ financialAid: [{ ...one!, on: '2027-01-15' }] }),
};

const whole: Others<
  Omit<Comparable, 'items' | 'goals' | 'services' | 'needs' | 'strategies' | 'career' | 'learner' | 'resources'>
> = {
  kind: () => ({ kind: 'learning' }),
  framework: () => ({ framework: 'IAP' }),
  profile: () => ({ profile: 'CO-ICAP' }),
  caseManagerId: () => ({ caseManagerId: 'stf_other' }),
  startOn: () => ({ startOn: '2026-09-01' }),
  endOn: ({ endOn }) => ({ endOn: otherDay(endOn) }),
  reviewDueOn: ({ reviewDueOn }) => ({ reviewDueOn: otherDay(reviewDueOn) }),
};

const plans = (check: (plan: Comparable) => void) =>
  fc.assert(fc.property(generatedPlan, check), { numRuns: runs(60, 5_000) });

/** Changes the first entry of a list, and tells what the difference must name. */
function eachEntry(
  plan: Comparable,
  list: 'items' | 'goals' | 'services',
  others: Record<string, (entry: never) => object>,
) {
  const [first, ...rest] = plan[list];
  if (!first) return;
  for (const [field, other] of Object.entries(others)) {
    const changed = { ...first, ...other(first as never) };
    const told = diffPlans(plan, { ...plan, [list]: [changed, ...rest] } as Comparable);
    expect(told, field).toHaveLength(1);
    expect(told[0], field).toMatchObject(
      field === 'objectives' ? { part: 'objective', goal: changed } : { after: changed },
    );
  }
}

describe('what differs between two states of a plan', () => {
  it('is nothing when nothing changed, however the record lay in the table', () => {
    plans((plan) => {
      expect(diffPlans(plan, structuredClone(plan))).toEqual([]);
      const reversed = { ...plan, items: plan.items.toReversed(), goals: plan.goals.toReversed() };
      expect(diffPlans(plan, Object.fromEntries(Object.entries(reversed).reverse()) as Comparable)).toEqual([]);
    });
  });

  it('tells each field of an item that changed once, and which item it is', () => {
    plans((plan) => eachEntry(plan, 'items', item));
  });

  it('tells each field of a goal and of a service once', () => {
    plans((plan) => {
      eachEntry(plan, 'goals', goal);
      eachEntry(plan, 'services', service);
    });
  });

  it('tells what changed about the plan as a whole once', () => {
    plans((plan) => {
      for (const [field, other] of Object.entries(whole))
        expect(diffPlans(plan, { ...plan, ...other(plan) }), field).toMatchObject([{ part: 'plan' }]);
    });
  });

  it('tells each entry of the career part once', () => {
    plans((plan) => {
      if (!plan.career) return;
      for (const [field, other] of Object.entries(career))
        expect(diffPlans(plan, { ...plan, career: { ...plan.career, ...other(plan.career) } }), field).toHaveLength(1);
    });
  });

  it('tells what came and what went by their ids, and the way back is the same the other way round', () => {
    fc.assert(
      fc.property(generatedPlan, generatedPlan, (before, after) => {
        const there = diffPlans(before, after);
        const back = diffPlans(after, before);
        const count = (changes: typeof there, change: string) =>
          changes.filter((each) => 'change' in each && each.change === change).length;
        expect(back).toHaveLength(there.length);
        expect(count(back, 'added')).toBe(count(there, 'removed'));
        expect(count(back, 'changed')).toBe(count(there, 'changed'));
      }),
      { numRuns: runs(100, 10_000) },
    );
  });

  it('of a new plan is all that it holds', () => {
    plans((plan) => {
      const told = diffPlans(undefined, plan);
      expect(told.filter(({ part }) => part === 'item')).toEqual(
        plan.items.map((after) => ({ part: 'item', change: 'added', after })),
      );
    });
  });

  it('takes two amounts in another order for the same', () => {
    const plan = (sheet: string[]) => ({ items: [anItem({ parameter: { sheet } })] });
    const base: Comparable = {
      kind: 'accommodation',
      framework: '504',
      caseManagerId: 'stf_dana',
      startOn: '2026-08-31',
      needs: [],
      goals: [],
      services: [],
      strategies: [],
      items: [],
    };
    expect(diffPlans({ ...base, ...plan(['a', 'b']) }, { ...base, ...plan(['b', 'a']) })).toEqual([]);
  });
});
