import { type Instant, type SchoolDate, schoolDateAt, schoolTimeAt } from '#shared/domain/dates.ts';

/** The short names of a language, and the order in which it says them. */
export type DayNames = {
  weekdays: readonly string[];
  months: readonly string[];
  say(weekday: string, month: string, day: number): string;
};

const english: DayNames = {
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  say: (weekday, month, day) => `${weekday}, ${month} ${day}`,
};

export const spanishDays: DayNames = {
  weekdays: ['dom', 'lun', 'mar', 'mié', 'jue', 'vie', 'sáb'],
  months: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
  say: (weekday, month, day) => `${weekday} ${day} ${month}`,
};

/** `Thu, Dec 3` from `2026-12-03`, as Classroom writes it. A school date has no zone, so none may shift it. */
export function dayInWords(on: SchoolDate, { weekdays, months, say }: DayNames = english): string {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  return say(weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '', months[month - 1] ?? '', day);
}

/** `Thu, Dec 3, 2026`: what is read years later has its year. */
export const dateInWords = (on: SchoolDate) => `${dayInWords(on)}, ${on.slice(0, 4)}`;

/** `jue 3 dic 2026`. */
export const spanishDate = (on: SchoolDate) => `${dayInWords(on, spanishDays)} ${on.slice(0, 4)}`;

/** `2:30 PM`, from the wall clock `14:30`. */
export const timeInWords = (time: string) => twelveHour(time, 'AM', 'PM');

/** `2:30 p. m.`, with the spaces that hold it together. */
export const spanishTime = (time: string) => twelveHour(time, 'a.\u00a0m.', 'p.\u00a0m.');

function twelveHour(time: string, morning: string, afternoon: string) {
  const [hours = '', minutes = ''] = time.split(':');
  return `${Number(hours) % 12 || 12}:${minutes} ${Number(hours) < 12 ? morning : afternoon}`;
}

/** `Tue, Nov 24, 2:30 PM`, from a day and the wall clock `14:30`. */
export const dayAndTimeInWords = (on: SchoolDate, time: string) => `${dayInWords(on)}, ${timeInWords(time)}`;

/** The same of a moment, on the clock of this zone. */
export const momentInWords = (at: Instant, zone: string) =>
  dayAndTimeInWords(schoolDateAt(at, zone), schoolTimeAt(at, zone));

/** `Thursday, December 3, 2026 at 2:30 PM PST`: with year and zone, for what somebody is to come to. */
export const wholeMomentInWords = (at: Instant, zone: string) =>
  new Intl.DateTimeFormat('en-US', { ...wholeMoment, timeZone: zone }).format(Date.parse(at)).replaceAll(/\s/gu, ' ');

const wholeMoment = {
  ...({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const),
  ...({ hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const),
};
