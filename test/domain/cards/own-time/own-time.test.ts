import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CardItem, mergeCard } from '#shared/domain/cards/card.ts';
import { ownDates } from '#shared/domain/cards/own-time/own-date.ts';
import { ownLimit } from '#shared/domain/cards/own-time/own-limit.ts';
import { type ClassWork, isLater, ownTime, wasOnTime } from '#shared/domain/cards/own-time/own-time.ts';
import {
  allPromised,
  type PromisedDays,
  promisedByStaff,
  withPromises,
} from '#shared/domain/cards/own-time/promised-days.ts';
import { contradicts } from '#shared/domain/cards/what-to-do.ts';
import { anActivePlan, anItem } from '../../../builders.ts';
import { cedarYear } from '../../../sample/calendar.ts';

const item = (code: CardItem['code'], parameter: CardItem['parameter'], more: Partial<CardItem> = {}): CardItem => ({
  ...{ code, parameter, activities: [], courses: [], priority: 'standard', alternatives: [] },
  ...more,
});
const factor = (timeMultiplier: number) => item('TIM-EXT', { timeMultiplier });
const plus = (fixedMinutes: number) => item('TIM-EXT', { fixedMinutes });
const days = (extraSchoolDays: number) => item('TIM-EXT-DUE', { extraSchoolDays });
const fiveEveryThirty = (pausesClock = true) => item('TIM-BRK-SCH', { everyMinutes: 30, breakMinutes: 5, pausesClock });

describe('the time limit of one student', () => {
  it.each([
    [25, 1.5, 38],
    [5, 1.25, 7],
    [10, 1.25, 13],
    [7, 1.75, 13],
    [50, 1.1, 55],
    [100, 1.07, 107],
    [20, 1.15, 23],
    [30, 1.333333, 40],
    [45, 1, 45],
  ])('%i minutes times %d, the whole rounded up once, is %i', (base, times, work) => {
    expect(ownLimit(base, [factor(times)]).work).toBe(work);
  });

  it('is never below the class’s, and the most that any amount gives', () => {
    expect(ownLimit(45, [plus(20)]).work).toBe(65);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 240 }),
        fc.double({ min: 0.5, max: 4, noNaN: true }),
        fc.integer({ min: 0, max: 240 }),
        (base, times, more) => {
          const { work } = ownLimit(base, [factor(times), plus(more)]);
          expect(work).toBeGreaterThanOrEqual(Math.max(base, base + more));
        },
      ),
    );
  });

  it.each([
    [45, 68, [fiveEveryThirty()], 78],
    [45, 68, [fiveEveryThirty(false)], 68],
    [40, 60, [fiveEveryThirty()], 65],
    [60, 90, [fiveEveryThirty()], 100],
    [20, 30, [fiveEveryThirty()], 30],
  ] as const)('%i minutes: %i of work, and breaks of which none comes at the end', (base, work, breaks, inRoom) => {
    expect(ownLimit(base, [factor(1.5), ...breaks])).toMatchObject({ work, inRoom });
  });

  it('promises no end where a break may come whenever it is asked for', () => {
    const onRequest = item('TIM-BRK-REQ', { breakMinutes: 5, pausesClock: true });
    expect(ownLimit(45, [factor(1.5), onRequest])).toMatchObject({ work: 68, isOpenEnded: true });
    expect(ownLimit(45, [factor(1.5)])).toMatchObject({ isOpenEnded: false });
  });

  it.each([
    [45, 68],
    [30, 50],
    [40, 60],
  ])('of %i minutes lets the work decide between one plan’s factor and another’s minutes', (base, work) => {
    const plans = [{ timeMultiplier: 1.5 }, { fixedMinutes: 20 }].map((parameter, index) =>
      anActivePlan({ id: `pln_${index}`, hash: String(index).repeat(64), items: [anItem({ parameter })] }),
    );
    const { items } = mergeCard('stu_leo', plans, { on: '2026-11-23', at: '2026-11-23T20:00:00.000Z', version: 1 });
    expect(ownLimit(base, items).work).toBe(work);
    expect(items.map((each) => contradicts(each, work))).toEqual([false]);
    expect(items.map((each) => contradicts(each, undefined))).toEqual([true]);
  });

  it('is multiplied first where one plan says both, and that is no contradiction', () => {
    const both = [anItem({ parameter: { fixedMinutes: 20 } }), anItem({ parameter: { timeMultiplier: 1.5 } })];
    const stamp = { on: '2026-11-23', at: '2026-11-23T20:00:00.000Z', version: 1 };
    const { items } = mergeCard('stu_leo', [anActivePlan({ items: both })], stamp);
    expect(items.map(({ parameter, conflict }) => [parameter, conflict])).toEqual([
      [{ timeMultiplier: 1.5, fixedMinutes: 20 }, undefined],
    ]);
    expect(ownLimit(45, items)).toMatchObject({ factor: 1.5, plus: 20, work: 88 });
  });
});

