import { describe, expect, it } from 'vitest';
import { changesMuch, leavesOutHolidays, withYears, yearChanges } from '#shared/domain/calendar/calendar-change.ts';
import { withDayOff } from '#shared/domain/calendar/day-off.ts';
import { isSchoolDay, schoolDaysBetween } from '#shared/domain/calendar/school-calendar.ts';
import { aCalendar, aNextYear, aSchoolYear } from '../../sample/calendar.ts';

const calendar = aCalendar();
const added = { reason: 'Snow', addedAt: '2026-10-30T13:00:00.000Z', addedBy: 'stf_priya' } as const;
const snow = (from: string, to = from) => ({ from, to, ...added });
const taught = (changed = calendar) => schoolDaysBetween(changed, '2026-08-30', '2027-06-17');
const { schoolId } = calendar;

describe('a day off that is added', () => {
  it('is kept with who added it and when', () => {
    const changed = withDayOff(calendar, snow('2026-10-30'));
    expect(changed.version).toBe(2);
    expect(changed.years[0]?.daysOff.at(-1)).toEqual({ on: '2026-10-30', ...added });
    expect(taught(changed)).toBe(180);
  });

  it.each([
    ['the same day again', withDayOff(calendar, snow('2026-10-30')), snow('2026-10-30')],
    ['a Saturday', calendar, snow('2026-10-31')],
    ['a holiday', calendar, snow('2026-11-11')],
    ['a weekend beside a holiday', calendar, snow('2026-09-05', '2026-09-07')],
    ['a day of the summer', aCalendar({ years: [aSchoolYear(), aNextYear()] }), snow('2027-07-05')],
  ])('changes nothing when it is %s', (_what, given, day) => {
    expect(withDayOff(given, day)).toBe(given);
  });

  it('closes of several days those that are taught, around what is off already', () => {
    const changed = withDayOff(calendar, snow('2026-11-20', '2026-11-30'));
    expect(taught(changed)).toBe(181 - 4);
    expect(changed.years[0]?.daysOff.slice(-2)).toEqual([
      { from: '2026-11-20', to: '2026-11-24', ...added },
      { from: '2026-11-28', to: '2026-11-30', ...added },
    ]);
    expect(withDayOff(changed, snow('2026-11-20', '2026-11-30'))).toBe(changed);
  });

  it('takes a make-up day back, inside the terms and after them', () => {
    const years = [aSchoolYear({ addedSchoolDays: ['2026-10-03', '2027-06-18'] })];
    const changed = withDayOff(aCalendar({ years }), snow('2027-06-18'));
    expect(isSchoolDay(changed, '2027-06-18')).toBe(false);
    expect(isSchoolDay(withDayOff(changed, snow('2026-10-03')), '2026-10-03')).toBe(false);
  });

  it('closes the end of one year and the beginning of the next', () => {
    const both = aCalendar({ years: [aSchoolYear(), aNextYear()] });
    const changed = withDayOff(both, snow('2027-06-16', '2027-08-30'));
    expect(isSchoolDay(changed, '2027-06-16') || isSchoolDay(changed, '2027-08-30')).toBe(false);
    expect(isSchoolDay(changed, '2027-06-15') && isSchoolDay(changed, '2027-08-31')).toBe(true);
  });

  it('is refused where no year is known, and when it ends before it begins', () => {
    const refusal = (code: string) => expect.objectContaining({ code });
    expect(() => withDayOff(calendar, snow('2027-09-01'))).toThrow(refusal('needs_calendar'));
    expect(() => withDayOff(calendar, snow('2027-06-17', '2027-06-18'))).toThrow(refusal('needs_calendar'));
    for (const reason of ['', 'x'.repeat(201), 'a\nb'])
      expect(() => withDayOff(calendar, { ...snow('2026-10-30'), reason })).toThrow(refusal('invalid_input'));
    expect(() => withDayOff(calendar, snow('2026-10-30', '2026-10-29'))).toThrow(refusal('invalid_input'));
  });
});

