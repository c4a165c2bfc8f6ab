import { beforeEach, describe, expect, it } from 'vitest';
import { Event } from '#shared/domain/events.ts';
import type { Student } from '#shared/domain/roster/people.ts';
import { isOfficeNews, notifyByMail } from '#shared/use-cases/notices/notify-coordinators.ts';
import { openReviewTasks } from '#shared/use-cases/process/open-review-tasks.ts';
import { remindOfDeadlines } from '#shared/use-cases/process/remind-of-deadlines.ts';
import { anActivePlan } from '../../builders.ts';
import { itemsIn } from '../../contents.ts';
import { people } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aCalendar } from '../../sample/calendar.ts';
import { aChange } from '../../sample/records.ts';
import { harborHigh } from '../../sample/roster.ts';
import { priya } from '../cases/case.ts';
import { planCommands } from '../plans/plan-commands.ts';

const { maya, ana, grace, dana } = people;
const cedar = { ...harborHigh, id: 'sch_cedar' as const, name: 'Cedar Middle' };
const plan = anActivePlan({ caseManagerId: 'stf_dana', startOn: '2026-03-02', reviewDueOn: '2027-05-20' });
let school: TestSchool;
let commands: ReturnType<typeof planCommands>;
beforeEach(async () => {
  school = await setUpSchool({
    ...{ schools: [harborHigh, cedar], people: [maya, ana, grace, dana, people.priya], plans: [plan] },
  });
  await school.deps.calendars.save(
    aCalendar(),
    aChange('calendar', { action: 'calendar_set', schoolId: 'sch_harbor-high' }),
  );
  commands = planCommands({ ...school, studentId: 'stu_maya', actor: priya });
});

const sweep = (on: string) => {
  school.clock.on = on;
  return openReviewTasks(school.deps, `${on}T13:30:00.000Z`);
};
const mayaIs = (over: Partial<Student>) => school.deps.rosterWriter.putPeople([{ ...maya, ...over }]);
const due = async () =>
  (await school.deps.deadlines.openOfStudent('sch_harbor-high', 'stu_maya')).map(
    ({ what, dueOn }) => `${what} ${dueOn}`,
  );
const news = async () =>
  (await itemsIn(school.tables.plans))
    .filter(({ type }) => type === 'ReviewTaskOpened' || type === 'TurnDue')
    .map((item) => Event.parse(item));

