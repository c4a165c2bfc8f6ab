import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/access/access.ts';
import { lintPlans } from '#shared/use-cases/plans/lint-plans.ts';
import { aCaseManager, aCoordinator, aDraftPlan, anActivePlan, anItem, aTeacher } from '../../builders.ts';
import { people } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { districtSays } from '../../sample/district.ts';
import { aCard, aChange, aContribution, aPublication, at } from '../../sample/records.ts';

const studentId = 'stu_maya';
let deps: TestSchool['deps'];
const linting = (actor: Actor, over: { drafts?: boolean; planId?: 'pln_1' | 'pln_404' } = {}) => {
  const input = { studentId, drafts: false, surface: 'cli', ...over } as const;
  return lintPlans(deps, actor, input);
};
const gapsOf = ({ plans }: Awaited<ReturnType<typeof linting>>) =>
  plans.map(({ plan, findings }) => [plan.id, findings.map(({ gap }) => gap)]);

beforeAll(async () => {
  ({ deps } = await setUpSchool({ people: [people.maya], classes: [] }));
  const first = anActivePlan({ effectiveOn: '2025-09-01' });
  const second = anActivePlan({ version: 2, effectiveOn: '2026-10-05', reason: 'A new year' });
  await deps.plans.publish(...aPublication('p1', first));
  const [published, change] = aPublication('p2', second, aCard({ version: 2 }));
  const finding = { kind: 'eligibilityDecided', on: '2024-01-15', by: 'stf_priya', evidenceId: 'evd_1' } as const;
  const process = { ...published.process, facts: [{ ...finding, eligible: true }] };
  await deps.plans.publish({ ...published, process }, change);
  const learning = aDraftPlan({ id: 'pln_2', kind: 'learning', framework: 'ILP', profile: 'CO-ICAP', items: [] });
  const draft = aDraftPlan({ basedOn: 2, items: [anItem({ code: 'SET-SEPARATE', parameter: {} })] });
  for (const each of [learning, draft]) await deps.plans.saveDraft({ draft: each }, aChange(each.id));
});

describe('what a student’s plans leave open', () => {
  it('is told of the version in force, which may have been carried over unchanged for a year', async () => {
    const [[planId, gaps] = []] = gapsOf(await linting(aCoordinator()));
    expect(planId).toBe('pln_1');
    expect(gaps).toContain('rolledOver');
  });

  it('comes with the day of the next evaluation, which follows from the last finding and the district', async () => {
    const next = async () => (await linting(aCoordinator())).plans.map(({ reevaluationDueOn }) => reevaluationDueOn);
    expect(await next()).toEqual(['2027-01-15']);
    await districtSays(deps, { reevaluationMonths: 24 });
    expect(await next()).toEqual(['2026-01-15']);
  });

  it('is told of what is in the making when that is asked for', async () => {
    const told = gapsOf(await linting(aCoordinator(), { drafts: true }));
    expect(told.map(([planId]) => planId).sort()).toEqual(['pln_1', 'pln_2']);
    expect(gapsOf(await linting(aCoordinator(), { drafts: true, planId: 'pln_1' }))).toEqual([
      ['pln_1', expect.arrayContaining(['place'])],
    ]);
  });

  it('counts the student’s words as they stand: what was withdrawn was not said', async () => {
    const missing = async () => {
      const { plans } = await linting(aCoordinator(), { drafts: true });
      const { findings = [] } = plans.find(({ plan }) => plan.id === 'pln_2') ?? {};
      return findings.map(({ field }) => field);
    };
    const before = await missing();
    await deps.contributions.save(aContribution(), aChange('c1'));
    const after = await missing();
    const contribution = aContribution({ withdrawnAt: at, revision: 2 });
    await deps.contributions.save(contribution, aChange('c2'));
    expect([before.includes('studentWords'), after.includes('studentWords')]).toEqual([true, false]);
    expect(await missing()).toEqual(before);
  });

  it('is entered like any other look at a plan, and refused to who may not read one', async () => {
    await linting(aCoordinator());
    const seen = await deps.ledgerReader.ofActor('stf_priya');
    expect(seen).toContainEqual(expect.objectContaining({ action: 'plan_viewed', because: 'coordinates' }));
    await expect(linting(aTeacher())).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(linting(aCaseManager(), { planId: 'pln_404' })).rejects.toMatchObject({ code: 'not_found' });
  });
});
