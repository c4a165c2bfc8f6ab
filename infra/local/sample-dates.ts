import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { SchoolDate } from '#shared/domain/dates.ts';

/** The sample was written for this week. In any other it is moved by whole weeks, so that school is always on and a quiz is tomorrow. */
const written = Temporal.PlainDate.from('2026-11-23');

export const weeksSince = (today: SchoolDate) =>
  Math.floor(written.until(Temporal.PlainDate.from(today), { largestUnit: 'days' }).days / 7);

/** Days of this decade and later; birthdays stay where they are. */
export const moved = (text: string, weeks: number) =>
  text.replaceAll(/\b20[2-9]\d-\d\d-\d\d(?!\d)/g, (day) => Temporal.PlainDate.from(day).add({ weeks }).toString());

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
