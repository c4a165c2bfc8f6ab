import { schoolDaysOf } from '#shared/domain/calendar-change.ts';
import type { SchoolYear } from '#shared/domain/school-calendar.ts';
import { readSchoolCalendar } from '#shared/use-cases/read-school-calendar.ts';
import { counted } from '../import-door.ts';
import { actingAs, asOption, schoolOf } from './arguments.ts';
import { calendarDeps } from './calendar-deps.ts';
import { daysText, deadlineJson, waitingLines } from './calendar-sentences.ts';
import { command } from './command.ts';
import { bold, dim } from './ink.ts';

export const calendarShow = command({
  path: 'calendar show',
  takes: ['SCHOOL'],
  summary: 'shows the school years of a school and the deadlines that wait for one',
  example: 'calendar show harbor-high',
  options: asOption,
  connect: calendarDeps,
  async run({ given, values }, deps) {
    const schoolId = schoolOf(given('SCHOOL'));
    const actor = await actingAs(deps.roster, values.as);
    const { school, calendar, waiting } = await readSchoolCalendar(deps, actor, schoolId);
    const years = calendar?.years ?? [];
    const none = calendar ? [] : [`It has no calendar yet: sidelight calendar set ${schoolId} FILE`];
    return {
      lines: [bold(`${school.name} (${schoolId})`), ...none, ...years.flatMap(yearText), ...waitingLines(waiting)],
      json: { schoolId, version: calendar?.version ?? 0, years, waiting: waiting.map(deadlineJson) },
      needsPerson: !calendar || waiting.length > 0,
    };
  },
});

function yearText(year: SchoolYear) {
  const { name, terms, daysOff, addedSchoolDays = [], weekdays } = year;
  const days = schoolDaysOf(year);
  return [
    `${bold(name)}: ${counted(days.length, 'school day')}, ${weekdays.join(' ')}`,
    ...terms.map(({ name: term, startOn, endOn }) => row(term, `${startOn} to ${endOn}`, within(days, startOn, endOn))),
    ...daysOff.map((off) => row('off', daysText(off), `${off.reason ?? ''}${off.addedAt ? addedText(off) : ''}`)),
    ...addedSchoolDays.map((on) => row('make-up', on, '')),
  ];
}

const within = (days: readonly string[], from: string, to: string) =>
  counted(days.filter((on) => from <= on && on <= to).length, 'school day');
const addedText = ({ addedAt = '', addedBy = 'system' }) => dim(` (added ${addedAt.slice(0, 10)} by ${addedBy})`);
const row = (what: string, when: string, more: string) => `  ${what.padEnd(10)} ${when.padEnd(24)} ${more}`.trimEnd();
