import { type Instant, type SchoolDate, schoolDateAt, schoolTimeAt, weekdayOf } from '../dates.ts';

/**
 * When classes are usually taught, on the school's own clock. No roster tells a school's hours, so they are wide: work
 * that is due within them is taken for work that is done in class. Evening and weekend are homework everywhere.
 */
const usualSchoolHours = { lastWeekday: 5, from: '07:00', through: '17:00' } as const;

export const isInSchoolHours = (at: Instant, zone: string): boolean =>
  isSchoolHour({ on: schoolDateAt(at, zone), time: schoolTimeAt(at, zone) });

/** The same of a day and the wall clock `14:30`. */
export function isSchoolHour({ on, time }: { on: SchoolDate; time: string }): boolean {
  const { lastWeekday, from, through } = usualSchoolHours;
  return weekdayOf(on) <= lastWeekday && from <= time && time <= through;
}
