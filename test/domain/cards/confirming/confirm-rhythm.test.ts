import { describe, expect, it } from 'vitest';
import { isTaughtOn } from '#shared/domain/calendar/day-taught.ts';
import {
  type CardThatWaits,
  type ConfirmRhythm,
  isOverdue,
  morningsOf,
  remindedThisMorning,
  type SchoolsToday,
  usualRhythm,
  type WaitingCards,
  waitingThisMorning,
} from '#shared/domain/cards/confirming/confirm-rhythm.ts';
import { unmanagedThisMorning } from '#shared/domain/cards/confirming/unmanaged-students.ts';
import { addDays } from '#shared/domain/dates.ts';
import { aCalendar } from '../../../sample/calendar.ts';
import { harborHigh } from '../../../sample/roster.ts';

const { id: schoolId } = harborHigh;
/** Monday 16 November 2026; Thanksgiving is the 25th to the 27th. */
const monday = '2026-11-16';
const calendar = aCalendar();
const openOn = (on: string, known: typeof calendar | undefined = calendar): SchoolsToday =>
  new Map(isTaughtOn(known, on) ? [[schoolId, { id: schoolId, on, calendar: known }]] : []);

type Cards = Record<string, { from: string; until?: string; confirmedOn?: string }>;

/** Sweeps each day: when a reminder went out, of how many cards, and when each became the case manager’s. */
function sweeps(
  cards: Cards,
  {
    from = monday,
    to,
    skip = [] as string[],
    known = calendar as typeof calendar | undefined,
    rhythm = usualRhythm,
  }: { from?: string; to: string; skip?: string[]; known?: typeof calendar | undefined; rhythm?: ConfirmRhythm },
) {
  let waiting: WaitingCards = {};
  let remindedOn: string | undefined;
  const reminders: [string, number][] = [];
  const overdue = new Map<string, string>();
  for (let on = from; on <= to; on = addDays(on, 1)) {
    const schools = openOn(on, known);
    if (skip.includes(on) || schools.size === 0) continue;
    const found = new Map<string, CardThatWaits>();
    for (const [mark, { from: begin, until, confirmedOn }] of Object.entries(cards))
      if (begin <= on && !(until && until <= on))
        found.set(mark, { schoolId, ...(confirmedOn && confirmedOn < on ? { confirmedOn } : {}) });
    waiting = waitingThisMorning(waiting, found, schools);
    const reminded = remindedThisMorning(waiting, { remindedOn }, { rhythm, schools });
    if (reminded) {
      reminders.push([on.slice(5), Object.keys(reminded).length]);
      [waiting, remindedOn] = [reminded, on];
    }
    for (const [mark, card] of Object.entries(waiting))
      if (isOverdue(card, rhythm, schools) && !overdue.has(mark)) overdue.set(mark, on.slice(5));
  }
  return { reminders, overdue: Object.fromEntries(overdue) };
}

