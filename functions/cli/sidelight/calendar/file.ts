import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import * as z from 'zod/mini';
import { yearsFromRows } from '#shared/domain/calendar/calendar-rows.ts';
import { SchoolYear } from '#shared/domain/calendar/school-calendar.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { refused } from '#shared/domain/tabular.ts';
import { openCsv } from '../../../imports/csv.ts';

const CalendarFile = z.object({ years: z.array(SchoolYear) });

/** School years from a CSV file, or from a JSON file with `years`, as `calendar show --json` prints it. */
export async function readCalendarFile(path: string): Promise<SchoolYear[]> {
  const file = basename(path);
  if (!path.toLowerCase().endsWith('.json')) {
    const table = await openCsv(path, file);
    if (!table) throw refused('no_such_path', { file: path });
    return yearsFromRows(file, table);
  }
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) throw refused('no_such_path', { file: path });
  return asYears(file, parsed(text, file));
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notUnderstood(file);
  }
}

function asYears(file: string, given: unknown) {
  const read = CalendarFile.safeParse(given);
  if (read.success) return read.data.years;
  throw notUnderstood(file, read.error.issues[0]?.path.join('.'));
}

const notUnderstood = (file: string, field?: string) =>
  new DomainError('invalid_input', { file, ...(field ? { field } : {}), reason: 'not_understood' });
