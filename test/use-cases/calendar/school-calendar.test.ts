import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/access/access.ts';
import { type Deadline, startDeadline } from '#shared/domain/calendar/deadline.ts';
import { dueOn } from '#shared/domain/calendar/school-calendar.ts';
import { closeDeadlineAction, deadlineActions } from '#shared/store/calendar/dynamo-deadlines.ts';
import { transact } from '#shared/store/transactions.ts';
import { type AddDayOffInput, addDayOff } from '#shared/use-cases/calendar/add-day-off.ts';
import { recomputeDeadlines } from '#shared/use-cases/calendar/recompute-deadlines.ts';
import { setSchoolCalendar } from '#shared/use-cases/calendar/set-school-calendar.ts';
import { aCoordinator, aTeacher } from '../../builders.ts';
import { contentsOf } from '../../contents.ts';
import { actors } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aCalendar, aNextYear, aSchoolYear } from '../../sample/calendar.ts';
import { aDeadline } from '../../sample/records.ts';
import { harborHigh } from '../../sample/roster.ts';

let tables: TestSchool['tables'];
let deps: TestSchool['deps'];
let number = 0;

const { system } = actors;
const anAdministrator = aTeacher({ id: 'stf_omar', roles: ['administrator'] });
const schoolId = harborHigh.id;
const setting = (actor: Actor, years = [aSchoolYear()], key = `set-${++number}`) =>
  setSchoolCalendar(deps, actor, { schoolId, years, surface: 'cli', key });
const snow = (over: Partial<AddDayOffInput> = {}): AddDayOffInput => ({
  schoolId,
  from: '2026-10-30',
  reason: 'Snow',
  surface: 'cli',
  key: `snow-${++number}`,
  ...over,
});
const start = async (over: Partial<Deadline> = {}) => {
  const deadline = startDeadline(await deps.calendars.find(schoolId), aDeadline(over));
  return transact(tables.plans, deadlineActions(tables.plans, deadline));
};
const ledgerText = () => contentsOf(tables.ledger);
const due = async () =>
  Object.fromEntries((await deps.deadlines.openOfSchool(schoolId)).map((each) => [each.id, each.dueOn]));

beforeEach(async () => {
  ({ tables, deps } = await setUpSchool({ people: [], classes: [] }));
});

describe('setting a school calendar', () => {
  it.each([
    ['the coordinator', aCoordinator(), 'coordinates'],
    ['an administrator of the school', anAdministrator, 'administers'],
    ['the command line of the district', system, 'system'],
  ])('is for %s, and the ledger says why', async (_who, actor, because) => {
    expect(await deps.calendars.find(schoolId)).toBeUndefined();
    await setting(actor);
    expect(await deps.calendars.find(schoolId)).toEqual(aCalendar());
    expect(await ledgerText()).toContain(`"because":"${because}"`);
  });

  it.each([
    ['a teacher', aTeacher()],
    ['an administrator of another school', aTeacher({ roles: ['administrator'], schoolIds: ['sch_cedar'] })],
    ['a student', { kind: 'student', id: 'stu_maya' } as const],
    ['a guardian', { kind: 'guardian', id: 'grd_ana' } as const],
  ])('is not for %s, and nothing is written', async (_who, actor) => {
    await expect(setting(actor)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(addDayOff(deps, actor, snow())).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(recomputeDeadlines(deps, actor, snow())).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await deps.calendars.find(schoolId)).toBeUndefined();
  });

  it('is refused for a school that does not exist, and for years that cannot be meant so', async () => {
    const elsewhere = { schoolId: 'sch_atlantis', years: [aSchoolYear()], surface: 'cli', key: 'x' } as const;
    await expect(setSchoolCalendar(deps, system, elsewhere)).rejects.toMatchObject({ code: 'not_found' });
    await expect(setting(system, [aSchoolYear({ terms: [] })])).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await deps.calendars.find(schoolId)).toBeUndefined();
  });

  it('writes nothing the second time, whether by the same command or another', async () => {
    await setting(system, [aSchoolYear()], 'key');
    const before = await contentsOf(tables.plans);
    await setting(system, [aSchoolYear()], 'key');
    await setting(system, [aSchoolYear()], 'twice');
    expect(await contentsOf(tables.plans)).toBe(before);
  });

  it('gives a day to the deadlines that waited for the next year', async () => {
    await start({ startOn: '2027-04-30', clock: { amount: 35, unit: 'schoolDays' } });
    expect(await due()).toEqual({ ddl_1: 'needs_calendar' });
    const first = await setting(system);
    expect(first.waiting).toMatchObject([{ id: 'ddl_1' }]);
    const { moved, waiting } = await setting(system, [aNextYear()]);
    expect(waiting).toEqual([]);
    expect(moved).toMatchObject([{ id: 'ddl_1', movedFrom: 'needs_calendar', dueOn: '2027-08-31' }]);
    expect(await deps.reviews.dueBetween(schoolId, '2027-08-31', '2027-08-31')).toEqual([
      { on: '2027-08-31', studentId: 'stu_maya', what: 'deadline', step: 'evaluation', about: 'ref_1' },
    ]);
  });
});

