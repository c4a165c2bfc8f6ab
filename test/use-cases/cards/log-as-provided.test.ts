import { beforeEach, describe, expect, it } from 'vitest';
import { statementsOf } from '#shared/domain/cards/delivery-statements.ts';
import { addDays } from '#shared/domain/dates.ts';
import { type LogAsProvidedInput, logAsProvided } from '#shared/use-cases/cards/deliveries/log-as-provided.ts';
import { logDeliveries } from '#shared/use-cases/cards/deliveries/log-deliveries.ts';
import { logDelivery } from '#shared/use-cases/cards/deliveries/log-delivery.ts';
import { readSectionDeliveries } from '#shared/use-cases/cards/deliveries/read-section-deliveries.ts';
import { withdrawDeliveries } from '#shared/use-cases/cards/deliveries/withdraw-deliveries.ts';
import { fingerprintItems } from '#shared/use-cases/cards/fingerprint-items.ts';
import { aTeacher } from '../../builders.ts';
import { contentsOf } from '../../contents.ts';
import { later } from '../../sample/records.ts';
import { aStaffSeat, aStudent, aStudentSeat } from '../../sample/roster.ts';
import { amount, type CardSchool, omar, setUpCardSchool } from './card-school.ts';

const today = '2026-11-23';
const quiz = { courseId: '1', itemId: 'quiz' };
const lab = { courseId: '1', itemId: 'lab' };
const place = { sectionId: 'sec_algebra', occasion: quiz, surface: 'classroom' } as const;
const pupils = Array.from({ length: 34 }, (_, index) => `stu_${String(index).padStart(2, '0')}` as const);
const [hiroshi, tom, amina, lena] = [pupils[0]!, pupils[1]!, pupils[2]!, pupils[3]!];
const breaks = { code: 'TIM-BRK-SCH', itemId: 'itm_3', parameter: { everyMin: 30, lengthMin: 5 } } as const;

let school: CardSchool;
let fingerprint: string;

beforeEach(async () => {
  school = await setUpCardSchool();
  await school.stores.rosterWriter.putSeats(pupils.map((studentId) => aStudentSeat({ studentId })));
  await school.stores.rosterWriter.putSeats([aStaffSeat({ staffId: 'stf_omar' })]);
  await school.stores.rosterWriter.putPeople([aStudent({ id: tom, guardianIds: [] })]);
  for (const studentId of pupils) await school.publish([amount(1.5)], { studentId });
  const card = await school.stores.cards.find(tom);
  fingerprint = (await fingerprintItems(card!, today))[0]!.fingerprint;
});

const all = (key = 'all', over: Partial<LogAsProvidedInput> = {}, actor = aTeacher()) =>
  logAsProvided(school.deps, actor, { ...place, work: ['quiz_test'], absent: [], key, ...over });
const saying = (studentId: typeof tom, over: object = {}) => ({
  ...({ studentId, fingerprint, activity: 'quiz_test', outcome: 'delivered' } as const),
  ...over,
});
const one = (key: string, said: ReturnType<typeof saying>, actor = aTeacher()) =>
  logDeliveries(school.deps, actor, { ...place, entries: [said], key });
const noted = (occasion: typeof quiz = quiz) => school.stores.deliveryLog.ofPost(occasion);
const undo = (key: string, saidAt: string, actor = aTeacher()) =>
  withdrawDeliveries(school.deps, actor, { ...place, saidAt, key });
const standsOf = async (studentId: string) =>
  [...statementsOf(await noted()).values()]
    .filter((each) => each.studentId === studentId)
    .flatMap(({ facts }) => facts.map(({ outcome, reason, entries }) => [outcome, reason, entries.length]));

