import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/access/access.ts';
import { lettersTyped } from '#shared/domain/access/caseload.ts';
import type { PlanId } from '#shared/domain/ids.ts';
import { authorize } from '#shared/use-cases/access/authorize.ts';
import { explainAccess } from '#shared/use-cases/access/explain-access.ts';
import { readCaseloads } from '#shared/use-cases/access/office/read-caseloads.ts';
import { type SetCaseloadInput, setCaseload } from '#shared/use-cases/access/office/set-caseload.ts';
import { openReferral } from '#shared/use-cases/cases/open-referral.ts';
import { beginDraft } from '#shared/use-cases/plans/begin-draft.ts';
import { compareVersions } from '#shared/use-cases/plans/compare-versions.ts';
import { discardDraft } from '#shared/use-cases/plans/discard-draft.ts';
import { listWithoutLearningPlan } from '#shared/use-cases/plans/learning/list-without-learning-plan.ts';
import { lintPlans } from '#shared/use-cases/plans/lint-plans.ts';
import { readPlan } from '#shared/use-cases/plans/read-plan.ts';
import { readPlanHistory } from '#shared/use-cases/plans/read-plan-history.ts';
import { aCoordinator, anActivePlan, aTeacher } from '../../builders.ts';
import { people } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aStudent, harborHigh } from '../../sample/roster.ts';

const omar = { ...people.omar, roles: ['counselor' as const] };
const counselor = aTeacher({ id: omar.id, roles: omar.roles });
const theo = { ...people.theo, roles: ['counselor' as const] };
const alvarez = aStudent({ id: 'stu_al', familyName: 'Álvarez', grade: '9', email: 'al@students.harbor.example' });
const ten = aStudent({ id: 'stu_ten', familyName: 'Ñandú', grade: '10', email: 'ten@students.harbor.example' });
const maya = people.maya;

let school: TestSchool;
let learningPlan: PlanId;
let keys = 0;
const said = () => ({ surface: 'cli' as const, key: `key-${++keys}` });
const give = (input: Partial<SetCaseloadInput> = {}) =>
  setCaseload(school.deps, aCoordinator(), { schoolId: harborHigh.id, staffId: omar.id, ...said(), ...input });
const sees = (studentId: 'stu_maya' | 'stu_al' | 'stu_ten') =>
  authorize(school.deps, counselor, { studentId, data: 'learning' }).then(
    ({ because }) => because,
    () => 'nothing',
  );

beforeEach(async () => {
  const { priya, ruth, dana, grace, ana } = people;
  school = await setUpSchool({
    people: [maya, alvarez, ten, omar, theo, priya, ruth, dana, grace, ana],
    plans: [anActivePlan()],
  });
  const begin = { framework: 'ILP', caseManagerId: dana.id } as const;
  learningPlan = (await beginDraft(school.deps, aCoordinator(), { studentId: maya.id, begin, ...said() })).planId;
});

