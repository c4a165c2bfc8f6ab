import { addDays, type SchoolDate } from '../dates.ts';
import type { SchoolId } from '../ids.ts';
import { sameRecord } from '../same-record.ts';
import { checkSchoolYears } from './calendar-check.ts';
import { withoutDays } from './day-off.ts';
import { firstOff, isSchoolDay, lastOff, type SchoolCalendar, type SchoolYear, yearSpan } from './school-calendar.ts';

export type GivenYears = {
  schoolId: SchoolId;
  years: readonly SchoolYear[];
  /** A year is as it is given, even where that opens a day which was closed later on. */
  replace?: boolean | undefined;
};

/**
 * The calendar with these years in place of those of the same name; the others stay. A day off that was added during
 * the year stays too: whoever loads last summer's file again must not undo a snow day. The very same calendar when
 * nothing changes.
 */
export function withYears(
  calendar: SchoolCalendar | undefined,
  { schoolId, years, replace }: GivenYears,
): SchoolCalendar {
  const stored = calendar?.years ?? [];
  const sound = checkSchoolYears(years);
  const given = sound.map((year) => (replace ? year : keepingAdded(stored, year)));
  const names = new Set(given.map(({ name }) => name));
  const all = checkSchoolYears([...stored.filter(({ name }) => !names.has(name)), ...given]);
  if (calendar && sameRecord(calendar.years, all)) return calendar;
  return { schoolId, years: all, version: (calendar?.version ?? 0) + 1 };
}

function keepingAdded(stored: readonly SchoolYear[], year: SchoolYear): SchoolYear {
  const added =
    stored.find(({ name }) => name === year.name)?.daysOff.filter(({ addedAt }) => addedAt !== undefined) ?? [];
  return added.reduce((kept, off) => {
    const [from, to] = [firstOff(off), lastOff(off)];
    const { reason, addedAt, addedBy } = off;
    return withoutDays(kept, { from, to, reason, addedAt, addedBy });
  }, year);
}

export type YearChange = {
  name: string;
  what: 'added' | 'changed' | 'same';
  schoolDays: number;
  nowOff: SchoolDate[];
  nowTaught: SchoolDate[];
};

/** What a person wants to know who changed a calendar: which days are different now. */
export function yearChanges(before: SchoolCalendar | undefined, after: SchoolCalendar): YearChange[] {
  return after.years.map((year) => {
    const old = before?.years.find(({ name }) => name === year.name);
    const [was, is] = [old ? schoolDaysOf(old) : [], schoolDaysOf(year)];
    const nowOff = was.filter((on) => !is.includes(on));
    const nowTaught = old ? is.filter((on) => !was.includes(on)) : [];
    const what = !old ? 'added' : sameRecord(old, year) ? 'same' : 'changed';
    return { name: year.name, what, schoolDays: is.length, nowOff, nowTaught };
  });
}

/** More than one school day in ten: the week of a typing error looks like that, and every deadline would move. */
export const changesMuch = ({ what, schoolDays, nowOff, nowTaught }: YearChange) =>
  what === 'changed' && (nowOff.length + nowTaught.length) * 10 > schoolDays - nowTaught.length + nowOff.length;

/** A whole school year without a day off: its holidays would count as school days. */
export function leavesOutHolidays(year: SchoolYear) {
  const { first, last } = yearSpan(year);
  return year.daysOff.length === 0 && addDays(first, shortestWithHolidays) <= last;
}
const shortestWithHolidays = 120;

export function schoolDaysOf(year: SchoolYear): SchoolDate[] {
  const { first, last } = yearSpan(year);
  const days: SchoolDate[] = [];
  for (let on = first; on <= last; on = addDays(on, 1)) if (isSchoolDay({ years: [year] }, on)) days.push(on);
  return days;
}
