import { beforeEach, describe, expect, it } from 'vitest';
import { readOutstanding } from '#shared/use-cases/cards/confirming/read-outstanding.ts';
import { type ReassignPlanInput, reassignPlan } from '#shared/use-cases/plans/amending/reassign-plan.ts';
import { beginDraft } from '#shared/use-cases/plans/begin-draft.ts';
import { readPlan } from '#shared/use-cases/plans/read-plan.ts';
import { whoseTurn } from '#shared/use-cases/whose-turn.ts';
import { aCoordinator, anActivePlan, aTeacher } from '../../../builders.ts';
import { itemsIn } from '../../../contents.ts';
import { people } from '../../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../../harbor-high/school.ts';
import { harborHigh } from '../../../sample/roster.ts';
import { sent } from '../../cases/case.ts';
import { planCommands, someWords } from '../plan-commands.ts';

const priya = aCoordinator();
const dana = aTeacher({ id: 'stf_dana', roles: ['caseManager'] });
const omar = aTeacher({ id: 'stf_omar' });
const grace = aTeacher();
const samuel = { ...people.samuel, roles: ['aide' as const] };
const theo = { ...people.theo, schoolIds: ['sch_cedar' as const] };
const ruth = { ...people.ruth, active: false };

let school: TestSchool;
beforeEach(async () => {
  const { maya, ana, priya: coordinator } = people;
  school = await setUpSchool({
    schools: [harborHigh, { ...harborHigh, id: 'sch_cedar', name: 'Cedar Middle' }],
    people: [maya, ana, people.grace, people.dana, people.omar, coordinator, samuel, theo, ruth],
    plans: [anActivePlan()],
  });
});

let keys = 0;
const reassign = (over: Partial<ReassignPlanInput> = {}, actor = priya) =>
  reassignPlan(school.deps, actor, {
    ...{ studentId: 'stu_maya', planId: 'pln_1', caseManagerId: 'stf_omar', since: '2026-11-23' },
    ...{ reason: 'Ms. Ruiz is on leave.', notice: sent('2026-11-23'), surface: 'cli', key: `reassign-${++keys}` },
    ...over,
  });
const head = () => school.deps.plans.get('stu_maya', 'pln_1');
const caseloads = async () =>
  (await Promise.all((['stf_dana', 'stf_omar'] as const).map(school.deps.roster.caseloadOf))).map((all) => all.length);
const reads = (actor: typeof dana) =>
  readPlan(school.deps, actor, { studentId: 'stu_maya', surface: 'web' }).then(
    () => 'reads',
    () => 'nothing',
  );

