import { describe, expect, it } from 'vitest';
import { checkSchoolYears } from '#shared/domain/calendar/calendar-check.ts';
import { withDayOff } from '#shared/domain/calendar/day-off.ts';
import {
  addSchoolDays,
  dueOn,
  isSchoolDay,
  kindOfDay,
  lastSchoolDayOnOrBefore,
  schoolDaysBetween,
} from '#shared/domain/calendar/school-calendar.ts';
import { aCalendar, aNextYear, aSchoolYear } from '../../sample/calendar.ts';

const calendar = aCalendar();
const snowDay = { from: '2026-10-30', to: '2026-10-30', reason: 'Snow', addedAt: '2026-10-30T13:00:00.000Z' };
const schoolDays = (amount: number) => ({ amount, unit: 'schoolDays' as const });
const calendarDays = (amount: number) => ({ amount, unit: 'calendarDays' as const });

describe('the clock of a step, on the calendar of a school', () => {
  it('counts 181 school days in the year', () => {
    expect(schoolDaysBetween(calendar, '2026-08-30', '2027-06-17')).toBe(181);
  });

  it.each([
    ['2026-09-04', 15, '2026-09-28', 'over Labor Day'],
    ['2026-09-14', 45, '2026-11-18', 'over two holidays'],
    ['2026-10-10', 15, '2026-11-02', 'received on a Saturday, over the end of summer time'],
    ['2026-11-24', 3, '2026-12-02', 'over Thanksgiving'],
    ['2026-12-18', 15, '2027-01-25', 'over the long break'],
    ['2027-02-12', 5, '2027-02-26', 'over a week of break'],
    ['2027-04-30', 30, '2027-06-14', 'close to the end of the year'],
    ['2026-09-04', 0, '2026-09-04', 'on the day of receipt, which is day 0'],
    ['2026-10-10', 0, '2026-10-10', 'on the day of receipt, even a Saturday'],
  ])('from %s, %i school days end on %s: %s', (startOn, amount, due) => {
    expect(addSchoolDays(calendar, startOn, amount)).toBe(due);
    expect(dueOn(calendar, startOn, schoolDays(amount))).toBe(due);
  });

  it('moves by a day when a snow day is added inside it', () => {
    expect(addSchoolDays(withDayOff(calendar, snowDay), '2026-09-14', 45)).toBe('2026-11-19');
  });

  it.each([
    ['2026-11-23', 45, '2027-01-07', 'breaks do not stop it'],
    ['2026-10-16', 30, '2026-11-15', 'a Sunday, and it stays one'],
  ])('from %s, %i calendar days end on %s: %s', (startOn, amount, due) => {
    expect(dueOn(calendar, startOn, calendarDays(amount))).toBe(due);
    expect(dueOn(undefined, startOn, calendarDays(amount))).toBe(due);
  });

  it('reminds of a limit on a Sunday on the last school day before it', () => {
    expect(lastSchoolDayOnOrBefore(calendar, '2026-11-15')).toBe('2026-11-13');
    expect(lastSchoolDayOnOrBefore(calendar, '2027-01-01')).toBe('2026-12-18');
    expect(lastSchoolDayOnOrBefore(calendar, '2026-11-13')).toBe('2026-11-13');
  });

  it('counts back what it counted forward, and says how late a step is', () => {
    expect(schoolDaysBetween(calendar, '2026-09-14', '2026-11-18')).toBe(45);
    expect(schoolDaysBetween(calendar, '2026-11-18', '2026-09-14')).toBe(-45);
    expect(schoolDaysBetween(calendar, '2026-10-10', '2026-10-12')).toBe(0);
    expect(schoolDaysBetween(calendar, '2026-10-12', '2026-10-10')).toBe(0);
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses to add %d school days', (amount) => {
    expect(() => addSchoolDays(calendar, '2026-09-04', amount)).toThrow(
      expect.objectContaining({ code: 'invalid_input', details: { field: 'amount' } }),
    );
  });
});

