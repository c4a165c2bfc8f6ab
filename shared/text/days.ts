import { type Instant, type SchoolDate, schoolDateAt, schoolTimeAt } from '#shared/domain/dates.ts';

export type DayNames = { weekdays: readonly string[]; months: readonly string[] };

const english: DayNames = {
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

/** `Thu 3 Dec` from `2026-12-03`. A school date has no zone, so none may shift it. */
export function dayInWords(on: SchoolDate, { weekdays, months }: DayNames = english): string {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  return `${weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]} ${day} ${months[month - 1]}`;
}

/** `Tue, Nov 24`, as Classroom itself writes it beside what we say in its frame. */
export function dayInClassroom(on: SchoolDate): string {
  const [weekday, day, month] = dayInWords(on).split(' ');
  return `${weekday}, ${month} ${day}`;
}

/** `Tue, Nov 24, 2:30 PM`, from a day and the wall clock `14:30`. */
export const dayAndTimeInClassroom = (on: SchoolDate, time: string) =>
  `${dayInClassroom(on)}, ${timeInClassroom(time)}`;

/** `2:30 PM`, from the wall clock `14:30`. */
export function timeInClassroom(time: string): string {
  const [hours = '', minutes = ''] = time.split(':');
  return `${Number(hours) % 12 || 12}:${minutes} ${Number(hours) < 12 ? 'AM' : 'PM'}`;
}

/** The same of a moment, on the clock of this zone. */
export const momentInClassroom = (at: Instant, zone: string) =>
  dayAndTimeInClassroom(schoolDateAt(at, zone), schoolTimeAt(at, zone));

/** `Thu 3 Dec, 14:30` on the clock of this zone. */
export const momentInWords = (at: Instant, zone: string) =>
  `${dayInWords(schoolDateAt(at, zone))}, ${schoolTimeAt(at, zone)}`;

/** `Thursday, December 3, 2026 at 2:30 PM PST`: with year and zone, for what somebody is to come to. */
export const wholeMomentInWords = (at: Instant, zone: string) =>
  new Intl.DateTimeFormat('en-US', { ...wholeMoment, timeZone: zone }).format(Date.parse(at)).replaceAll(/\s/gu, ' ');

const wholeMoment = {
  ...({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const),
  ...({ hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const),
};
