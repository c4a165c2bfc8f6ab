import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/access/access.ts';
import { setCaseload } from '#shared/use-cases/access/office/set-caseload.ts';
import { beginDraft, type NewPlan } from '#shared/use-cases/plans/begin-draft.ts';
import { readPlan } from '#shared/use-cases/plans/read-plan.ts';
import { saveDraft } from '#shared/use-cases/plans/save-draft.ts';
import { aCoordinator, aTeacher } from '../../builders.ts';
import { actors, people } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';

const omar = { ...people.omar, roles: ['counselor' as const] };
let school: TestSchool;
let keys = 0;
const said = () => ({ surface: 'web' as const, key: `key-${++keys}` });
const maya = { studentId: 'stu_maya' as const };
const begin = (actor: Actor, plan: Partial<NewPlan> = {}) =>
  beginDraft(school.deps, actor, { ...maya, begin: { framework: 'ILP', ...plan }, ...said() });
const factsOf = async (planId: 'pln_1') => (await school.stores.processes.find('stu_maya', planId))?.facts;

beforeEach(async () => {
  const { maya: student, ana, grace, dana, priya } = people;
  school = await setUpSchool({ people: [student, ana, grace, dana, priya, omar] });
  await school.stores.rosterWriter.putSeats([
    { sectionId: 'sec_algebra', staffId: 'stf_grace', role: 'teacher' },
    { sectionId: 'sec_algebra', studentId: 'stu_maya', name: 'Maya Rodríguez' },
  ]);
});
const caseload = () =>
  setCaseload(school.deps, aCoordinator(), {
    ...{ schoolId: 'sch_harbor-high', staffId: omar.id, part: { grades: ['9'] }, ...said() },
  });

describe('a learning plan that somebody wishes for', () => {
  it.each([
    ['a parent', actors.ana as Actor],
    ['a teacher of today', aTeacher()],
  ])('is begun by %s, falls to the student’s counselor, and says whose wish it was', async (_who, actor) => {
    await expect(begin(actor)).rejects.toMatchObject({ details: { reason: 'no_one_counselor' } });
    await caseload();
    const { planId, revision } = await begin(actor);
    expect(await factsOf(planId as 'pln_1')).toEqual([
      { kind: 'learningWished', on: '2026-11-23', person: actor.id, by: actor.id },
    ]);
    expect(await school.stores.plans.findDraft('stu_maya', planId)).toMatchObject({
      ...{ framework: 'ILP', caseManagerId: omar.id, status: 'draft' },
    });
    // Who wished for it does not write it.
    const words = { needs: [], items: [], goals: [], services: [], strategies: [], startOn: '2026-11-23' };
    const writing = saveDraft(school.deps, actor, { ...maya, planId, revision, words, ...said() });
    await expect(writing).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('is of no other kind, and names nobody whom the wisher picked', async () => {
    await caseload();
    const refused = { code: 'not_allowed' };
    await expect(begin(actors.ana, { framework: '504' })).rejects.toMatchObject(refused);
    await expect(begin(actors.ana, { agreedElsewhereOn: '2026-11-01' })).rejects.toMatchObject(refused);
    await expect(begin(aTeacher({ id: 'stf_theo' }))).rejects.toMatchObject(refused);
    await begin(actors.ana, { caseManagerId: 'stf_grace' });
    const { plans } = await readPlan(school.deps, aCoordinator(), { ...maya, surface: 'web' });
    expect(plans.map(({ draft }) => draft?.caseManagerId)).toEqual([omar.id]);
  });

  it('is entered by staff who plan, of somebody who may wish, up to a year back', async () => {
    const wish = (person: 'grd_ana' | 'grd_tom', on: string) =>
      begin(aCoordinator(), { caseManagerId: 'stf_dana', wish: { person, on } });
    await expect(wish('grd_tom', '2026-11-20')).rejects.toMatchObject({ details: { field: 'participants' } });
    await expect(wish('grd_ana', '2025-11-20')).rejects.toMatchObject({ details: { field: 'wishedOn' } });
    await expect(wish('grd_ana', '2026-11-24')).rejects.toMatchObject({ code: 'invalid_input' });
    const { planId } = await wish('grd_ana', '2026-11-20');
    expect(await factsOf(planId as 'pln_1')).toMatchObject([{ person: 'grd_ana', on: '2026-11-20', by: 'stf_priya' }]);
  });
});
