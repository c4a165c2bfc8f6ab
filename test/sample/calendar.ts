import type { SchoolCalendar, SchoolYear } from '#shared/domain/calendar/school-calendar.ts';

/** The year of the domain reference: 181 school days. */
export const aSchoolYear = (over: Partial<SchoolYear> = {}): SchoolYear => ({
  name: '2026-27',
  terms: [
    { name: 'Fall', startOn: '2026-08-31', endOn: '2027-01-22' },
    { name: 'Spring', startOn: '2027-01-25', endOn: '2027-06-17' },
  ],
  weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
  daysOff: [
    { on: '2026-09-07', reason: 'Labor Day' },
    { on: '2026-10-12', reason: 'Indigenous Peoples’ Day' },
    { on: '2026-11-11', reason: 'Veterans Day' },
    { from: '2026-11-25', to: '2026-11-27', reason: 'Thanksgiving' },
    { from: '2026-12-21', to: '2027-01-01', reason: 'Winter break' },
    { on: '2027-01-18', reason: 'Martin Luther King Jr. Day' },
    { from: '2027-02-15', to: '2027-02-19', reason: 'February break' },
    { from: '2027-04-05', to: '2027-04-09', reason: 'Spring break' },
    { on: '2027-05-31', reason: 'Memorial Day' },
  ],
  ...over,
});

export const aNextYear = (over: Partial<SchoolYear> = {}): SchoolYear =>
  aSchoolYear({
    name: '2027-28',
    terms: [{ name: 'Year', startOn: '2027-08-30', endOn: '2028-06-16' }],
    daysOff: [],
    ...over,
  });

export const aCalendar = (over: Partial<SchoolCalendar> = {}): SchoolCalendar => ({
  schoolId: 'sch_harbor-high',
  years: [aSchoolYear()],
  version: 1,
  ...over,
});

/** The year of Cedar Middle, as far as work is due in it. */
export const cedarYear: SchoolCalendar = {
  schoolId: 'sch_cedar',
  version: 1,
  years: [
    aSchoolYear({
      daysOff: [
        { on: '2026-11-11' },
        { from: '2026-11-25', to: '2026-11-27' },
        { from: '2026-12-21', to: '2027-01-01' },
        { on: '2027-01-18' },
      ],
    }),
  ],
};
