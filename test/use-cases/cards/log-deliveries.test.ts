import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/access/access.ts';
import type { SchoolCalendar } from '#shared/domain/calendar/school-calendar.ts';
import { addDays } from '#shared/domain/dates.ts';
import { correctDelivery } from '#shared/use-cases/cards/deliveries/correct-delivery.ts';
import { logDeliveries } from '#shared/use-cases/cards/deliveries/log-deliveries.ts';
import { logDelivery } from '#shared/use-cases/cards/deliveries/log-delivery.ts';
import { readDeliveries } from '#shared/use-cases/cards/deliveries/read-deliveries.ts';
import { readSectionDeliveries } from '#shared/use-cases/cards/deliveries/read-section-deliveries.ts';
import { fingerprintItems } from '#shared/use-cases/cards/fingerprint-items.ts';
import { settleReviewTask } from '#shared/use-cases/cards/settle-review-task.ts';
import { aCaseManager, aCoordinator, aTeacher } from '../../builders.ts';
import { contentsOf, itemsIn } from '../../contents.ts';
import { actors } from '../../harbor-high/people.ts';
import { aCalendar, aSchoolYear } from '../../sample/calendar.ts';
import { aStaffSeat, aStudentSeat, harborHigh } from '../../sample/roster.ts';
import { amount, type CardSchool, largeClass, omar, setUpCardSchool } from './card-school.ts';

let school: CardSchool;
let fingerprint: string;
const { maya } = actors;
const today = '2026-11-23';

beforeEach(async () => {
  school = await setUpCardSchool();
  await school.publish([amount(1.5), largeClass]);
  const card = await school.stores.cards.find('stu_maya');
  fingerprint = (await fingerprintItems(card!, today)).find(({ code }) => code === 'TIM-EXT')!.fingerprint;
});

type LogInput = Partial<Parameters<typeof logDelivery>[2]>;
const logging = (key: string, over: LogInput = {}, actor: Actor = aTeacher()) =>
  logDelivery(school.deps, actor, {
    ...{ studentId: 'stu_maya', sectionId: 'sec_algebra', fingerprint, activity: 'quiz_test', outcome: 'delivered' },
    ...{ surface: 'slack', key },
    ...over,
  });
const declining = (key: string, over: LogInput = {}, actor?: Actor) =>
  logging(key, { outcome: 'declined', reason: 'notWanted', ...over }, actor);
const all = () => school.stores.deliveryLog.ofStudent('stu_maya', { from: '2026-08-01', to: '2027-06-30' });
const tasks = async () => {
  const due = await school.stores.reviews.dueBetween(harborHigh.id, '2026-08-01', '2027-06-30');
  return due.flatMap((each) => (each.what === 'task' ? [each.taskId] : []));
};
const contents = () => contentsOf(school.tables.plans, school.tables.ledger);

