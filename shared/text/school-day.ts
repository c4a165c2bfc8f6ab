import type { SchoolDate } from '#shared/domain/dates.ts';

export type DayNames = { weekdays: readonly string[]; months: readonly string[] };

/** `Thu 3 Dec` from `2026-12-03`. A school date has no zone, so none may shift it. */
export function dayInWords(on: SchoolDate, { weekdays, months }: DayNames): string {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  return `${weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]} ${day} ${months[month - 1]}`;
}
