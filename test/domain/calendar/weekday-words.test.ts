import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekdays } from '#shared/domain/calendar/school-calendar.ts';
import { weekdaysIn } from '#shared/domain/calendar/weekday-words.ts';

const schoolWeek = 'mon tue wed thu fri';

describe('the days of a school’s week', () => {
  it.each([
    ...['Mon Tue Wed Thu Fri', 'Monday, Tuesday, Wednesday, Thursday, Friday', 'mon;tue;wed;thu;fri', 'M T W Th F'],
    ...['Mon-Fri', 'Mon–Fri', 'Monday–Friday', 'Monday - Friday', 'monday to friday', 'Mon. thru Fri.', 'M-F', 'M—F'],
    ...['Mondays through Fridays', 'MON-FRI', 'Mo-Fr', ' Mon - Fri ', 'M/T/W/Th/F', 'M/T/W/R/F', 'M,Tu,W,Th,F'],
    ...['MTWThF', 'MTWRF', 'mtwthf', 'MTWTF', 'M T W T F', 'M/T/W/T/F', 'M-T-W-Th-F', 'Mon-Tue-Wed-Thu-Fri'],
    ...['Mon-Wed, Thu and Fri', 'Mon, Tue-Thu & Fri', 'Mon|Tue|Wed|Thur|Fri', 'Tues Mon Weds Thurs Fri'],
  ])('“%s” is Monday to Friday', (words) => {
    expect([...(weekdaysIn(words) ?? [])].sort()).toEqual(schoolWeek.split(' ').sort());
  });

  it.each([
    ['MWF', 'mon wed fri'],
    ['M-W-F', 'mon wed fri'],
    ['TTh', 'tue thu'],
    ['T/Th', 'tue thu'],
    ['Tu-Th', 'tue wed thu'],
    ['T-F', 'tue wed thu fri'],
    ['Sun-Thu', 'sun mon tue wed thu'],
    ['Mon-Sat', 'mon tue wed thu fri sat'],
    ['Mon-Thu and Sat', 'mon tue wed thu sat'],
    ['Friday', 'fri'],
    ['th', 'thu'],
    ['T', 'tue'],
  ])('“%s” is %s', (words, days) => {
    expect(weekdaysIn(words)?.join(' ')).toBe(days);
  });

  it.each([
    ...['', ' ', '-', 'Mon-', '-Fri', 'someday', 'month', 'Monsoon', 'weekdays', 'daily', 'Monday-ish', 'M-T', 'A-F'],
    ...['1-5', 'MTWXF', 'Mon Fry', 'lunes a viernes', 'MS', 'Mon to', 'Mon-Fri (no Wed)', 'Mon-Fri except Wed'],
  ])('“%s” is none that we would guess', (words) => {
    expect(weekdaysIn(words)).toBeUndefined();
  });

  it('say the same however they are joined, and never fewer days than were written', () => {
    const words = { mon: 'Monday', tue: 'Tues', wed: 'W', thu: 'Th', fri: 'Fri.', sat: 'Sat', sun: 'Sunday' };
    const some = fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 3 });
    const between = fc.constantFrom(' ', ', ', '/', ' / ', ';', ' & ', ' and ', '-', ' – ', '|');
    fc.assert(
      fc.property(some, between, (days, sign) => {
        expect(weekdaysIn(days.map((day) => words[day]).join(sign))).toEqual(days);
      }),
    );
  });
});
