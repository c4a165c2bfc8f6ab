import { type Instant, schoolDateAt, schoolTimeAt, weekdayOf } from '../dates.ts';

/**
 * When classes are usually taught, on the school's own clock. No roster tells a school's hours, so they are wide: work
 * that is due within them is taken for work that is done in class. Evening and weekend are homework everywhere.
 */
const usualSchoolHours = { lastWeekday: 5, from: '07:00', through: '17:00' } as const;

export function isInSchoolHours(at: Instant, zone: string): boolean {
  const { lastWeekday, from, through } = usualSchoolHours;
  const time = schoolTimeAt(at, zone);
  return weekdayOf(schoolDateAt(at, zone)) <= lastWeekday && from <= time && time <= through;
}
