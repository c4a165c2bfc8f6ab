import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/access.ts';
import { publishPlan } from '#shared/use-cases/publish-plan.ts';
import { aCaseManager, aCoordinator, aDraftPlan, anItem, aTeacher } from '../builders.ts';
import { freshTables, storesOn } from '../engine.ts';
import { aSection, aStaffMember, aStaffSeat, aStudent, aStudentSeat, at, harborHigh } from '../store/sample.ts';

let stores: ReturnType<typeof storesOn>;
let number = 0;
const ids = {
  next: <Prefix extends string>(prefix: Prefix) => `${prefix}_${++number}` as const,
  randomBytes: (count: number) => new Uint8Array(count),
};
const system: Actor = { kind: 'system', id: 'system' };
const publishing = (actor: Actor, plan = aDraftPlan({ version: 0 })) =>
  publishPlan({ ...stores, ids, now: () => at }, actor, { plan, surface: 'cli' });

beforeEach(async () => {
  stores = storesOn(await freshTables());
  await stores.rosterWriter.putSchools([harborHigh]);
  await stores.rosterWriter.putPeople([
    aStudent(),
    aStaffMember(),
    aStaffMember({ id: 'stf_dana', email: 'dana@harbor.example', roles: ['caseManager'] }),
  ]);
  await stores.rosterWriter.putSections([aSection()]);
  await stores.rosterWriter.putSeats([aStaffSeat(), aStudentSeat()]);
});

describe('publishing a plan', () => {
  it('puts it into force with a card of all the plans of the student', async () => {
    await publishing(system);
    await publishing(
      system,
      aDraftPlan({ id: 'pln_2', version: 0, items: [anItem({ parameter: { timeMultiplier: 2 } })] }),
    );
    const card = await stores.cards.find('stu_maya');
    expect(card).toMatchObject({ version: 2, items: [{ parameter: { timeMultiplier: 2 }, conflict: 'strongest' }] });
  });

  it('is for the case manager and the coordinator, and says why in the ledger', async () => {
    await publishing(system);
    await publishing(aCaseManager(), aDraftPlan({ version: 1 }));
    await publishing(aCoordinator(), aDraftPlan({ version: 2 }));
    expect((await stores.ledgerReader.ofActor('stf_dana')).map(({ because }) => because)).toEqual(['caseManages']);
    expect((await stores.ledgerReader.ofActor('stf_priya')).map(({ because }) => because)).toEqual(['coordinates']);
  });

  it.each([
    ['a teacher of the student', aTeacher()],
    ['a case manager of somebody else', aCaseManager({ id: 'stf_else' })],
    ['a coordinator of another school', aCoordinator({ schoolIds: ['sch_cedar'] })],
    ['the student', { kind: 'student', id: 'stu_maya' } as const],
  ])('is not for %s, and nothing is written', async (_who, actor) => {
    await expect(publishing(actor)).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await stores.plans.ofStudent('stu_maya')).toEqual([]);
    expect(await stores.cards.find('stu_maya')).toBeUndefined();
  });

  it('refuses a plan that somebody else published meanwhile, and loses nothing', async () => {
    await publishing(system, aDraftPlan({ version: 0 }));
    await publishing(system, aDraftPlan({ version: 1, items: [anItem({ parameter: { timeMultiplier: 2 } })] }));
    await expect(publishing(system, aDraftPlan({ version: 1 }))).rejects.toMatchObject({ code: 'changed_meanwhile' });
    expect((await stores.cards.find('stu_maya'))?.items[0]?.parameter).toEqual({ timeMultiplier: 2 });
  });

  it('lets one of two win who publish at the same moment', async () => {
    await publishing(system);
    const two = await Promise.allSettled([
      publishing(system, aDraftPlan({ version: 1, items: [anItem({ parameter: { timeMultiplier: 2 } })] })),
      publishing(system, aDraftPlan({ version: 1, items: [anItem({ parameter: { timeMultiplier: 3 } })] })),
    ]);
    expect(two.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await stores.plans.ofStudent('stu_maya'))[0]?.version).toBe(2);
  });

  it('answers an active plan as it is', async () => {
    const plan = await publishing(system);
    expect(await publishPlan({ ...stores, ids, now: () => at }, system, { plan, surface: 'cli' })).toEqual(plan);
    expect((await stores.cards.find('stu_maya'))?.version).toBe(1);
  });

  it('refuses a plan that lacks what its framework asks for', async () => {
    await expect(publishing(system, aDraftPlan({ version: 0, items: [] }))).rejects.toMatchObject({
      code: 'plan_incomplete',
    });
  });
});
