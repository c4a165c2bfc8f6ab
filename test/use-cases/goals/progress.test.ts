import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/access/access.ts';
import type { PlanContent } from '#shared/domain/plans/plan.ts';
import { correctProgress } from '#shared/use-cases/goals/correct-progress.ts';
import { readProgress } from '#shared/use-cases/goals/read-progress.ts';
import { recordProgress } from '#shared/use-cases/goals/record-progress.ts';
import { aCaseManager, aCoordinator, anActivePlan, aTeacher } from '../../builders.ts';
import { actors, people } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aCard, aGoal, aPublication } from '../../sample/records.ts';

let stores: TestSchool['stores'];
let deps: TestSchool['deps'];
const entriesOf = async (id: Parameters<typeof stores.ledgerReader.ofActor>[0]) =>
  (await stores.ledgerReader.ofActor(id)).filter(({ action }) => action !== 'plan_published');
const { maya, ana } = actors;

const measured = { on: '2026-11-20', value: 70, unit: 'wpm', source: 'probe' } as const;
const input = { studentId: 'stu_maya', planId: 'pln_1', goalId: 'gol_1', measured, surface: 'web', key: 'a' } as const;
const recording = (actor: Actor, over: Partial<Parameters<typeof recordProgress>[2]> = {}) =>
  recordProgress(deps, actor, { ...input, ...over });
const reading = (actor: Actor) => readProgress(deps, actor, { studentId: 'stu_maya', planId: 'pln_1', surface: 'web' });
const points = () => stores.progress.of('stu_maya');
const recorded = async () => String((await recording(aCaseManager())).progressPointId) as `prg_${string}`;

const publishing = (over: Partial<PlanContent>) => stores.plans.publish(...aPublication('a', anActivePlan(over)));

beforeEach(async () => {
  ({ stores, deps } = await setUpSchool({ people: [people.maya, people.ana, people.grace] }));
  await publishing({ goals: [aGoal(), aGoal({ goalId: 'gol_2', ownerId: 'stf_dana' })] });
});

