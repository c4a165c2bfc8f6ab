import { addDays, type SchoolDate } from '../dates.ts';
import { DomainError } from '../errors.ts';
import { checkSchoolYears } from './calendar-check.ts';
import {
  DayOff,
  isOff,
  isSchoolDay,
  kindOfDay,
  type SchoolCalendar,
  type SchoolYear,
  termSpan,
  yearSpan,
} from './school-calendar.ts';

type DayOffNote = Pick<DayOff, 'reason' | 'addedAt' | 'addedBy'>;
export type NewDayOff = DayOffNote & { from: SchoolDate; to: SchoolDate };

/**
 * The calendar without these days. The very same calendar when none of them was a school day: a snow day told twice, or
 * one on a Sunday, changes nothing. Days that no year tells about are `needs_calendar`.
 */
export function withDayOff(calendar: SchoolCalendar, { from, to, ...told }: NewDayOff): SchoolCalendar {
  if (to < from) throw new DomainError('invalid_input', { field: 'daysOff', reason: 'ends_first', on: from });
  const { schoolId, years, version } = calendar;
  // What is stored must be readable again: a calendar that is not would stop every clock of the school.
  if (!DayOff.safeParse({ from, to, ...told }).success)
    throw new DomainError('invalid_input', { field: 'reason', reason: 'bad_text' });
  if (kindOfDay(calendar, from) === 'unknown' || kindOfDay(calendar, to) === 'unknown')
    throw new DomainError('needs_calendar', { schoolId });
  const changed = years.map((year) => withoutDays(year, { from, to, ...told }));
  if (changed.every((year, index) => year === years[index])) return calendar;
  return { schoolId, years: checkSchoolYears(changed), version: version + 1 };
}

/** The same for one year: what lies outside it, or is off already, is left alone. */
export function withoutDays(year: SchoolYear, { from, to, ...told }: NewDayOff): SchoolYear {
  const days = daysOf(year, from, to);
  const taught = new Set(days.filter((on) => isSchoolDay({ years: [year] }, on)));
  if (taught.size === 0) return year;
  const { first, last } = termSpan(year);
  const runs = runsOf(days.filter((on) => first <= on && on <= last && !isOff(year, on)));
  const fresh = runs.filter((run) => run.some((on) => taught.has(on))).map((run) => asDayOff(run, told));
  return {
    ...year,
    daysOff: [...year.daysOff, ...fresh],
    ...(year.addedSchoolDays ? { addedSchoolDays: year.addedSchoolDays.filter((on) => !taught.has(on)) } : {}),
  };
}

function daysOf(year: SchoolYear, from: SchoolDate, to: SchoolDate) {
  const { first, last } = yearSpan(year);
  const days: SchoolDate[] = [];
  for (let on = from < first ? first : from; on <= to && on <= last; on = addDays(on, 1)) days.push(on);
  return days;
}

function runsOf(days: readonly SchoolDate[]) {
  const runs: SchoolDate[][] = [];
  for (const on of days) {
    const run = runs.at(-1);
    if (run?.at(-1) === addDays(on, -1)) run.push(on);
    else runs.push([on]);
  }
  return runs;
}

function asDayOff(run: readonly SchoolDate[], told: DayOffNote): DayOff {
  const [from = '', to = from] = [run[0], run.at(-1)];
  return from === to ? { on: from, ...told } : { from, to, ...told };
}