describe('a snow day', () => {
  beforeEach(async () => {
    await setting(system);
    await start();
    await start({ id: 'ddl_2', studentId: 'stu_leo', what: 'consent', startOn: '2026-11-02' });
    await start({ id: 'ddl_3', what: 'notice', clock: { amount: 45, unit: 'calendarDays' } });
  });

  it('moves the deadlines that run over it and no others, each with an entry that says from when to when', async () => {
    const before = await due();
    const { moved, unfinished } = await addDayOff(deps, aCoordinator(), snow());
    expect(moved).toMatchObject([{ id: 'ddl_1', movedFrom: '2026-11-18', dueOn: '2026-11-19', version: 2 }]);
    expect(unfinished).toBe(false);
    expect(await due()).toEqual({ ...before, ddl_1: '2026-11-19' });
    const entries = await deps.ledgerReader.ofActor('stf_priya');
    expect(entries.map(({ action }) => action).sort()).toEqual(['day_off_added', 'deadline_moved']);
    expect(entries.find(({ action }) => action === 'deadline_moved')).toMatchObject({
      studentIds: ['stu_maya'],
      deadlineId: 'ddl_1',
      because: 'coordinates',
      moved: { from: '2026-11-18', to: '2026-11-19' },
    });
    expect(await deps.reviews.dueBetween(schoolId, '2026-11-18', '2026-11-18')).toEqual([]);
    expect(await deps.reviews.dueBetween(schoolId, '2026-11-19', '2026-11-19')).toHaveLength(1);
  });

  it('added again changes nothing, and tells again what it moved', async () => {
    const first = await addDayOff(deps, system, snow({ key: 'a' }));
    const tablesNow = await contentsOf(tables.plans);
    const second = await addDayOff(deps, system, snow({ key: 'a' }));
    const third = await addDayOff(deps, aCoordinator(), snow({ key: 'b' }));
    expect(await contentsOf(tables.plans)).toBe(tablesNow);
    expect([second.moved, third.moved]).toEqual([first.moved, first.moved]);
  });

  it('is refused for a school without a calendar, and past its end', async () => {
    await expect(addDayOff(deps, system, snow({ from: '2027-09-01' }))).rejects.toMatchObject({
      code: 'needs_calendar',
    });
    await deps.rosterWriter.putSchools([{ ...harborHigh, id: 'sch_cedar' }]);
    const elsewhere = snow({ schoolId: 'sch_cedar' });
    await expect(addDayOff(deps, system, elsewhere)).rejects.toMatchObject({ code: 'needs_calendar' });
  });

  it('that was broken off at any write is finished by telling it again, with the same tables in the end', async () => {
    for (const studentId of ['stu_a', 'stu_b', 'stu_c'] as const) await start({ id: `ddl_${studentId}`, studentId });
    const movedIn = async () =>
      (await deps.deadlines.openOfSchool(schoolId)).filter(({ version }) => version === 2).length;
    await expect(addDayOff({ ...deps, ...dyingAfterSave() }, system, snow({ key: 'same' }))).rejects.toThrow(noPower);
    expect(await movedIn()).toBe(0);
    for (const when of ['before', 'after', 'before', 'after'] as const)
      await expect(addDayOff({ ...deps, ...dying(when) }, system, snow({ key: 'same' }))).rejects.toThrow(noPower);
    expect(await movedIn()).toBe(2);
    const { moved } = await addDayOff(deps, system, snow({ key: 'same' }));
    expect(moved).toHaveLength(4);
    expect(await movedIn()).toBe(4);
    expect((await ledgerText()).match(/"action":"(day_off_added|deadline_moved)"/g)).toHaveLength(5);
  });

  it('of two people at the same moment is taken once, and the deadline moves once', async () => {
    const both = [aCoordinator(), anAdministrator].map((actor) => addDayOff(deps, actor, snow()));
    const settled = await Promise.allSettled(both);
    const lost = settled.filter(({ status }) => status === 'rejected');
    expect(lost).toMatchObject(lost.map(() => ({ reason: { code: 'changed_meanwhile' } })));
    expect(await due()).toMatchObject({ ddl_1: '2026-11-19' });
    expect(await deps.calendars.find(schoolId)).toMatchObject({ version: 2 });
  });

  it('leaves alone what was met meanwhile', async () => {
    const { openOfSchool } = deps.deadlines;
    const met = {
      ...deps.deadlines,
      async openOfSchool(school: typeof schoolId) {
        const open = await openOfSchool(school);
        await transact(tables.plans, [closeDeadlineAction(tables.plans, aDeadline())]);
        return open;
      },
    };
    const { moved, unfinished } = await addDayOff({ ...deps, deadlines: met }, system, snow());
    expect([moved, unfinished]).toEqual([[], false]);
    expect(Object.keys(await due())).toEqual(['ddl_2', 'ddl_3']);
  });

  it('leaves no deadline behind, however days off and new deadlines meet', async () => {
    const starting = Array.from({ length: 8 }, async (_, index) => {
      const over = { id: `ddl_race${index}`, studentId: `stu_race${index}` } as const;
      while (!(await start(over).catch(() => false)));
    });
    const closing = ['2026-10-30', '2026-11-03', '2026-11-05'].map(async (from, index) => {
      const key = `race-${index}`;
      const tell = () => addDayOff(deps, system, snow({ from, key })).catch(() => undefined);
      while (!(await tell()));
    });
    await Promise.all([...starting, ...closing]);
    const calendar = await deps.calendars.find(schoolId);
    expect(calendar).toMatchObject({ version: 4 });
    const open = await deps.deadlines.openOfSchool(schoolId);
    expect(open).toHaveLength(11);
    expect(open.map((each) => each.dueOn)).toEqual(open.map(({ startOn, clock }) => dueOn(calendar, startOn, clock)));
  });

  it('of this moment refuses a deadline that was computed without it', async () => {
    const stale = startDeadline(await deps.calendars.find(schoolId), aDeadline({ id: 'ddl_4', what: 'meeting' }));
    await addDayOff(deps, system, snow());
    expect(await transact(tables.plans, deadlineActions(tables.plans, stale))).toBe(false);
  });
});

const noPower = 'the power is gone';

/** Dies at the first deadline that moves, just before it is written or just after. */
const dying = (when: 'before' | 'after') => ({
  deadlines: {
    ...deps.deadlines,
    async move(...given: Parameters<typeof deps.deadlines.move>) {
      if (when === 'after') await deps.deadlines.move(...given);
      throw new Error(noPower);
    },
  },
});

const dyingAfterSave = () => ({
  calendars: {
    ...deps.calendars,
    async save(...given: Parameters<typeof deps.calendars.save>) {
      await deps.calendars.save(...given);
      throw new Error(noPower);
    },
  },
});
