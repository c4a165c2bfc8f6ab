import type { SchoolCalendar } from '#shared/domain/calendar/school-calendar.ts';

/** The year of Cedar Middle, as far as work is due in it. */
export const cedarYear: SchoolCalendar = {
  schoolId: 'sch_cedar',
  version: 1,
  years: [
    {
      name: '2026-27',
      terms: [
        { name: 'Fall 2026', startOn: '2026-08-31', endOn: '2027-01-22' },
        { name: 'Spring 2027', startOn: '2027-01-25', endOn: '2027-06-17' },
      ],
      weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
      daysOff: [
        { on: '2026-11-11' },
        { from: '2026-11-25', to: '2026-11-27' },
        { from: '2026-12-21', to: '2027-01-01' },
        { on: '2027-01-18' },
      ],
    },
  ],
};