const clock = { zone: 'America/Los_Angeles', calendar: cedarYear, today: '2026-11-20' };
const quiz = { dueAt: '2026-11-24T19:10:00.000Z', minutes: 45 };
const until = (items: readonly CardItem[], work: { dueAt?: string; minutes?: number } = quiz) => {
  const time = ownTime(items, work, clock);
  return time.end === 'at' ? time.at : time.end;
};

describe('a later day that was shown', () => {
  const thursday = '2027-01-15T07:59:00.000Z';
  const freeAlso = (on: string) => ({
    ...cedarYear,
    years: cedarYear.years.map((year) => ({ ...year, daysOff: [...year.daysOff, { on }] })),
  });
  const look = (calendar: typeof cedarYear | undefined, promised?: PromisedDays, dueAt = thursday) => {
    const time = ownTime([days(2)], { dueAt, promised }, { ...clock, calendar });
    return { time, promised: withPromises(promised, [time], clock.zone) };
  };

  it('moves later with a closed day, says what it was, and never earlier again', () => {
    const first = look(cedarYear);
    expect(first.time).toMatchObject({ on: '2027-01-19', at: '2027-01-20T07:59:00.000Z' });
    const storm = look(freeAlso('2027-01-15'), first.promised);
    expect(storm.time).toMatchObject({ on: '2027-01-20', was: '2027-01-19', at: '2027-01-21T07:59:00.000Z' });
    const saturday = look(cedarYear, storm.promised);
    expect(saturday.time).toMatchObject({ on: '2027-01-20', was: '2027-01-19', at: '2027-01-21T07:59:00.000Z' });
    expect(saturday.promised).toBe(storm.promised);
    expect(look(undefined, storm.promised).time).toMatchObject({ on: '2027-01-20' });
  });

  it('stays when only the time of day is another', () => {
    const storm = look(freeAlso('2027-01-15'), look(cedarYear).promised);
    const sooner = look(cedarYear, storm.promised, '2027-01-15T07:30:00.000Z');
    expect(sooner.time).toMatchObject({ on: '2027-01-20', at: '2027-01-21T07:30:00.000Z' });
    expect(sooner.promised).toBe(storm.promised);
    expect(look(cedarYear, storm.promised, '2027-01-15T08:00:00.000Z').time).not.toHaveProperty('was');
  });

  it('is over when the teacher moves the class’s date', () => {
    const { promised } = look(freeAlso('2027-01-15'), look(cedarYear).promised);
    const moved = look(cedarYear, promised, '2027-01-14T07:59:00.000Z');
    expect(moved.time).toMatchObject({ on: '2027-01-15' });
    expect(moved.time).not.toHaveProperty('was');
    expect(moved.promised).toEqual({ dueAt: '2027-01-14T07:59:00.000Z', days: [{ more: 2, on: '2027-01-15' }] });
  });

  it('is the later one of two that were shown at the same time, and of another date of the class none', () => {
    const [friday, storm] = [look(cedarYear).promised, look(freeAlso('2027-01-15')).promised];
    const both = { dueAt: thursday, days: [{ more: 2, on: '2027-01-20', was: '2027-01-19' }] };
    expect(allPromised(friday, storm, thursday)).toEqual(both);
    expect(allPromised(storm, friday, thursday)).toEqual(both);
    const percent = { dueAt: thursday, days: [{ more: 1, ofPercent: 50, on: '2027-01-15' }] };
    expect(allPromised(storm, percent, thursday)?.days).toEqual([...(storm?.days ?? []), ...percent.days]);
    expect(allPromised(storm, undefined, thursday)).toBe(storm);
    const wednesday = '2027-01-14T07:59:00.000Z';
    expect(allPromised(storm, look(cedarYear, undefined, wednesday).promised, thursday)).toBe(storm);
  });

  it('is kept for each number of days alone', () => {
    const { promised } = look(cedarYear);
    const one = ownTime([days(1)], { dueAt: thursday, promised }, clock);
    expect(withPromises(promised, [one, ownTime([], { dueAt: thursday }, clock)], clock.zone)?.days).toEqual([
      { more: 2, on: '2027-01-19' },
      { more: 1, on: '2027-01-15' },
    ]);
  });
});

