import { describe, expect, it } from 'vitest';
import { extendedDay, schoolDaysLonger, tellBy } from '#shared/domain/calendar/extended-day.ts';
import { aCalendar, aNextYear, aSchoolYear, cedarYear } from '../../sample/calendar.ts';

describe('school days more for work', () => {
  it.each([
    ['2026-11-24', 1, '2026-11-30'],
    ['2026-11-24', 2, '2026-12-01'],
    ['2026-12-18', 2, '2027-01-05'],
    ['2027-01-14', 2, '2027-01-19'],
    ['2026-11-22', 1, '2026-11-23'],
    ['2026-11-30', 2, '2026-12-02'],
    ['2026-11-20', 2, '2026-11-24'],
  ])('due %s and %i more is %s', (from, days, on) => {
    expect(extendedDay(cedarYear, from, days)).toMatchObject({ on });
  });

  it('names the days that do not count', () => {
    const freeDays = ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'];
    expect(extendedDay(cedarYear, '2026-11-24', 2)).toEqual({ on: '2026-12-01', freeDays });
  });

  it('leads over the end of a term and says so, and never over the end of the year, whatever year is known next', () => {
    expect(extendedDay(cedarYear, '2027-01-21', 2)).toMatchObject({ on: '2027-01-25', pastTerm: '2027-01-22' });
    expect(extendedDay(cedarYear, '2027-06-16', 2)).toEqual({ left: 1 });
    const [year] = cedarYear.years;
    const nextYear = {
      ...year,
      name: '2027-28',
      terms: [{ name: 'Fall', startOn: '2027-08-30', endOn: '2028-06-16' }],
    };
    const known = {
      ...cedarYear,
      years: [...cedarYear.years, { ...nextYear, weekdays: year?.weekdays ?? [], daysOff: [] }],
    };
    expect(extendedDay(known, '2027-06-16', 2)).toEqual({ left: 1 });
  });

  it('is nobody’s guess where no calendar tells', () => {
    expect(extendedDay(undefined, '2026-11-24', 2)).toEqual({});
    expect(extendedDay(cedarYear, '2028-11-24', 2)).toEqual({});
  });
});

describe('work that takes half as long again', () => {
  it.each([
    ['2026-11-02', '2026-11-06', 1.5, 2, '2026-11-10'],
    ['2026-11-03', '2026-11-06', 1.5, 2, '2026-11-10'],
    ['2026-10-19', '2026-11-02', 1.1, 1, '2026-11-03'],
  ])('given %s, due %s, times %d: %i school days more', (givenOn, dueOn, factor, days, on) => {
    expect(schoolDaysLonger(cedarYear, { givenOn, dueOn }, factor)).toBe(days);
    expect(extendedDay(cedarYear, dueOn, days)).toMatchObject({ on });
  });

  it('is asked about where nobody knows when it was given', () => {
    expect(schoolDaysLonger(cedarYear, { givenOn: undefined, dueOn: '2026-11-06' }, 1.5)).toBeUndefined();
  });
});

describe('the last day to tell a student of work', () => {
  const quiz = (today: string) => tellBy(cedarYear, { dueOn: '2026-11-24', today }, 5);
  it('is counted in school days before it', () => {
    expect(quiz('2026-11-16')).toEqual({ on: '2026-11-17', isLate: false });
    expect(quiz('2026-11-17')).toEqual({ on: '2026-11-17', isLate: false });
    expect(tellBy(cedarYear, { dueOn: '2026-12-01', today: '2026-11-16' }, 3)).toMatchObject({ on: '2026-11-23' });
  });

  it('is today when it is over, and none after the work or without a calendar', () => {
    expect(quiz('2026-11-20')).toEqual({ on: '2026-11-17', isLate: true });
    expect(quiz('2026-11-25')).toBeUndefined();
    expect(tellBy(undefined, { dueOn: '2026-11-24', today: '2026-11-20' }, 5)).toBeUndefined();
    expect(tellBy(cedarYear, { dueOn: '2026-09-02', today: '2026-09-01' }, 5)).toBeUndefined();
  });

  it('is never before the summer for work of the year after it', () => {
    const both = aCalendar({ years: [aSchoolYear(), aNextYear()] });
    const told = (dueOn: string, today: string) => tellBy(both, { dueOn, today }, 5);
    expect(told('2027-09-01', '2027-08-20')).toEqual({ on: '2027-08-30', isLate: false });
    expect(told('2027-09-01', '2027-08-31')).toEqual({ on: '2027-08-30', isLate: true });
    expect(told('2027-08-30', '2027-08-20')).toEqual({ on: '2027-08-30', isLate: false });
    expect(told('2027-09-07', '2027-08-20')).toEqual({ on: '2027-08-31', isLate: false });
  });
});