describe('a review that something calls for', () => {
  it('is opened once, with its reason and the day by which it is due, and looking at the plan settles it', async () => {
    await mayaIs({ grade: '09' });
    expect(await sweep('2026-11-23')).toEqual({ opened: 1, failed: [] });
    expect(await sweep('2026-11-23')).toEqual({ opened: 0, failed: [] });
    expect(await due()).toEqual(['levelChange 2027-01-07']);
    school.clock.on = '2026-12-03';
    await commands.meet('pln_1', 'review', 'review');
    expect(await due()).toEqual([]);
    expect(await sweep('2026-12-04')).toEqual({ opened: 0, failed: [] });
  });

  it('is told to the case manager by ids alone, and reminded of as any review is', async () => {
    await mayaIs({ grade: '09' });
    await sweep('2026-11-23');
    const [opened] = await news();
    expect(opened).toMatchObject({ type: 'ReviewTaskOpened', about: 'pln_1', studentId: 'stu_maya' });
    expect(JSON.stringify(opened)).not.toMatch(/Maya|grade|levelChange/);
    const told: string[] = [];
    const mail = { notify: async ({ email }: { email: string }) => void told.push(email) };
    if (!opened || !isOfficeNews(opened)) throw new Error('no news for an office');
    await notifyByMail({ ...school.deps, ...school.stores, mail: mail as never }, opened);
    expect(told).toEqual([dana.email]);
    expect(await remindOfDeadlines(school.deps, '2026-12-31T14:00:00.000Z')).toBe(1);
    expect((await news()).map(({ type }) => type).sort()).toEqual(['ReviewTaskOpened', 'TurnDue']);
  });

  it('is the new school’s to see when a student changes schools, and that of nobody when they leave', async () => {
    await mayaIs({ schoolId: 'sch_cedar', grade: '10' });
    expect(await sweep('2026-11-23')).toMatchObject({ opened: 1 });
    expect(await news()).toMatchObject([{ type: 'ReviewTaskOpened', schoolId: 'sch_cedar' }]);
    await mayaIs({ active: false, grade: '09' });
    expect(await sweep('2026-11-24')).toMatchObject({ opened: 0 });
  });

  it('is due by the new school’s calendar at once, with all that was due before, and at the old one nothing is left', async () => {
    const holidays = [{ from: '2026-12-07' as const, to: '2026-12-18' as const, reason: 'Works' }];
    const calendar = aCalendar();
    const later = { ...calendar, schoolId: 'sch_cedar' as const };
    const years = later.years.map((year) => ({ ...year, daysOff: [...year.daysOff, ...holidays] }));
    await school.deps.calendars.save(
      { ...later, years },
      aChange('cedar', { action: 'calendar_set', schoolId: 'sch_cedar' }),
    );
    await mayaIs({ grade: '09' });
    await sweep('2026-11-23');
    expect(await due()).toEqual(['levelChange 2027-01-07']);
    await mayaIs({ grade: '09', schoolId: 'sch_cedar' });
    expect(await sweep('2026-11-24')).toEqual({ opened: 1, failed: [] });
    expect(await due()).toEqual([]);
    const there = await school.deps.deadlines.openOfStudent('sch_cedar', 'stu_maya');
    expect(there.map(({ what, dueOn }) => `${what} ${dueOn}`).sort()).toEqual([
      'levelChange 2027-01-22',
      'schoolChange 2027-01-25',
    ]);
    expect(await sweep('2026-11-25')).toEqual({ opened: 0, failed: [] });
    await mayaIs({ grade: '09' });
    await sweep('2026-11-26');
    expect(await due()).toEqual(['levelChange 2027-01-07', 'schoolChange 2027-01-08']);
  });

  it('is opened on the day on which somebody asks for it', async () => {
    await commands.record('pln_1', { kind: 'reviewAsked', on: '2026-11-23', person: 'grd_ana' });
    expect(await due()).toEqual(['reviewWish 2027-01-07']);
    expect(await news()).toMatchObject([{ type: 'ReviewTaskOpened', about: 'pln_1' }]);
    await commands.record('pln_1', { kind: 'reviewAsked', on: '2026-11-23', person: 'stf_grace' });
    expect(await news()).toHaveLength(1);
  });

  it('keeps the day of the next evaluation in sight a month, a week and a day ahead', async () => {
    const { deps } = school;
    await mayaIs({ grade: '10' });
    const evaluated = {
      ...{ kind: 'eligibilityDecided' as const, on: '2024-02-01', by: 'stf_priya' as const },
      ...{ evidenceId: 'evd_1' as const, eligible: true },
    };
    const before = await deps.processes.get('stu_maya', 'pln_1');
    const process = { ...before, facts: [...before.facts, evaluated], version: before.version + 1 };
    await deps.processes.saveTasks(
      { process, deadlines: [] },
      aChange('f', { action: 'process_recorded', planId: 'pln_1' }),
    );
    expect(await sweep('2026-11-23')).toMatchObject({ opened: 1 });
    expect(await due()).toEqual(['reevaluation 2027-02-01']);
    const told: number[] = [];
    for (const on of ['2027-01-02', '2027-01-03', '2027-01-25', '2027-01-31', '2027-02-01'])
      told.push(await remindOfDeadlines(deps, `${on}T14:00:00.000Z`));
    expect(told).toEqual([1, 0, 1, 1, 0]);
  });

  it('of one plan that cannot be read keeps no other from being looked at', async () => {
    await mayaIs({ grade: '09' });
    const find = async () => {
      throw new Error('unreadable');
    };
    const broken = { ...school.deps, processes: { ...school.deps.processes, find } };
    expect(await openReviewTasks(broken, '2026-11-23T13:30:00.000Z')).toMatchObject({
      ...{ opened: 0, failed: [{ planIds: ['pln_1'] }] },
    });
  });

  it('is left to the next sweep when somebody writes on the record at that very moment', async () => {
    await mayaIs({ grade: '09' });
    const find: typeof school.deps.processes.find = async (...of) => {
      const found = await school.deps.processes.find(...of);
      await commands.record('pln_1', { kind: 'deliveryReported', on: '2026-11-23' });
      return found;
    };
    const racing = { ...school.deps, processes: { ...school.deps.processes, find } };
    expect(await openReviewTasks(racing, '2026-11-23T13:30:00.000Z')).toEqual({ opened: 0, failed: [] });
    expect(await sweep('2026-11-24')).toEqual({ opened: 1, failed: [] });
  });
});