describe('until when one student is on time', () => {
  it('carries days, minutes and breaks through to one instant', () => {
    expect(until([])).toBe(quiz.dueAt);
    expect(until([factor(1.5)])).toBe('2026-11-24T19:33:00.000Z');
    expect(until([factor(1.5), fiveEveryThirty()])).toBe('2026-11-24T19:43:00.000Z');
    expect(until([factor(1.5), days(2)])).toBe('2026-12-01T19:33:00.000Z');
  });

  it.each([
    ['the last Friday of summer time', '2026-10-31T06:59:00.000Z', '2026-11-03T07:59:00.000Z'],
    ['the last Friday before it', '2027-03-12T16:00:00.000Z', '2027-03-15T15:00:00.000Z'],
  ])('keeps the time of the school’s clock when that changes on the way: %s', (_when, dueAt, at) => {
    expect(until([days(1)], { dueAt })).toBe(at);
  });

  it('moves with the class’s own date, and goes with it', () => {
    expect(until([days(2)], { dueAt: '2026-11-30T19:10:00.000Z' })).toBe('2026-12-02T19:10:00.000Z');
    expect(until([days(2)], { dueAt: '2026-11-20T19:10:00.000Z' })).toBe('2026-11-24T19:10:00.000Z');
    expect(ownTime([days(2)], {}, clock)).toMatchObject({ end: 'noDate', days: 2 });
  });

  it('has no date where the year has too few days left, and no end without a limit', () => {
    const last = ownTime([days(2)], { dueAt: '2027-06-16T19:10:00.000Z' }, clock);
    expect(last).toMatchObject({ end: 'agree', days: 2, left: 1 });
    expect(until([item('TIM-EXT', { unlimited: true })])).toBe('none');
  });

  it('keeps the day of somebody without a time limit, and names no minute of it as the last', () => {
    const time = ownTime([item('TIM-EXT', { unlimited: true }), days(2)], quiz, clock);
    expect(time).toMatchObject({ end: 'at', at: '2026-12-01T19:10:00.000Z', on: '2026-12-01', isAtLeast: true });
    expect(wasOnTime(time, '2026-11-28T20:00:00.000Z')).toBe(true);
    expect(wasOnTime(time, '2026-12-01T22:00:00.000Z')).toBeUndefined();
  });

  it('asks what holds on the day on which the class hands in', () => {
    const over = item('TIM-EXT-DUE', { extraSchoolDays: 2 }, { endOn: '2026-11-23' });
    const begun = item('TIM-EXT-DUE', { extraSchoolDays: 1 }, { startOn: '2026-11-24' });
    expect(until([over])).toBe(quiz.dueAt);
    expect(until([over, begun])).toBe('2026-11-30T19:10:00.000Z');
  });

  it('is never earlier than the class, on any day of the year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 * 1440 }),
        fc.integer({ min: 1, max: 10 }),
        fc.option(fc.integer({ min: 1, max: 120 }), { nil: undefined }),
        (after, more, minutes) => {
          const dueAt = new Date(Date.parse('2026-08-31T15:00:00.000Z') + after * 60_000).toISOString();
          const work = { dueAt, ...(minutes === undefined ? {} : { minutes }) };
          const time = ownTime([days(more), factor(1.5)], work, clock);
          expect(time.end === 'agree' || isLater(time)).toBe(true);
        },
      ),
    );
  });
});