describe('what became of an item in a lesson', () => {
  it('is noted with day, activity and who said it, and a trace names the student', async () => {
    await logging('one', { outcome: 'partly', reason: 'noTime', note: 'Bell rang.' });
    expect(await all()).toMatchObject([
      {
        ...{ item: { code: 'TIM-EXT', fingerprint }, sectionId: 'sec_algebra', on: today, activity: 'quiz_test' },
        ...{ outcome: 'partly', reason: 'noTime', note: 'Bell rang.', byKind: 'staff', byId: 'stf_grace' },
      },
    ]);
    const [entry] = await school.stores.ledgerReader.ofActor('stf_grace');
    expect(entry).toMatchObject({ action: 'delivery_logged', studentIds: ['stu_maya'], because: 'teachesNow' });
  });

  it.each<[string, LogInput, string]>([
    ['a day that has not come', { on: '2026-11-24' }, 'on'],
    ['a class where the student does not sit', { sectionId: 'sec_other' }, 'sectionId'],
    ['a class of another teacher', { sectionId: 'sec_art' }, 'sectionId'],
    ['not done, without a reason', { outcome: 'notDelivered' }, 'reason'],
    ['a reason that does not fit', { reason: 'notWanted' }, 'reason'],
    ['a note of more than 280 signs', { note: 'x'.repeat(281) }, 'note'],
  ])('is refused for %s', async (_what, over, field) => {
    await expect(logging('one', over)).rejects.toMatchObject({ code: 'invalid_input', details: { field } });
    expect(await all()).toEqual([]);
  });

  it('is refused for an item that is not on the card as it was shown', async () => {
    await school.publish([amount(2)]);
    await expect(logging('one')).rejects.toMatchObject({ code: 'changed_meanwhile' });
  });

  it.each<[string, Actor]>([
    ['somebody else’s teacher', aTeacher({ id: 'stf_else' })],
    ['a parent', { kind: 'guardian', id: 'grd_ana' }],
    ['another student', { kind: 'student', id: 'stu_leo' }],
  ])('is not for %s', async (_who, actor) => {
    await expect(logging('one', {}, actor)).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('is the student’s own word when they decline, and only then', async () => {
    await declining('one', {}, maya);
    expect(await all()).toMatchObject([{ outcome: 'declined', byKind: 'student', byId: 'stu_maya' }]);
    await expect(logging('two', {}, maya)).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('is written once when it is told twice, also by a process that died after writing', async () => {
    const { deliveryLog } = school.stores;
    const dying: typeof deliveryLog = {
      ...deliveryLog,
      async record(state, change) {
        await deliveryLog.record(state, change);
        throw new Error('killed');
      },
    };
    const input = { studentId: 'stu_maya' as const, sectionId: 'sec_algebra' as const, fingerprint };
    const said = { activity: 'quiz_test', outcome: 'delivered', surface: 'slack', key: 'one' } as const;
    await expect(
      logDelivery({ ...school.deps, deliveryLog: dying }, aTeacher(), { ...input, ...said }),
    ).rejects.toThrow('killed');
    const before = await contents();
    await logging('one');
    expect(await contents()).toEqual(before);
    expect(await all()).toHaveLength(1);
  });
});

describe('a correction', () => {
  const correcting = (id: `dlv_${string}`, key: string, actor: Actor = aTeacher()) =>
    correctDelivery(school.deps, actor, {
      ...{ studentId: 'stu_maya', entry: { id, on: today }, outcome: 'delivered', surface: 'slack', key },
    });

  it('keeps the original, and both can be read', async () => {
    await logging('one', { outcome: 'notDelivered', reason: 'noTime' });
    const [wrong] = await all();
    await correcting(wrong!.id, 'two');
    const read = await readDeliveries(school.deps, aCaseManager(), {
      ...{ studentId: 'stu_maya', from: today, to: today, surface: 'web' },
    });
    const correction = read.find(({ corrects }) => corrects === wrong!.id);
    expect(read.find(({ id }) => id === wrong!.id)).toEqual({ ...wrong, correctedBy: correction?.id });
    expect(correction).toMatchObject({ outcome: 'delivered', item: wrong!.item, on: today });
    expect(correction).not.toHaveProperty('reason');
  });

  it('is for who wrote it: nobody else speaks for the student or another teacher', async () => {
    await declining('one', {}, maya);
    const [theirs] = await all();
    for (const actor of [aTeacher(), aCaseManager(), aCoordinator()])
      await expect(correcting(theirs!.id, `by/${actor.id}`, actor)).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('comes once of two at the same moment', async () => {
    await logging('one', { outcome: 'notDelivered', reason: 'noTime' });
    const [wrong] = await all();
    const two = await Promise.allSettled([correcting(wrong!.id, 'two'), correcting(wrong!.id, 'three')]);
    expect(two.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await all()).toHaveLength(2);
  });

  it('takes a decline out of the count', async () => {
    for (const key of ['one', 'two']) await declining(key);
    const [wrong] = await all();
    await correcting(wrong!.id, 'three');
    await declining('four');
    expect(await tasks()).toEqual([]);
    await declining('five');
    expect(await tasks()).toHaveLength(1);
  });
});

describe('the third decline of an item within the window', () => {
  it('opens one task, with the three, and says in which days it counted', async () => {
    for (const [index, days] of [-20, -10, 0].entries()) await declining(`${index}`, { on: addDays(today, days) });
    const [taskId, ...more] = await tasks();
    expect(more).toEqual([]);
    const task = await school.stores.reviewTasks.find('stu_maya', taskId!);
    expect(task).toMatchObject({
      status: 'open',
      openedOn: today,
      countedIn: 'calendarDays',
      item: { code: 'TIM-EXT' },
    });
    expect(task?.because).toEqual((await all()).map(({ id }) => id));
  });

  it('counts by the school’s own days where they are known', async () => {
    const snowDay = { on: '2026-11-20', reason: 'Snow' };
    const [far, near] = [[], [snowDay]].map((more) =>
      aCalendar({ years: [aSchoolYear({ daysOff: [...aSchoolYear().daysOff, ...more] })] }),
    );
    const at = (key: string, days: number, calendar: SchoolCalendar | undefined) =>
      logDelivery({ ...school.deps, calendars: { ...school.deps.calendars, find: async () => calendar } }, aTeacher(), {
        ...{ studentId: 'stu_maya', sectionId: 'sec_algebra', fingerprint, activity: 'quiz_test', outcome: 'declined' },
        ...{ reason: 'notWanted', on: addDays(today, days), surface: 'slack', key },
      });
    for (const days of [-60, -30, 0]) await at(`far${days}`, days, far);
    expect(await tasks()).toEqual([]);
    await at('near', 0, near);
    const [taskId] = await tasks();
    expect(await school.stores.reviewTasks.find('stu_maya', taskId!)).toMatchObject({ countedIn: 'schoolDays' });
  });

  it('is another’s when the items differ', async () => {
    const card = await school.stores.cards.find('stu_maya');
    const other = (await fingerprintItems(card!, today)).find(({ code }) => code === 'PRE-LARGE')!.fingerprint;
    await declining('one');
    await declining('two');
    await declining('three', { fingerprint: other });
    expect(await tasks()).toEqual([]);
  });

  it('is the same item after its amount changed', async () => {
    await declining('one');
    await declining('two');
    await school.publish([amount(2)]);
    const card = await school.stores.cards.find('stu_maya');
    await declining('three', { fingerprint: (await fingerprintItems(card!, today))[0]!.fingerprint });
    expect(await tasks()).toHaveLength(1);
  });

  it('gives the task a day by which it is due, and tells those who answer for the plan', async () => {
    for (const key of ['one', 'two', 'three']) await declining(key);
    const [taskId] = await tasks();
    expect(await school.stores.reviewTasks.find('stu_maya', taskId!)).toMatchObject({ dueOn: expect.any(String) });
    const events = (await itemsIn(school.tables.plans)).filter(({ type }) => type === 'ReviewTaskOpened');
    expect(events).toMatchObject([{ about: taskId, studentId: 'stu_maya', schoolId: 'sch_harbor-high' }]);
  });

  it('opens exactly one task when teachers and student decline at the same moment', async () => {
    const five = await Promise.allSettled([
      declining('one'),
      declining('two', { sectionId: 'sec_art' }, omar),
      declining('three', {}, maya),
      declining('four'),
    ]);
    const written = five.filter(({ status }) => status === 'fulfilled').length;
    expect(await all()).toHaveLength(written);
    expect(await tasks()).toHaveLength(written >= 3 ? 1 : 0);
  });

  it('is not lost when the process dies in the midst of it: told again, the tables are as if it had lived', async () => {
    await declining('one');
    await declining('two');
    const { deliveryLog } = school.stores;
    let deaths = 0;
    const dying: typeof deliveryLog = {
      ...deliveryLog,
      async record(state, change) {
        deaths += 1;
        if (deaths === 2) await deliveryLog.record(state, change);
        throw new Error('killed');
      },
    };
    const third = () =>
      logDelivery({ ...school.deps, deliveryLog: deaths < 2 ? dying : deliveryLog }, aTeacher(), {
        ...{ studentId: 'stu_maya', sectionId: 'sec_algebra', fingerprint, activity: 'quiz_test', outcome: 'declined' },
        ...{ reason: 'notWanted', surface: 'slack', key: 'three' },
      });
    await expect(third()).rejects.toThrow('killed');
    expect([(await all()).length, (await tasks()).length]).toEqual([2, 0]);
    await expect(third()).rejects.toThrow('killed');
    expect([(await all()).length, (await tasks()).length]).toEqual([3, 1]);
    const before = await contents();
    await third();
    expect(await contents()).toEqual(before);
  });

  it('opens no second task until people settle the first, and then counts anew', async () => {
    for (const key of ['1', '2', '3', '4', '5', '6']) await declining(key);
    const [taskId, ...more] = await tasks();
    expect(more).toEqual([]);
    const settling = (actor: Actor, key: string) =>
      settleReviewTask(school.deps, actor, { studentId: 'stu_maya', taskId: taskId!, surface: 'web', key });
    await expect(settling(aTeacher(), 'a')).rejects.toMatchObject({ code: 'not_allowed' });
    await settling(aCaseManager(), 'b');
    expect(await settling(aCoordinator(), 'c')).toMatchObject({ settledById: 'stf_dana' });
    expect(await tasks()).toEqual([]);
    expect(await school.stores.reviewTasks.find('stu_maya', taskId!)).toMatchObject({ status: 'done' });
    await declining('7');
    await declining('8');
    expect(await tasks()).toEqual([]);
    await declining('9');
    expect(await tasks()).toHaveLength(1);
  });
});

describe('one tap for a class', () => {
  const pupils = Array.from({ length: 60 }, (_, index) => `stu_${String(index).padStart(2, '0')}` as const);
  beforeEach(async () => {
    await school.stores.rosterWriter.putSeats(pupils.map((studentId) => aStudentSeat({ studentId })));
    for (const studentId of pupils.slice(0, 2)) await school.publish([amount(1.5), largeClass], { studentId });
  });
  type Bulk = Parameters<typeof logDeliveries>[2];
  const saying = (over: Partial<Bulk['entries'][number]> = {}): Bulk['entries'][number] => ({
    ...{ studentId: 'stu_00', fingerprint, activity: 'quiz_test', outcome: 'delivered' },
    ...over,
  });
  const tapping = (entries: Bulk['entries'], key = 'bulk', actor = aTeacher()) =>
    logDeliveries(school.deps, actor, { sectionId: 'sec_algebra', entries, surface: 'classroom', key });
  const noted = () => school.stores.deliveryLog.ofSection('sec_algebra', today);

  it('writes all of them with one trace, and told twice writes them once', async () => {
    const entries = [saying(), saying({ studentId: 'stu_01' }), saying({ studentId: 'stu_maya' })];
    const answer = await tapping(entries);
    expect(await tapping(entries)).toEqual(answer);
    expect(await noted()).toHaveLength(3);
    const [entry, ...more] = await school.stores.ledgerReader.ofActor('stf_grace');
    expect(more).toEqual([]);
    expect(entry?.studentIds).toEqual(['stu_00', 'stu_01', 'stu_maya']);
  });

  it('writes nothing when one of them is not theirs or may not be said', async () => {
    await expect(tapping([saying(), saying({ studentId: 'stu_else' })])).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(tapping([saying(), saying({ outcome: 'notDelivered' })])).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await expect(tapping([saying(), saying({ studentId: 'stu_02' })])).rejects.toMatchObject({
      code: 'changed_meanwhile',
    });
    await expect(tapping([saying()], 'other', omar)).rejects.toMatchObject({
      code: 'not_allowed',
    });
    await expect(tapping(Array.from({ length: 61 }, () => saying()))).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await noted()).toEqual([]);
  });

  it('is open to an aide of the class, whose trace says so', async () => {
    await school.stores.rosterWriter.putSeats([aStaffSeat({ staffId: 'stf_ana', role: 'aide' })]);
    await tapping([saying()], 'bulk', aTeacher({ id: 'stf_ana' }));
    const [entry] = await school.stores.ledgerReader.ofActor('stf_ana');
    expect(entry).toMatchObject({ because: 'aides', studentIds: ['stu_00'] });
  });

  it('takes sixty declines in several steps, and finishes after a crash between them without writing any twice', async () => {
    const card = await school.stores.cards.find('stu_00');
    const other = (await fingerprintItems(card!, today)).find(({ code }) => code === 'PRE-LARGE')!.fingerprint;
    const entries = Array.from({ length: 60 }, (_, index) =>
      saying({
        ...{ studentId: pupils[index % 2]!, fingerprint: index % 4 < 2 ? fingerprint : other },
        ...{ outcome: 'declined', reason: 'notWanted' },
      }),
    );
    const { deliveryLog } = school.stores;
    let written = 0;
    const dying: typeof deliveryLog = {
      ...deliveryLog,
      async record(state, change) {
        if (written > 0) throw new Error('killed');
        written += 1;
        return deliveryLog.record(state, change);
      },
    };
    const input = { sectionId: 'sec_algebra', entries, surface: 'classroom', key: 'bulk' } as const;
    await expect(logDeliveries({ ...school.deps, deliveryLog: dying }, aTeacher(), input)).rejects.toThrow('killed');
    expect(await noted()).toHaveLength(32);
    expect(await tapping(entries)).toEqual({ logged: 60, tasks: 4 });
    expect(await noted()).toHaveLength(60);
    expect(await tasks()).toHaveLength(4);
  });
});

describe('who reads what was noted', () => {
  const reading = (actor: Actor) =>
    readDeliveries(school.deps, actor, { studentId: 'stu_maya', from: '2026-11-01', to: today, surface: 'web' });
  beforeEach(async () => {
    await logging('one');
    await logging('two', { sectionId: 'sec_art' }, omar);
    await logging('old', { on: '2026-10-30' });
  });

  it.each<[string, Actor, (string | undefined)[]]>([
    ['the case manager: all', aCaseManager(), ['stf_grace', 'stf_omar']],
    ['a teacher: what they wrote', aTeacher(), ['stf_grace']],
    ['the family: all, and no teacher’s name', { kind: 'guardian', id: 'grd_ana' }, [undefined, undefined]],
    ['the student: the same', maya, [undefined, undefined]],
  ])('%s', async (_who, actor, by) => {
    expect((await reading(actor)).map(({ byId }) => byId).sort()).toEqual(by);
  });

  it('of a class on a day, its teacher, and a trace names the students shown', async () => {
    const asking = (actor: ReturnType<typeof aTeacher>) =>
      readSectionDeliveries(school.deps, actor, { sectionId: 'sec_algebra', surface: 'classroom' });
    expect(await asking(aTeacher())).toMatchObject([{ studentId: 'stu_maya', on: today }]);
    await expect(asking(aTeacher({ id: 'stf_omar' }))).rejects.toMatchObject({ code: 'not_allowed' });
    const [entry] = await school.stores.ledgerReader.ofActor('stf_grace');
    expect(entry?.studentIds).toEqual(['stu_maya']);
  });
});