describe('a card that waits to be confirmed', () => {
  it('is brought to mind on the mornings that a district says, and told to the case manager on its own', () => {
    const rhythm = { remindOn: [2], thenEvery: 4, caseManagerOn: 1 };
    expect(sweeps({ maya: { from: monday } }, { to: '2026-11-24', rhythm })).toEqual({
      reminders: [
        ['11-17', 1],
        ['11-23', 1],
      ],
      overdue: { maya: '11-16' },
    });
  });

  it('is brought to mind on the first two school mornings and then on every third, never on a day off, until it is confirmed', () => {
    expect(sweeps({ maya: { from: monday, until: '2026-12-09' } }, { to: '2026-12-18' }).reminders).toEqual([
      ['11-16', 1],
      ['11-17', 1],
      ['11-20', 1],
      // Friday, Monday, Tuesday; then three days off and a weekend.
      ['11-30', 1],
      ['12-03', 1],
      ['12-08', 1],
    ]);
  });

  it('is the case manager’s to know on the third school morning', () => {
    expect(sweeps({ maya: { from: monday }, leo: { from: '2026-11-24' } }, { to: '2026-12-04' }).overdue).toEqual({
      maya: '11-18',
      leo: '12-01',
    });
  });

  it('is one message with all others, and the same again only after three mornings', () => {
    const cards = { maya: { from: monday }, leo: { from: '2026-11-17' }, yara: { from: '2026-11-17' } };
    expect(sweeps(cards, { to: '2026-11-23' }).reminders).toEqual([
      ['11-16', 1],
      ['11-17', 3],
      ['11-18', 3],
      ['11-23', 3],
    ]);
  });

  it('begins anew when it was confirmed and has changed again since', () => {
    const cards = { maya: { from: monday, confirmedOn: '2026-11-18' } };
    const { reminders, overdue } = sweeps(cards, { to: '2026-11-20' });
    expect(reminders).toEqual([
      ['11-16', 1],
      ['11-17', 1],
      ['11-19', 1],
      ['11-20', 1],
    ]);
    expect(overdue).toEqual({ maya: '11-18' });
  });

  it('is caught up with in one message after mornings without a sweep', () => {
    const skip = ['2026-11-17', '2026-11-18', '2026-11-19'];
    expect(sweeps({ maya: { from: monday } }, { to: '2026-11-20', skip }).reminders).toEqual([
      ['11-16', 1],
      ['11-20', 1],
    ]);
  });

  it('is counted from Monday to Friday where no calendar tells', () => {
    const friday = '2026-11-20';
    expect(sweeps({ maya: { from: friday } }, { to: '2026-11-25', known: undefined })).toEqual({
      reminders: [
        ['11-20', 1],
        ['11-23', 1],
      ],
      overdue: { maya: '11-24' },
    });
    expect(morningsOf(friday, { on: '2026-11-23', calendar: undefined })).toBe(2);
  });

  it('is not forgotten while its school is closed and another one teaches', () => {
    const elsewhere = { id: 'sch_other' as const, on: '2026-11-25', calendar: undefined };
    const before = { maya: { schoolId, since: monday, reminded: 2 } };
    const schools = new Map([[elsewhere.id, elsewhere]]);
    expect(waitingThisMorning(before, new Map(), schools)).toEqual(before);
    expect(remindedThisMorning(before, { remindedOn: monday }, { rhythm: usualRhythm, schools })).toBeUndefined();
    expect(waitingThisMorning(before, new Map(), openOn('2026-11-24'))).toEqual({});
  });

  it('is not forgotten on a morning on which a class of its school could not be read', () => {
    const before = { maya: { schoolId, since: monday, reminded: 2 }, leo: { schoolId, since: monday, reminded: 1 } };
    const schools = new Map([[schoolId, { id: schoolId, on: '2026-11-24', calendar, isReadInPart: true }]]);
    const found = new Map([['leo', { schoolId, confirmedOn: '2026-11-23' }]]);
    expect(waitingThisMorning(before, found, schools)).toEqual({
      ...before,
      leo: { schoolId, since: '2026-11-24', reminded: 0 },
    });
  });
});

describe('students without a case manager, whom an office is to know of', () => {
  const listed = [{ schoolId, studentIds: ['stu_leo' as const, 'stu_maya' as const] }];
  const found = (...ids: `stu_${string}`[]) => ids.map((studentId) => ({ schoolId, studentId }));

  it('are those of this morning, each once', () => {
    const today = found('stu_maya', 'stu_leo', 'stu_maya');
    expect(unmanagedThisMorning([], today, openOn('2026-11-24'))).toEqual(listed);
    expect(unmanagedThisMorning(listed, found('stu_leo'), openOn('2026-11-24'))).toEqual([
      { schoolId, studentIds: ['stu_leo'] },
    ]);
    expect(unmanagedThisMorning(listed, [], openOn('2026-11-24'))).toEqual([]);
  });

  it('are kept while their school is closed, or was read in part', () => {
    expect(unmanagedThisMorning(listed, [], openOn('2026-11-26'))).toEqual(listed);
    const inPart = new Map([[schoolId, { id: schoolId, on: '2026-11-24', calendar, isReadInPart: true }]]);
    expect(unmanagedThisMorning(listed, found('stu_ann'), inPart)).toEqual([
      { schoolId, studentIds: ['stu_ann', 'stu_leo', 'stu_maya'] },
    ]);
  });
});