describe('a plan in force is given to another case manager', () => {
  it('in the same version: nothing that teachers confirmed is asked again, and no meeting and nobody’s yes is needed', async () => {
    const before = await head();
    const card = await school.deps.cards.find('stu_maya');
    const asked = () => readOutstanding(school.deps, grace, { surface: 'slack' });
    const outstanding = await asked();
    expect(await reassign()).toEqual({ planId: 'pln_1', caseManagerId: 'stf_omar', version: 1 });
    expect(await head()).toEqual({ ...before, caseManagerId: 'stf_omar', revision: before.revision + 1 });
    expect(await school.deps.plans.versions('stu_maya', 'pln_1')).toHaveLength(1);
    expect(await school.deps.cards.find('stu_maya')).toEqual(card);
    expect(await asked()).toEqual(outstanding);
  });

  it('puts caseloads, tasks and sight right at once; who had it may look for 30 days, and do nothing more', async () => {
    expect([await caseloads(), await reads(dana), await reads(omar)]).toEqual([[1, 0], 'reads', 'nothing']);
    await reassign();
    expect(await caseloads()).toEqual([0, 1]);
    const turn = { studentId: 'stu_maya', schoolId: harborHigh.id, isCase: false } as const;
    expect(await whoseTurn(school.deps, turn)).toEqual(['stf_omar']);
    expect([await reads(dana), await reads(omar)]).toEqual(['reads', 'reads']);
    await expect(reassign({ caseManagerId: 'stf_dana' }, dana)).rejects.toMatchObject({ code: 'not_allowed' });
    school.clock.on = '2026-12-23';
    expect(await reads(dana)).toBe('reads');
    school.clock.on = '2026-12-24';
    expect([await reads(dana), await reads(omar)]).toEqual(['nothing', 'reads']);
  });

  it('leaves on record who, since when, why and how the family was told, and both hear of it', async () => {
    await reassign({ since: '2026-11-16', reason: ' She moved away. ' });
    const { facts, state } = await school.deps.processes.get('stu_maya', 'pln_1');
    expect(state).toBe('active');
    expect(facts.slice(-2)).toMatchObject([
      { kind: 'caseManagerChanged', on: '2026-11-16', from: 'stf_dana', to: 'stf_omar', words: 'She moved away.' },
      { kind: 'noticeSent', notice: 'caseManager', on: '2026-11-23' },
    ]);
    const notices = await school.deps.referrals.noticesOf('stu_maya');
    expect(notices).toMatchObject([{ kind: 'caseManager', about: 'pln_1', to: ['grd_ana'], why: 'She moved away.' }]);
    const [entry] = await school.deps.ledgerReader.ofActor('stf_priya');
    expect(entry).toMatchObject({ action: 'case_manager_changed', planId: 'pln_1', personId: 'stf_omar' });
    const news = (await itemsIn(school.tables.plans)).filter(({ type }) => type === 'CaseManagerChanged');
    expect(news).toMatchObject([{ staffIds: ['stf_dana', 'stf_omar'] }]);
  });

  it('takes the change in the making along, and leaves one that names somebody else', async () => {
    const commands = planCommands({ ...school, studentId: 'stu_maya', actor: priya });
    await commands.amend('pln_1');
    await reassign();
    expect(await school.deps.plans.findDraft('stu_maya', 'pln_1')).toMatchObject({ caseManagerId: 'stf_omar' });
    await commands.save('pln_1', { ...someWords(), caseManagerId: 'stf_grace', reason: 'Grace knows her best.' });
    await reassign({ caseManagerId: 'stf_dana' });
    expect(await school.deps.plans.findDraft('stu_maya', 'pln_1')).toMatchObject({ caseManagerId: 'stf_grace' });
  });

  it('may be done by the present case manager, and by nobody else of the staff', async () => {
    for (const actor of [grace, omar]) await expect(reassign({}, actor)).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await reassign({}, dana)).toMatchObject({ caseManagerId: 'stf_omar' });
  });

  it('is no matter of who manages another plan of the student', async () => {
    const begin = { framework: 'ILP', caseManagerId: 'stf_omar' } as const;
    await beginDraft(school.deps, priya, { studentId: 'stu_maya', begin, surface: 'web', key: 'ilp' });
    await expect(reassign({}, omar)).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it.each<[string, Partial<ReassignPlanInput>, object]>([
    ['an aide', { caseManagerId: 'stf_samuel' }, { field: 'caseManagerId' }],
    ['somebody of another school', { caseManagerId: 'stf_theo' }, { field: 'caseManagerId' }],
    ['somebody who left', { caseManagerId: 'stf_ruth' }, { field: 'caseManagerId' }],
    ['nobody we know', { caseManagerId: 'stf_nobody' }, { field: 'caseManagerId' }],
    ['who has it', { caseManagerId: 'stf_dana' }, { field: 'caseManagerId', reason: 'manages_already' }],
    ['a day to come', { since: '2026-11-24' }, { field: 'since', reason: 'ahead' }],
    ['more than 30 days ago', { since: '2026-10-23' }, { field: 'since', reason: 'too_long_back' }],
    ['no reason', { reason: ' ' }, { field: 'reason' }],
    ['a notice of long before', { notice: sent('2026-10-01') }, { field: 'sentOn' }],
    ['a notice of tomorrow', { notice: sent('2026-11-24') }, { field: 'on' }],
    ['a notice to a stranger', { notice: { ...sent('2026-11-23'), to: ['grd_rosa'] } }, { field: 'to' }],
  ])('not with %s, and then nothing changes', async (_what, over, details) => {
    const before = await head();
    await expect(reassign(over)).rejects.toMatchObject({ code: 'invalid_input', details });
    expect([await head(), await caseloads()]).toEqual([before, [1, 0]]);
  });

  it('once, though two do it at the same moment, and answers the same when it is sent again', async () => {
    const both = await Promise.allSettled([
      reassign({ key: 'one' }),
      reassign({ key: 'two', caseManagerId: 'stf_grace' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const key = both[0]?.status === 'fulfilled' ? 'one' : 'two';
    const { caseManagerId, revision } = await head();
    expect(await reassign({ key })).toMatchObject({ caseManagerId });
    expect((await head()).revision).toBe(revision);
  });

  it('and its next version is written by who has it then', async () => {
    await reassign();
    const commands = planCommands({ ...school, studentId: 'stu_maya', actor: priya });
    await commands.amend('pln_1');
    expect(await school.deps.plans.findDraft('stu_maya', 'pln_1')).toMatchObject({ caseManagerId: 'stf_omar' });
  });
});