describe('work over days for which somebody has a share of them more', () => {
  const longer = item('TIM-EXT-DUE', { percentLonger: 50 });
  const friday = '2026-11-07T07:59:00.000Z';
  const given = (givenAt: string | undefined, items = [longer]) =>
    ownTime(items, { dueAt: friday, givenAt }, { ...clock, today: '2026-11-05' });

  it('is counted from the day on which it was given, and rounded up once', () => {
    expect(given('2026-11-02T17:00:00.000Z')).toMatchObject({ end: 'at', days: 2, on: '2026-11-10' });
    expect(given('2026-11-03T17:00:00.000Z')).toMatchObject({ end: 'at', days: 2, on: '2026-11-10' });
    // Monday evening at school is Tuesday in UTC.
    expect(given('2026-11-03T04:00:00.000Z')).toMatchObject({ days: 2 });
    expect(given('2026-11-02T17:00:00.000Z', [longer, days(3)])).toMatchObject({ days: 3, on: '2026-11-12' });
  });

  it('is never counted from a day that nobody knows: people agree on one', () => {
    const asked = given(undefined);
    expect(asked).toMatchObject({ end: 'agree', days: 0, percentLonger: 50 });
    expect(isLater(asked)).toBe(false);
    expect(wasOnTime(asked, '2026-11-07T07:00:00.000Z')).toBe(true);
    expect(wasOnTime(asked, '2026-11-09T07:00:00.000Z')).toBeUndefined();
    expect(given(undefined, [longer, days(3)])).toMatchObject({ end: 'agree', days: 3, percentLonger: 50 });
    expect(ownTime([longer], {}, clock)).toMatchObject({ end: 'noDate', percentLonger: 50 });
  });
});

describe('work of which a teacher says since when the class has it', () => {
  const longer = item('TIM-EXT-DUE', { percentLonger: 50 });
  const dueAt = '2026-11-07T07:59:00.000Z';
  const read = (givenOn: string | undefined, promised?: PromisedDays) =>
    ownTime([longer], { dueAt, givenOn, promised }, { ...clock, today: '2026-11-05' });

  it('is counted from there; where nobody said it, it is asked', () => {
    expect(read(undefined)).toMatchObject({ end: 'agree', percentLonger: 50, asksGiven: true });
    expect(read('2026-11-02')).toMatchObject({ end: 'at', days: 2, ofPercent: 50, on: '2026-11-10' });
    expect(read('2026-11-02')).not.toHaveProperty('asksGiven');
    expect(ownTime([longer], { dueAt }, { ...clock, calendar: undefined })).not.toHaveProperty('asksGiven');
    expect(ownTime([longer], {}, clock)).not.toHaveProperty('asksGiven');
  });

  it('never moves earlier than a student has read, whatever is said then or taken back', () => {
    const promised = withPromises(undefined, [read('2026-11-02')], clock.zone);
    expect(read('2026-11-05', promised)).toMatchObject({ end: 'at', on: '2026-11-10' });
    expect(read('2026-11-06', promised)).toMatchObject({ end: 'at', on: '2026-11-10' });
    expect(read(undefined, promised)).toMatchObject({ end: 'at', on: '2026-11-10', asksGiven: true });
    expect(read('2026-10-19', promised)).toMatchObject({ end: 'at', on: '2026-11-18' });
    expect(withPromises(promised, [read('2026-10-19', promised)], clock.zone)?.days).toEqual([
      { more: 7, ofPercent: 50, on: '2026-11-18' },
    ]);
  });

  it('may be mended as long as only staff have read it', () => {
    expect(promisedByStaff([read('2026-11-02')], { givenOn: '2026-11-02' })).toEqual([]);
    expect(promisedByStaff([read('2026-11-02')], {})).toHaveLength(1);
    expect(promisedByStaff([ownTime([days(2)], { dueAt }, clock)], { givenOn: '2026-11-02' })).toHaveLength(1);
  });
});