describe('the caseload of a counselor', () => {
  it('opens the learning plans of its students from its first day to its last', async () => {
    expect(await sees('stu_maya')).toBe('nothing');
    await give({ part: { grades: ['9'], letters: { from: 'R', to: 'R' }, endOn: '2026-12-18' } });
    expect(await Promise.all([sees('stu_maya'), sees('stu_al'), sees('stu_ten')])).toEqual([
      ...['counsels', 'nothing', 'nothing'],
    ]);
    school.clock.on = '2026-12-18';
    expect(await sees('stu_maya')).toBe('counsels');
    school.clock.on = '2026-12-19';
    expect(await sees('stu_maya')).toBe('nothing');
  });

  it('counts letters without their accents', async () => {
    await give({ part: { letters: { from: 'A', to: 'A' } } });
    expect(await Promise.all([sees('stu_al'), sees('stu_ten')])).toEqual(['counsels', 'nothing']);
    await give({ part: { letters: { from: 'N', to: 'N' } } });
    expect(await Promise.all([sees('stu_al'), sees('stu_ten')])).toEqual(['nothing', 'counsels']);
    expect([
      lettersTyped('á–k'),
      lettersTyped('M'),
      lettersTyped('K-A'),
      lettersTyped('A-5'),
      lettersTyped('ß'),
    ]).toEqual([{ from: 'A', to: 'K' }, { from: 'M', to: 'M' }, undefined, undefined, undefined]);
  });

  it('shows no accommodation plan, not even that there is one, and no card', async () => {
    await give({ part: { grades: ['9'] } });
    const { plans, because } = await readPlan(school.deps, counselor, { studentId: maya.id, surface: 'web' });
    expect([because, plans.map(({ planId }) => planId)]).toEqual(['counsels', [learningPlan]]);
    const of504 = { studentId: maya.id, planId: 'pln_1', surface: 'web' } as const;
    const refused = { code: 'not_found' };
    await expect(readPlan(school.deps, counselor, of504)).rejects.toMatchObject(refused);
    await expect(readPlanHistory(school.deps, counselor, of504)).rejects.toMatchObject(refused);
    await expect(compareVersions(school.deps, counselor, { ...of504, from: 0, to: 1 })).rejects.toMatchObject(refused);
    await expect(lintPlans(school.deps, counselor, { ...of504, drafts: false })).rejects.toMatchObject(refused);
    for (const data of ['D2', 'D3', 'D4'] as const)
      await expect(authorize(school.deps, counselor, { studentId: maya.id, data })).rejects.toMatchObject({
        code: 'not_allowed',
      });
  });

  it('lets them begin and write learning plans, and no other', async () => {
    await give({ part: { grades: ['9'] } });
    const lacking = await listWithoutLearningPlan(school.deps, counselor, { schoolId: harborHigh.id, surface: 'cli' });
    expect(lacking.map(({ studentId }) => studentId)).toEqual(['stu_al']);
    const begin = { framework: 'ILP', caseManagerId: people.dana.id } as const;
    const { planId, revision } = await beginDraft(school.deps, counselor, { studentId: alvarez.id, begin, ...said() });
    await discardDraft(school.deps, counselor, { studentId: alvarez.id, planId, revision, ...said() });
    const other = { studentId: alvarez.id, begin: { ...begin, framework: '504' as const }, ...said() };
    await expect(beginDraft(school.deps, counselor, other)).rejects.toMatchObject({ code: 'not_allowed' });
    const amend = { studentId: maya.id, amend: 'pln_1' as const, ...said() };
    await expect(beginDraft(school.deps, counselor, amend)).rejects.toMatchObject({ code: 'not_found' });
    const ofDana = await beginDraft(school.deps, aCoordinator(), amend);
    const discard = { studentId: maya.id, planId: ofDana.planId, revision: ofDana.revision, ...said() };
    await expect(discardDraft(school.deps, counselor, discard)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('lets them put on record that a student may need a plan', async () => {
    await give({ part: { grades: ['9'] } });
    const opening = openReferral(school.deps, counselor, {
      ...{ studentId: alvarez.id, framework: '504', source: 'staff', concern: 'Cannot finish tests.' },
      ...{ receivedOn: '2026-11-23', ...said() },
    });
    await expect(opening).resolves.toMatchObject({ referralId: expect.stringMatching(/^ref_/) });
  });

  it('is given by the office alone, to a counselor of the school, of grades that it has, from today on', async () => {
    const part = { grades: ['9'] };
    const by = (actor: Actor) =>
      setCaseload(school.deps, actor, { schoolId: harborHigh.id, staffId: omar.id, part, ...said() });
    await expect(by(counselor)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(by(aCoordinator({ schoolIds: ['sch_cedar'] }))).rejects.toMatchObject({ code: 'not_allowed' });
    const refused = (reason: string) => ({ code: 'invalid_input', details: { reason } });
    await expect(give({ staffId: people.grace.id, part })).rejects.toMatchObject(refused('no_counselor'));
    await expect(give({ part: { grades: ['9', '13'] } })).rejects.toMatchObject(refused('no_grade'));
    await expect(give({ part: { grades: [] } })).rejects.toMatchObject(refused('no_grade'));
    await expect(give({ part, beginOn: '2026-11-22' })).rejects.toMatchObject(refused('day_over'));
    await expect(give({ part: { ...part, endOn: '2026-11-22' } })).rejects.toMatchObject(refused('ends_first'));
    expect((await school.deps.roster.caseloadsAt(harborHigh.id)).version).toBe(0);
  });

  it('takes the place of what they had, or stands beside it, and said twice it changes nothing', async () => {
    await give({ part: { grades: ['9'] } });
    const { version } = await give({ part: { grades: ['9'] } });
    expect(version).toBe(1);
    await give({ part: { grades: ['10'] }, beginOn: '2026-12-01', adds: true });
    school.clock.on = '2026-12-01';
    expect(await Promise.all([sees('stu_maya'), sees('stu_ten')])).toEqual(['counsels', 'counsels']);
    await give({ part: { grades: ['10'] } });
    expect(await Promise.all([sees('stu_maya'), sees('stu_ten')])).toEqual(['nothing', 'counsels']);
    await give({});
    expect(await sees('stu_ten')).toBe('nothing');
    const { misses } = await explainAccess(school.deps, aCoordinator(), {
      ...{ personId: omar.id, studentId: maya.id, surface: 'cli' },
    });
    expect(misses).toContainEqual({ miss: 'counseledBefore', endOn: '2026-11-30' });
  });

  it('ends when they are no counselor at the school any more, without a word of anybody', async () => {
    await give({ part: { grades: ['9'] } });
    const teacher: Actor = { ...counselor, roles: ['teacher'] };
    const look = authorize(school.deps, teacher, { studentId: maya.id, data: 'learning' });
    await expect(look).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

describe('the caseloads of a school', () => {
  const show = () => readCaseloads(school.deps, aCoordinator(), { schoolId: harborHigh.id, surface: 'cli' });

  it('name what is left to nobody and what two have, by grade and by letters', async () => {
    await give({ part: { grades: ['9'], letters: { from: 'A', to: 'M' } } });
    await give({ staffId: theo.id, part: { letters: { from: 'M', to: 'Z' } } });
    const { faults, without, parts } = await show();
    expect(parts).toHaveLength(2);
    expect(without).toEqual([]);
    expect(faults).toEqual([
      { grade: '9', letters: { from: 'M', to: 'M' }, staffIds: ['stf_omar', 'stf_theo'], students: 0 },
      { grade: '10', letters: { from: 'A', to: 'L' }, staffIds: [], students: 0 },
    ]);
  });

  it('leave to nobody whom a counselor had who has left', async () => {
    await give({ part: {} });
    expect((await show()).faults).toEqual([]);
    await school.stores.rosterWriter.removePeople([omar.id]);
    const { parts, faults } = await show();
    expect(parts).toMatchObject([{ staffId: 'stf_omar', isOpen: false }]);
    expect(faults.map(({ grade, students }) => [grade, students])).toEqual([
      ['9', 2],
      ['10', 1],
    ]);
  });
});
