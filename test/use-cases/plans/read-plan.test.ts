import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/access/access.ts';
import { compareVersions } from '#shared/use-cases/plans/compare-versions.ts';
import { readPlan } from '#shared/use-cases/plans/read-plan.ts';
import { readPlanHistory } from '#shared/use-cases/plans/read-plan-history.ts';
import { aCaseManager, aCoordinator, aDraftPlan, anActivePlan, anItem, aTeacher } from '../../builders.ts';
import { actors, people } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aCard, aChange, aPublication } from '../../sample/records.ts';

const studentId = 'stu_maya';
const planId = 'pln_1';
const surface = 'cli';
const { ana } = actors;

let deps: TestSchool['deps'];

const first = anActivePlan({ publishedAt: '2026-08-31T16:00:00.000Z' });
const second = anActivePlan({
  version: 2,
  items: [anItem({ parameter: { timeMultiplier: 2 } })],
  effectiveOn: '2026-10-05',
  publishedAt: '2026-10-02T16:00:00.000Z',
  reason: 'One and a half times was not enough in algebra',
});
const third = anActivePlan({
  version: 3,
  items: [
    anItem({ parameter: { timeMultiplier: 2 } }),
    anItem({ itemId: 'itm_2', code: 'TIM-WAIT', parameter: { waitSeconds: 10 } }),
  ],
  effectiveOn: '2027-01-11',
  publishedAt: '2026-11-20T16:00:00.000Z',
  reason: 'Asked for by the family',
});

beforeAll(async () => {
  const { maya, grace, dana } = people;
  ({ deps } = await setUpSchool({ people: [maya, people.ana, grace, { ...dana, familyName: 'Ruiz' }] }));
  for (const plan of [first, second, third]) {
    const [publication, change] = aPublication(`p${plan.version}`, plan, aCard({ version: plan.version }));
    const entry = { ...change.entry, at: plan.publishedAt };
    await deps.plans.publish(publication, { ...change, entry });
    await deps.disclosureIndexWriter.point(entry);
  }
  await deps.plans.saveDraft(
    { draft: aDraftPlan({ basedOn: 3, items: third.items, endOn: '2027-06-11' }) },
    aChange('draft'),
  );
});

describe('reading a plan in full', () => {
  it('shows what is in force, what waits for its day and what is in the making', async () => {
    const { plans, name, because } = await readPlan(deps, aCaseManager(), { studentId, planId, surface });
    expect({ name, because }).toEqual({ name: 'Maya Rodríguez', because: 'caseManages' });
    expect(plans).toMatchObject([
      {
        inForce: { version: 2 },
        head: { version: 3 },
        draft: { endOn: '2027-06-11' },
        versions: [
          { version: 1, standing: 'superseded' },
          { version: 2, standing: 'active' },
          { version: 3, standing: 'upcoming' },
        ],
      },
    ]);
  });

  it('is for the guardian and the coordinator too, says who the people in it are, and enters each look', async () => {
    const { names } = await readPlan(deps, ana, { studentId, surface });
    expect(names).toEqual(new Map([['stf_dana', 'Dana Ruiz']]));
    await readPlan(deps, aCoordinator(), { studentId, surface });
    expect(await deps.ledgerReader.ofActor('grd_ana')).toMatchObject([
      { action: 'plan_viewed', because: 'parentOf', studentIds: [studentId] },
    ]);
  });

  it('says not_found of a plan that is not there, and enters that it was looked for', async () => {
    const priya = aCoordinator({ id: 'stf_priya2' });
    await expect(readPlan(deps, priya, { studentId, planId: 'pln_404', surface })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await deps.ledgerReader.ofActor('stf_priya2')).toMatchObject([{ planId: 'pln_404' }]);
  });

  it.each<[string, Actor]>([
    ['a teacher of the student', aTeacher()],
    ['a case manager of somebody else', aCaseManager({ id: 'stf_else' })],
    ['a guardian of somebody else', { kind: 'guardian', id: 'grd_else' }],
    ['the command line by itself', { kind: 'system', id: 'system' }],
  ])('is refused to %s, in full, in its history and in what changed', async (_who, actor) => {
    const refused = { code: 'not_allowed' };
    await expect(readPlan(deps, actor, { studentId, surface })).rejects.toMatchObject(refused);
    await expect(readPlanHistory(deps, actor, { studentId, planId, surface })).rejects.toMatchObject(refused);
    await expect(compareVersions(deps, actor, { studentId, planId, from: 1, to: 2, surface })).rejects.toMatchObject(
      refused,
    );
  });
});

describe('the history of a plan', () => {
  it('tells of each version how it stands, why it was made and who put it into force', async () => {
    const { versions, names } = await readPlanHistory(deps, aCaseManager(), { studentId, planId, surface });
    expect(versions).toMatchObject([
      { version: 1, standing: 'superseded', publishedBy: 'stf_dana' },
      { version: 2, standing: 'active', reason: second.reason, effectiveOn: '2026-10-05' },
      { version: 3, standing: 'upcoming', reason: third.reason },
    ]);
    expect(names.get('stf_dana')).toBe('Dana Ruiz');
  });

  it.each([
    ['2026-08-30', undefined],
    ['2026-08-31', 1],
    ['2026-10-04', 1],
    ['2026-10-05', 2],
    ['2027-01-10', 2],
    ['2027-01-11', 3],
  ])('answers what was in force on %s', async (asOf, version) => {
    const { inForce } = await readPlanHistory(deps, ana, { studentId, planId, asOf, surface });
    expect(inForce?.version).toBe(version);
  });
});

describe('what changed between two states of a plan', () => {
  it('is told between two versions, and between a version and the draft', async () => {
    const compared = (from: number, to: number | 'draft') =>
      compareVersions(deps, aCaseManager(), { studentId, planId, from, to, surface });
    expect((await compared(1, 2)).changes).toMatchObject([{ part: 'item', field: 'parameter' }]);
    expect((await compared(2, 3)).changes).toMatchObject([{ part: 'item', change: 'added' }]);
    expect((await compared(3, 'draft')).changes).toMatchObject([
      { part: 'plan', field: 'span' },
      { part: 'plan', field: 'reviewDueOn' },
    ]);
    await expect(compared(1, 9)).rejects.toMatchObject({ code: 'not_found' });
  });
});