describe('the later days of a class', () => {
  const work = { dueAt: '2026-11-24T19:10:00.000Z', minutes: 45 };
  const timesOf = (students: Record<string, CardItem[]>, over: ClassWork = {}) =>
    new Map(Object.entries(students).map(([id, items]) => [id, ownTime(items, { ...work, ...over }, clock)]));
  const now = '2026-11-23T20:00:00.000Z';

  it('stand together where they are one, the first at the top; minutes alone are none', () => {
    const times = timesOf({ leo: [days(3)], maya: [days(2)], tom: [days(2)], sam: [factor(1.5)], yara: [] });
    expect(ownDates(times, now)).toEqual([
      { at: '2026-12-01T19:10:00.000Z', students: ['maya', 'tom'] },
      { at: '2026-12-02T19:10:00.000Z', students: ['leo'] },
    ]);
    expect(ownDates(times, '2026-12-01T20:00:00.000Z').map(({ students }) => students)).toEqual([['leo']]);
    expect(ownDates(timesOf({ leo: [days(3)] }, { dueAt: undefined }), now)).toEqual([]);
  });

  it('are not added once more to a post whose date is theirs', () => {
    const second = ownTime([days(2), factor(1.5)], { ...work, isSecond: true }, clock);
    expect(second).toMatchObject({ end: 'at', at: work.dueAt, days: 0, minutes: 0, limit: { inRoom: 68 } });
    expect(isLater(second)).toBe(false);
  });
});

describe('who was on time', () => {
  const midnight = ownTime([], { dueAt: '2026-11-25T07:59:00.000Z' }, clock);
  it('counts the named minute to the end', () => {
    expect(wasOnTime(midnight, '2026-11-25T07:59:30.000Z')).toBe(true);
    expect(wasOnTime(midnight, '2026-11-25T07:59:59.999Z')).toBe(true);
    expect(wasOnTime(midnight, '2026-11-25T08:00:00.000Z')).toBe(false);
  });

  it('is judged by that instant alone, and by nobody where none can be named', () => {
    const leo = ownTime([factor(1.5)], quiz, clock);
    expect([wasOnTime(leo, '2026-11-24T19:30:00.000Z'), wasOnTime(leo, '2026-11-24T19:34:00.000Z')]).toEqual([
      ...[true, false],
    ]);
    const unlimited = ownTime([item('TIM-EXT', { unlimited: true })], quiz, clock);
    expect(wasOnTime(unlimited, quiz.dueAt)).toBe(true);
    expect(wasOnTime(unlimited, '2026-11-24T23:00:00.000Z')).toBeUndefined();
    const breaks = item('TIM-BRK-REQ', { pausesClock: true });
    expect(wasOnTime(ownTime([factor(1.5), breaks], quiz, clock), '2026-11-24T19:50:00.000Z')).toBeUndefined();
    expect(wasOnTime(ownTime([days(2)], {}, clock), '2026-11-24T19:50:00.000Z')).toBeUndefined();
  });
});
