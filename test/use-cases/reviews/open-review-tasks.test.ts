import { beforeEach, describe, expect, it } from 'vitest';
import { Event } from '#shared/domain/events.ts';
import type { Student } from '#shared/domain/roster/people.ts';
import { isOfficeNews, notifyByMail } from '#shared/use-cases/notices/notify-coordinators.ts';
import { reassignPlan } from '#shared/use-cases/plans/amending/reassign-plan.ts';
import { openReviewTasks } from '#shared/use-cases/process/open-review-tasks.ts';
import { remindOfDeadlines } from '#shared/use-cases/process/remind-of-deadlines.ts';
import { anActivePlan, anItem } from '../../builders.ts';
import { itemsIn } from '../../contents.ts';
import { people } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aCalendar } from '../../sample/calendar.ts';
import { aCard, aChange, aPublication } from '../../sample/records.ts';
import { harborHigh } from '../../sample/roster.ts';
import { priya, sent } from '../cases/case.ts';
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
    expect(await sweep('2026-11-23')).toMatchObject({ opened: 2 });
    expect(await news()).toMatchObject([1, 2].map(() => ({ type: 'ReviewTaskOpened', schoolId: 'sch_cedar' })));
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
    expect(await sweep('2026-11-24')).toEqual({ opened: 2, failed: [] });
    expect(await due()).toEqual([]);
    const there = await school.deps.deadlines.openOfStudent('sch_cedar', 'stu_maya');
    expect(there.map(({ what, dueOn }) => `${what} ${dueOn}`).sort()).toEqual([
      'formerSchool 2027-01-08',
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

describe('a plan whose student moved inside the district', () => {
  const listed = (at: 'sch_harbor-high' | 'sch_cedar') =>
    school.deps.reviews.dueBetween(at, '2026-11-01', '2027-08-01').then((all) =>
      all
        .filter(({ what }) => what.startsWith('plan'))
        .map(({ what, on }) => `${what} ${on}`)
        .sort(),
    );
  const open = async () => {
    const { owed = [] } = await school.deps.processes.get('stu_maya', 'pln_1');
    return owed.filter(({ doneOn }) => !doneOn).map(({ what }) => what);
  };
  const there = { ...priya, schoolIds: ['sch_cedar' as const] };
  const omar = { ...people.omar, schoolIds: ['sch_cedar' as const] };
  const room = anItem({ itemId: 'itm_2', code: 'RES-NOTE', parameter: {}, ownerId: 'stf_grace' });
  const moves = async (on: string) => {
    await mayaIs({ schoolId: 'sch_cedar', grade: '10' });
    return sweep(on);
  };

  it('stands in the lists of the new school at once, in the same version, and when it is written anew', async () => {
    const before = await school.deps.plans.get('stu_maya', 'pln_1');
    expect([await listed('sch_harbor-high'), await listed('sch_cedar')]).toEqual([['planReview 2027-05-20'], []]);
    await moves('2026-11-24');
    expect([await listed('sch_harbor-high'), await listed('sch_cedar')]).toEqual([[], ['planReview 2027-05-20']]);
    const after = await school.deps.plans.get('stu_maya', 'pln_1');
    expect(after).toEqual({ ...before, keptAt: 'sch_cedar', revision: before.revision + 1 });
    await planCommands({ ...school, studentId: 'stu_maya', actor: there }).amend('pln_1');
    expect(await school.deps.plans.findDraft('stu_maya', 'pln_1')).not.toHaveProperty('keptAt');
    await mayaIs({});
    await sweep('2026-11-25');
    expect([await listed('sch_harbor-high'), await listed('sch_cedar')]).toEqual([['planReview 2027-05-20'], []]);
  });

  it('takes its last day and its next change along', async () => {
    const items = [anItem(), anItem({ itemId: 'itm_2', endOn: '2027-01-15' })];
    const ends = { ...plan, id: 'pln_2' as const, endOn: '2027-06-11', items };
    await school.deps.plans.publish(...aPublication('second', ends, aCard({ version: 2 })));
    await moves('2026-11-24');
    expect(await listed('sch_harbor-high')).toEqual([]);
    expect(await listed('sch_cedar')).toEqual([
      ...['planChange 2027-01-16', 'planEnd 2027-06-11', 'planReview 2027-05-20', 'planReview 2027-05-20'],
    ]);
  });

  it('owes one task for all people and places of the old school, which somebody of the new one settles', async () => {
    await school.deps.rosterWriter.putPeople([omar]);
    await moves('2026-11-24');
    expect(await open()).toEqual(['schoolChange', 'formerSchool']);
    await reassignPlan(school.deps, there, {
      ...{ studentId: 'stu_maya', planId: 'pln_1', caseManagerId: 'stf_omar', since: '2026-11-24' },
      ...{ reason: 'She changed schools.', notice: sent('2026-11-24'), surface: 'web', key: 'omar' },
    });
    expect(await sweep('2026-11-25')).toEqual({ opened: 0, failed: [] });
    expect(await open()).toEqual(['schoolChange']);
    expect(await sweep('2026-11-26')).toEqual({ opened: 0, failed: [] });
  });

  it('asks for nothing of the kind where all whom it names work there, too, and it names no place', async () => {
    await school.deps.rosterWriter.putPeople([{ ...dana, schoolIds: ['sch_harbor-high', 'sch_cedar'] }]);
    await moves('2026-11-24');
    expect(await open()).toEqual(['schoolChange']);
  });

  it('asks for it once, however many of its supports name a person or a room', async () => {
    const items = [room, anItem({ itemId: 'itm_3', ownerId: 'stf_grace' })];
    await school.deps.plans.publish(...aPublication('second', { ...plan, id: 'pln_2', items }, aCard({ version: 2 })));
    await moves('2026-11-24');
    const { owed = [] } = await school.deps.processes.get('stu_maya', 'pln_2');
    expect(owed.map(({ what }) => what)).toEqual(['schoolChange', 'formerSchool']);
  });
});