describe('reading progress after the plan’s end', () => {
  it('is for who managed it, of all its goals, for as long as they may look', async () => {
    const managersOf = async () => ({ present: [], former: [{ staffId: 'stf_dana' as const, endOn: '2026-11-23' }] });
    deps = { ...deps, roster: { ...deps.roster, managersOf } };
    expect((await reading(aCaseManager())).map(({ goal }) => goal.goalId)).toEqual(['gol_1', 'gol_2']);
    await expect(recording(aCaseManager())).rejects.toMatchObject({ code: 'not_allowed' });
    deps = { ...deps, now: () => '2026-11-24T20:00:00.000Z' };
    await expect(reading(aCaseManager())).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

describe('recording progress', () => {
  it.each([
    ['the case manager', aCaseManager(), 'caseManages'],
    ['the coordinator', aCoordinator(), 'coordinates'],
    ['the student, whose goal it is', maya, 'self'],
  ] as const)('is for %s, and the ledger says why', async (_who, actor, because) => {
    await recording(actor);
    expect(await points()).toMatchObject([{ value: 70, byId: actor.id, on: '2026-11-20' }]);
    expect(await entriesOf(actor.id)).toMatchObject([{ action: 'progress_recorded', because, goalId: 'gol_1' }]);
  });

  it('is for a teacher who gives a service toward the goal, and for no other teacher', async () => {
    await expect(recording(aTeacher())).rejects.toMatchObject({ code: 'not_allowed' });
    const service = {
      serviceId: 'srv_1',
      kind: 'tutoring',
      minutes: 30,
      frequency: { times: 2, per: 'week' },
      providerRole: 'tutor',
    } as const;
    const plan = anActivePlan({
      version: 2,
      goals: [aGoal()],
      services: [{ ...service, providerId: 'stf_grace', goalIds: ['gol_1'] }],
    });
    await stores.plans.publish(...aPublication('b', plan, aCard({ items: [], version: 2 })));
    await recording(aTeacher());
    expect(await points()).toHaveLength(1);
  });

  it.each([
    ['a parent', ana, {}],
    ['the student, for a goal that others carry', maya, { goalId: 'gol_2' }],
    ['the student, for a goal that is not there', maya, { goalId: 'gol_9' }],
    ['a case manager of somebody else', aCaseManager({ id: 'stf_else' }), {}],
    ['another student', { kind: 'student', id: 'stu_leo' }, {}],
    ['a machine', { kind: 'system', id: 'system' }, {}],
  ] as const)('is not for %s, and nothing is written', async (_who, actor, over) => {
    await expect(recording(actor, over)).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await points()).toEqual([]);
  });

  it('told twice is done once', async () => {
    const first = await recording(aCaseManager());
    expect(await recording(aCaseManager())).toEqual(first);
    expect(await points()).toHaveLength(1);
    expect(await entriesOf('stf_dana')).toHaveLength(1);
  });

  it('told twice at the same moment is done once', async () => {
    const answers = await Promise.all([
      recording(aCaseManager()),
      recording(aCaseManager()),
      recording(aCaseManager()),
    ]);
    expect(new Set(answers.map(({ progressPointId }) => progressPointId)).size).toBe(1);
    expect(await points()).toHaveLength(1);
  });

  it.each([
    ['a day that has not come in the zone of the school', { on: '2026-11-24' }, { field: 'on' }],
    ['a day before the goal began', { on: '2026-08-31' }, { field: 'on' }],
    ['another unit', { unit: '%' }, { field: 'unit' }],
  ])('refuses %s', async (_what, over, details) => {
    await expect(recording(aCaseManager(), { measured: { ...measured, ...over } })).rejects.toMatchObject({
      code: 'invalid_input',
      details,
    });
    expect(await points()).toEqual([]);
  });
});

describe('correcting progress', () => {
  const correcting = (actor: Actor, progressPointId: `prg_${string}`, key = 'b') =>
    correctProgress(deps, actor, { ...input, measured: { ...measured, value: 76 }, progressPointId, key });

  it('keeps the wrong point and lets the right one count', async () => {
    const wrong = await recorded();
    await correcting(aCoordinator(), wrong);
    expect((await points()).map(({ value, corrects }) => [value, corrects])).toEqual([
      [70, undefined],
      [76, wrong],
    ]);
    const [progress] = await reading(aCaseManager());
    expect(progress?.pace).toMatchObject({ known: true, points: [{ value: 76 }] });
  });

  it('can itself be corrected', async () => {
    const first = await correcting(aCaseManager(), await recorded());
    await correcting(aCaseManager(), String(first.progressPointId) as `prg_${string}`, 'c');
    expect(await points()).toHaveLength(3);
  });

  it('lets one of five win who correct the same point at the same moment', async () => {
    const wrong = await recorded();
    const five = await Promise.allSettled(
      ['1', '2', '3', '4', '5'].map((key) => correcting(aCaseManager(), wrong, key)),
    );
    expect(five.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const each of five.filter((one) => one.status === 'rejected'))
      expect(each.reason).toMatchObject({ code: 'changed_meanwhile' });
    expect(await points()).toHaveLength(2);
  });

  it('is for who recorded it, or who sees to the plan', async () => {
    const wrong = await recorded();
    await expect(correcting(maya, wrong)).rejects.toMatchObject({ code: 'not_allowed' });
    const own = await recording(maya, { key: 'own' });
    await correcting(maya, String(own.progressPointId) as `prg_${string}`);
    expect(await points()).toHaveLength(3);
  });
});

describe('reading progress', () => {
  it.each([
    ['the case manager', aCaseManager(), ['gol_1', 'gol_2']],
    ['a parent', ana, ['gol_1', 'gol_2']],
    ['the student, of her own goals', maya, ['gol_1']],
  ] as const)('shows points and pace to %s, and is in the ledger before', async (_who, actor, goals) => {
    await recording(aCaseManager());
    const shown = await reading(actor);
    expect(shown.map(({ goal }) => goal.goalId)).toEqual(goals);
    expect(shown[0]).toMatchObject({ points: [{ value: 70 }], pace: { known: true, behindInARow: 0 } });
    expect((await stores.ledgerReader.ofActor(actor.id)).map(({ action }) => action)).toContain('progress_viewed');
  });

  it('shows nothing to a teacher who carries none of the goals', async () => {
    await expect(reading(aTeacher())).rejects.toMatchObject({ code: 'not_allowed' });
  });
});