describe('years that are set', () => {
  it('take the place of the year of their name and leave the others', () => {
    const changed = withYears(calendar, { schoolId, years: [aNextYear()] });
    expect(changed.years.map(({ name }) => name)).toEqual(['2026-27', '2027-28']);
    expect(changed.version).toBe(2);
    expect(withYears(undefined, { schoolId, years: [aSchoolYear()] })).toEqual(calendar);
  });

  it('change nothing when they are as they were', () => {
    expect(withYears(calendar, { schoolId, years: [aSchoolYear()] })).toBe(calendar);
  });

  it('keep a snow day that the file of last summer does not know, unless the file is to replace it', () => {
    const snowed = withDayOff(calendar, snow('2026-10-30'));
    expect(withYears(snowed, { schoolId, years: [aSchoolYear()] })).toBe(snowed);
    expect(taught(withYears(snowed, { schoolId, years: [aSchoolYear()], replace: true }))).toBe(181);
  });

  it('are compared day by day for whoever set them', () => {
    const { daysOff } = aSchoolYear();
    const next = aSchoolYear({ daysOff: [...daysOff.slice(1), { on: '2026-11-13' }] });
    const changed = withYears(calendar, { schoolId, years: [next, aNextYear()] });
    expect(yearChanges(calendar, changed)).toEqual([
      { name: '2026-27', what: 'changed', schoolDays: 181, nowOff: ['2026-11-13'], nowTaught: ['2026-09-07'] },
      { name: '2027-28', what: 'added', schoolDays: 210, nowOff: [], nowTaught: [] },
    ]);
    expect(yearChanges(calendar, calendar)[0]).toMatchObject({ what: 'same', nowOff: [], nowTaught: [] });
  });

  it('let go of an added day that the new year of that name no longer reaches, at either end', () => {
    const [first, last] = ['2026-08-31', '2027-06-16'];
    const edges = withDayOff(withDayOff(calendar, snow(first)), snow(last));
    const kept = withYears(edges, { schoolId, years: [aSchoolYear()] });
    expect([first, last].map((on) => isSchoolDay(kept, on))).toEqual([false, false]);
    const [term] = aSchoolYear().terms;
    if (!term) throw new Error('the sample year has a term');
    const shorter = aSchoolYear({
      ...{ terms: [{ ...term, startOn: '2026-09-01', endOn: '2027-06-15' }] },
      daysOff: aSchoolYear().daysOff.filter((off) => 'from' in off || (off.on > '2026-09-01' && off.on < '2027-06-15')),
    });
    const addedIn = (stored: typeof calendar) =>
      withYears(stored, { schoolId, years: [shorter] }).years[0]?.daysOff.filter(({ addedAt }) => addedAt);
    expect(addedIn(edges)).toEqual([]);
    // Of days on both sides of the new end, those that are still taught stay off.
    const straddling = withDayOff(withDayOff(calendar, snow(first, '2026-09-01')), snow('2027-06-14', last));
    expect(addedIn(straddling)).toEqual([
      { on: '2026-09-01', ...added },
      { from: '2027-06-14', to: '2027-06-15', ...added },
    ]);
  });

  it('keep what was added to them, and not what was added to the year before', () => {
    const both = aCalendar({ years: [aSchoolYear(), aNextYear()] });
    const snowed = withDayOff(withDayOff(both, snow('2026-10-30')), snow('2027-10-29'));
    const kept = withYears(snowed, { schoolId, years: [aNextYear()] });
    expect([isSchoolDay(kept, '2026-10-30'), isSchoolDay(kept, '2027-10-29')]).toEqual([false, false]);
  });

  it('are all new where no calendar was', () => {
    expect(yearChanges(undefined, calendar)).toEqual([
      { name: '2026-27', what: 'added', schoolDays: 181, nowOff: [], nowTaught: [] },
    ]);
  });
});

describe('a calendar that somebody should look at again', () => {
  const days = (count: number) => Array.from({ length: count }, () => '2026-11-13');
  const change = (nowOff: number, nowTaught: number, schoolDays: number) =>
    changesMuch({ name: '2026-27', what: 'changed', schoolDays, nowOff: days(nowOff), nowTaught: days(nowTaught) });

  it('moves more than one in ten of the days that were taught before', () => {
    // Of 180 days, 162 are left after 18 have gone.
    expect([change(18, 0, 162), change(19, 0, 161)]).toEqual([false, true]);
    expect([change(0, 18, 198), change(0, 19, 199)]).toEqual([false, true]);
    expect([change(9, 9, 180), change(10, 9, 179)]).toEqual([false, true]);
  });

  it('is none where the year is new', () => {
    expect(changesMuch({ name: '2027-28', what: 'added', schoolDays: 0, nowOff: days(50), nowTaught: [] })).toBe(false);
  });

  it('has a whole year and no holiday in it', () => {
    const spanning = (endOn: string, daysOff: { on: string }[] = []) =>
      leavesOutHolidays(aSchoolYear({ terms: [{ name: 'Year', startOn: '2026-09-01', endOn }], daysOff }));
    // 120 days after the first of September.
    expect([spanning('2026-12-29'), spanning('2026-12-30')]).toEqual([false, true]);
    expect(spanning('2027-06-15', [{ on: '2026-11-11' }])).toBe(false);
  });
});
