import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { SchoolDate } from '#shared/domain/dates.ts';

/**
 * The sample was written for this week. In any other it is moved by whole weeks, so that school is always on and a quiz
 * is tomorrow.
 */
const written = Temporal.PlainDate.from('2026-11-23');

export const weeksSince = (today: SchoolDate) =>
  Math.floor(written.until(Temporal.PlainDate.from(today), { largestUnit: 'days' }).days / 7);

const movedDay = (day: string, weeks: number) => Temporal.PlainDate.from(day).add({ weeks }).toString();

/**
 * Days of this decade and later; birthdays stay where they are. The school year is called by the year in which it
 * begins then.
 */
export function moved(text: string, weeks: number) {
  const year = Number(movedDay('2026-08-31', weeks).slice(0, 4));
  return text
    .replaceAll(/\b20[2-9]\d-\d\d-\d\d(?!\d)/g, (day) => movedDay(day, weeks))
    .replaceAll(/\b2026-27\b(?!-)/g, `${year}-${String((year + 1) % 100).padStart(2, '0')}`);
}

/** A package or a file, moved: the original when there is nothing to move, else a copy in `folder`. */
export function movedCopy(path: string, weeks: number, folder: string): string {
  if (weeks === 0) return path;
  const copy = join(folder, basename(path));
  if (path.endsWith('.csv')) writeFileSync(copy, moved(readFileSync(path, 'utf8'), weeks));
  else {
    mkdirSync(copy, { recursive: true });
    for (const file of readdirSync(path).filter((name) => name.endsWith('.csv')))
      movedCopy(join(path, file), weeks, copy);
  }
  return copy;
}