describe('all as provided', () => {
  beforeEach(async () => {
    await one('amina', saying(amina, { outcome: 'notDelivered', reason: 'noRoom' }));
    await logDelivery(
      school.deps,
      { kind: 'student', id: tom },
      {
        ...saying(tom, { outcome: 'declined', reason: 'notWanted' }),
        ...{ sectionId: 'sec_algebra', occasion: quiz, surface: 'classroom', key: 'tom' },
      },
    );
    school.clock.at = later(20);
  });

  it('fills what is empty, asks nothing of who is absent, and keeps what others said', async () => {
    const { kept, ...counts } = await all('all', { absent: [hiroshi] });
    expect(counts).toEqual({ logged: 31, absent: 1, before: 0 });
    const keptEntries = (await noted()).filter(({ id }) => kept.split(' ').includes(id));
    expect(keptEntries.map(({ studentId, outcome }) => [studentId, outcome]).sort()).toEqual([
      [tom, 'declined'],
      [amina, 'notDelivered'],
    ]);
    expect(await standsOf(hiroshi)).toEqual([['notApplicable', 'absent', 1]]);
    expect(await standsOf(tom)).toEqual([['declined', 'notWanted', 1]]);
  });

  it('answers no student’s question: what somebody asks about stays empty until it is logged one by one', async () => {
    await school.stores.rosterWriter.putPeople([aStudent({ id: lena, guardianIds: [] })]);
    const asks = { ...saying(lena, { outcome: 'asked', reason: 'notThere' }), sectionId: 'sec_algebra' } as const;
    await logDelivery(
      school.deps,
      { kind: 'student', id: lena },
      { ...asks, occasion: quiz, surface: 'classroom', key: 'lena' },
    );
    school.clock.at = later(21);
    const { kept, ...counts } = await all('all', { absent: [lena] });
    expect(counts).toEqual({ logged: 31, absent: 0, before: 0 });
    const [question] = (await noted()).filter(({ outcome }) => outcome === 'asked');
    expect(kept.split(' ')).toContain(question?.id);
    expect(await standsOf(lena)).toEqual([]);
    await one('lena', saying(lena));
    expect(await all('again')).toMatchObject({ logged: 0, before: 32 });
  });

  it('is one set of entries however often it is tapped, sent or told from another window', async () => {
    const first = await all();
    const before = await contentsOf(school.tables.plans, school.tables.ledger);
    expect(await all()).toEqual(first);
    expect(await all('another tap')).toMatchObject({ logged: 0, before: 32 });
    expect(await contentsOf(school.tables.plans, school.tables.ledger)).toEqual(before);
  });

  it('is taken back for five minutes: exactly those entries, and nothing of what stood there', async () => {
    await all('all', { absent: [hiroshi] });
    const said = school.clock.at;
    school.clock.at = later(24);
    await one('later', saying(amina), omar);
    expect(await undo('undo', said)).toEqual({ withdrawn: 32 });
    expect(await undo('undo', said)).toEqual({ withdrawn: 32 });
    expect(await undo('once more', said)).toEqual({ withdrawn: 0 });
    expect([...statementsOf(await noted()).keys()]).toHaveLength(2);
    expect(await standsOf(amina)).toEqual([
      ['notDelivered', 'noRoom', 1],
      ['delivered', undefined, 1],
    ]);
    expect(await noted()).toHaveLength(2 + 32 + 1 + 32);
    expect(await all('anew')).toMatchObject({ logged: 32 });
  });

  it('is not taken back later, nor by anybody else', async () => {
    await all();
    const said = school.clock.at;
    expect(await undo('omar', said, omar)).toEqual({ withdrawn: 0 });
    school.clock.at = later(26);
    await expect(undo('late', said)).rejects.toMatchObject({ details: { reason: 'tooLate' } });
    expect(await noted()).toHaveLength(34);
  });

  it('is refused for a student who does not sit there, and for who does not teach there', async () => {
    await expect(all('x', { absent: ['stu_else'] })).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(all('y', {}, aTeacher({ id: 'stf_else' }))).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await noted()).toHaveLength(2);
  });

  it('of a large class goes in several steps, and finishes after a crash between them', async () => {
    for (const studentId of pupils)
      await school.publish(
        [
          amount(1.5),
          breaks,
          { code: 'OTH-CHECK', itemId: 'itm_4', parameter: {} },
          { code: 'SET-SEAT', itemId: 'itm_5', parameter: { position: 'front' } },
        ],
        { studentId },
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
    const input = { ...place, work: [], absent: [], key: 'all' } as const;
    await expect(logAsProvided({ ...school.deps, deliveryLog: dying }, aTeacher(), input)).rejects.toThrow('killed');
    expect(await noted()).toHaveLength(2 + 97);
    expect(await all('all', { work: [] })).toMatchObject({ logged: 34 * 4 - 2 });
    expect(await noted()).toHaveLength(34 * 4);
  });
});

describe('the set of entries', () => {
  it('is that of a post: two on one day are two, also after the teacher moved the day', async () => {
    await all();
    expect(await all('lab', { occasion: lab })).toMatchObject({ logged: 34 });
    expect(await all('moved', { on: addDays(today, 1) })).toMatchObject({ logged: 0, before: 34 });
  });

  it('is that of a lesson where the class meets twice on a day', async () => {
    const [second, sixth] = [{ lesson: 'Period 2' }, { lesson: 'Period 6' }];
    await all('2', { occasion: second });
    expect(await all('6', { occasion: sixth })).toMatchObject({ logged: 34 });
    const read = (occasion: typeof second) =>
      readSectionDeliveries(school.deps, aTeacher(), { sectionId: 'sec_algebra', occasion, surface: 'classroom' });
    expect([(await read(second)).length, (await read(sixth)).length]).toEqual([34, 34]);
  });

  it('may begin on the evening before with what is laid out before, and with nothing that is done during', async () => {
    await school.publish([amount(1.5), breaks], { studentId: tom });
    const tomorrow = addDays(today, 1);
    expect(await all('evening', { on: tomorrow })).toMatchObject({ logged: 34 });
    expect((await noted()).every(({ on, item }) => on === tomorrow && item.code === 'TIM-EXT')).toBe(true);
    const items = await fingerprintItems((await school.stores.cards.find(tom))!, today);
    const pause = items.find(({ code }) => code === 'TIM-BRK-SCH')!.fingerprint;
    const during = { ...place, on: tomorrow, entries: [saying(tom, { fingerprint: pause })], key: 'during' };
    await expect(logDeliveries(school.deps, aTeacher(), during)).rejects.toMatchObject({ details: { field: 'on' } });
    school.clock.at = later(24 * 60);
    expect(await all('on the day', { on: tomorrow })).toMatchObject({ logged: 1, before: 34 });
  });
});

describe('a word that is said anew', () => {
  it('takes the place of the same person’s, and never of a colleague’s', async () => {
    await one('first', saying(tom));
    const [mine] = await noted();
    school.clock.at = later(5);
    const anew = { ...saying(tom, { outcome: 'partly', reason: 'noTime' }), corrects: mine! };
    await expect(one('omar', anew, omar)).rejects.toMatchObject({ code: 'not_allowed' });
    await one('anew', anew);
    expect(await standsOf(tom)).toEqual([['partly', 'noTime', 1]]);
    await undo('undo', school.clock.at);
    expect(await standsOf(tom)).toEqual([['delivered', undefined, 1]]);
  });
});