describe('a date that the known calendar does not reach', () => {
  it('is never guessed past its end', () => {
    expect(addSchoolDays(calendar, '2027-04-30', 35)).toBe('needs_calendar');
    expect(schoolDaysBetween(calendar, '2027-04-30', '2027-06-18')).toBe('needs_calendar');
    expect(lastSchoolDayOnOrBefore(calendar, '2027-06-20')).toBe('needs_calendar');
    expect(dueOn(undefined, '2026-09-04', schoolDays(1))).toBe('needs_calendar');
  });

  it('is never guessed before its beginning: an older year may have been in session', () => {
    expect(addSchoolDays(calendar, '2026-08-20', 3)).toBe('needs_calendar');
    expect(addSchoolDays(calendar, '2026-08-30', 1)).toBe('2026-08-31');
    expect(lastSchoolDayOnOrBefore(calendar, '2026-08-30')).toBe('needs_calendar');
    expect(isSchoolDay(calendar, '2026-08-28')).toBe(false);
  });

  it('is a date as soon as the next year is known, and the summer between is no school days', () => {
    const both = aCalendar({ years: [aSchoolYear(), aNextYear()] });
    expect(addSchoolDays(both, '2027-04-30', 33)).toBe('2027-06-17');
    expect(addSchoolDays(both, '2027-04-30', 35)).toBe('2027-08-31');
    expect(kindOfDay(both, '2027-07-15')).toBe('free');
    expect(lastSchoolDayOnOrBefore(both, '2027-07-15')).toBe('2027-06-17');
  });

  it('is not made up across a year that is missing', () => {
    const later = aNextYear({
      name: '2028-29',
      terms: [{ name: 'Year', startOn: '2028-08-28', endOn: '2029-06-15' }],
    });
    const gap = aCalendar({ years: [aSchoolYear(), later] });
    expect(addSchoolDays(gap, '2027-04-30', 35)).toBe('needs_calendar');
    expect(schoolDaysBetween(gap, '2027-04-30', '2028-09-01')).toBe('needs_calendar');
    expect(lastSchoolDayOnOrBefore(gap, '2028-08-01')).toBe('needs_calendar');
    expect(addSchoolDays(gap, '2028-08-28', 1)).toBe('2028-08-29');
  });
});

describe('a calendar that cannot be meant so', () => {
  const term = (startOn: string, endOn: string) => ({ name: 'Term', startOn, endOn });
  it.each([
    ['has no year', [], { field: 'years', reason: 'none' }],
    ['has no term', [aSchoolYear({ terms: [] })], { field: 'terms', reason: 'none' }],
    ['ends before it begins', [aSchoolYear({ terms: [term('2026-08-31', '2026-06-17')] })], { reason: 'ends_first' }],
    [
      'has two terms at once',
      [aSchoolYear({ terms: [term('2026-08-31', '2027-01-25'), term('2027-01-25', '2027-06-17')] })],
      { field: 'terms', reason: 'overlap', on: '2027-01-25' },
    ],
    [
      'is longer than a year can be',
      [aSchoolYear({ terms: [term('2026-08-31', '2028-06-17')] })],
      { reason: 'too_long' },
    ],
    ['has the name of another year', [aSchoolYear({ name: '2027-28' })], { field: 'name', reason: 'wrong_year' }],
    ['has a name that contradicts itself', [aSchoolYear({ name: '2026-29' })], { field: 'name', reason: 'wrong_year' }],
    ['comes twice', [aSchoolYear(), aSchoolYear()], { field: 'years', reason: 'duplicate' }],
    [
      'begins before the one before it has ended',
      [aSchoolYear(), aNextYear({ terms: [term('2027-06-17', '2028-06-16')] })],
      { field: 'years', reason: 'overlap', year: '2027-28', on: '2027-06-17' },
    ],
    ['teaches on no weekday', [aSchoolYear({ weekdays: [] })], { field: 'weekdays', reason: 'none' }],
    ['has a weekday twice', [aSchoolYear({ weekdays: ['mon', 'mon'] })], { field: 'weekdays', reason: 'duplicate' }],
    [
      'has a day off in summer',
      [aSchoolYear({ daysOff: [{ on: '2027-07-04' }] })],
      { field: 'daysOff', reason: 'outside' },
    ],
    [
      'has a day off twice',
      [aSchoolYear({ daysOff: [{ on: '2026-12-25' }, { from: '2026-12-21', to: '2027-01-01' }] })],
      { field: 'daysOff', reason: 'duplicate', on: '2026-12-25' },
    ],
    [
      'has a break that ends before it begins',
      [aSchoolYear({ daysOff: [{ from: '2027-01-01', to: '2026-12-21' }] })],
      { field: 'daysOff', reason: 'ends_first' },
    ],
    [
      'has a make-up day that is off',
      [aSchoolYear({ addedSchoolDays: ['2026-11-11'] })],
      { field: 'addedSchoolDays', reason: 'off_and_taught' },
    ],
    [
      'has a make-up day twice',
      [aSchoolYear({ addedSchoolDays: ['2027-06-18', '2027-06-18'] })],
      { field: 'addedSchoolDays', reason: 'duplicate' },
    ],
    ['has more years than anybody keeps', Array.from({ length: 21 }, () => aSchoolYear()), { reason: 'too_many' }],
  ])('and %s is refused with the first fault', (_what, years, details) => {
    expect(() => checkSchoolYears(years)).toThrow(
      expect.objectContaining({ code: 'invalid_input', details: expect.objectContaining(details) }),
    );
  });

  it('is told from one that is unusual: make-up days after the last term and on a Saturday, in any order', () => {
    const year = aSchoolYear({ addedSchoolDays: ['2027-06-18', '2026-10-03'] });
    const years = checkSchoolYears([aNextYear(), year]);
    expect(years.map(({ name }) => name)).toEqual(['2026-27', '2027-28']);
    expect(addSchoolDays({ years }, '2026-10-02', 1)).toBe('2026-10-03');
    expect(addSchoolDays({ years }, '2027-06-17', 1)).toBe('2027-06-18');
  });
});
