import { schoolDaysOf } from '#shared/domain/calendar/calendar-change.ts';
import type { DayOff, SchoolYear } from '#shared/domain/calendar/school-calendar.ts';
import { schoolDateAt } from '#shared/domain/dates.ts';
import { dateInWords } from '#shared/text/days.ts';
import { type NameOf, nameFrom } from '#shared/text/plans/plan-words.ts';
import { readSchoolCalendar } from '#shared/use-cases/calendar/read-school-calendar.ts';
import { namesOf } from '#shared/use-cases/names-of.ts';
import { withNoun } from '../../../imports/import-outcome.ts';
import { asOption } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { bold, dim } from '../ink.ts';
import { actingAs, schoolNamed } from '../people.ts';
import { calendarDeps } from './deps.ts';
import { daysText, deadlineJson, waitingLines } from './sentences.ts';

export const calendarShow = cliCommand({
  path: 'calendar show',
  takes: ['SCHOOL'],
  summary: 'shows the school years of a school and the deadlines that wait for one',
  example: 'calendar show harbor-high',
  options: asOption,
  connect: calendarDeps,
  async run({ given, values }, deps) {
    const schoolId = await schoolNamed(deps, given('SCHOOL'));
    const actor = await actingAs(deps, values.as);
    const { school, calendar, waiting } = await readSchoolCalendar(deps, actor, { schoolId, surface: 'cli' });
    const years = calendar?.years ?? [];
    const telling = { nameOf: nameFrom(await namesOf(deps.roster, years)), zone: school.zone };
    const none = calendar ? [] : [`It has no calendar yet: sidelight calendar set ${schoolId} FILE`];
    return {
      lines: [
        bold(`${school.name} (${schoolId})`),
        ...none,
        ...years.flatMap((year) => yearText(year, telling)),
        ...waitingLines(waiting),
      ],
      json: { schoolId, version: calendar?.version ?? 0, years, waiting: waiting.map(deadlineJson) },
      needsPerson: !calendar || waiting.length > 0,
    };
  },
});

type Telling = { nameOf: NameOf; zone: string };

function yearText(year: SchoolYear, telling: Telling) {
  const { name, terms, daysOff, addedSchoolDays = [], weekdays } = year;
  const days = schoolDaysOf(year);
  const width = Math.max(10, ...terms.map((term) => term.name.length));
  const row = (what: string, when: string, more: string) =>
    `  ${what.padEnd(width)} ${when.padEnd(24)} ${more}`.trimEnd();
  return [
    `${bold(name)}: ${withNoun(days.length, 'school day')}, ${weekdays.map(capitalised).join(' ')}`,
    ...terms.map(({ name: term, startOn, endOn }) => row(term, `${startOn} to ${endOn}`, within(days, startOn, endOn))),
    ...inOrder(daysOff).map((off) => row('off', daysText(off), offText(off, telling))),
    ...addedSchoolDays.map((on) => row('make-up', on, '')),
  ];
}

const within = (days: readonly string[], from: string, to: string) =>
  withNoun(days.filter((on) => from <= on && on <= to).length, 'school day');
const inOrder = (daysOff: readonly DayOff[]) =>
  daysOff.toSorted((one, other) => daysText(one).localeCompare(daysText(other)));
const capitalised = (word: string) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

function offText({ reason, addedAt, addedBy = 'system' }: DayOff, { nameOf, zone }: Telling) {
  const added = addedAt && dim(`(added ${dateInWords(schoolDateAt(addedAt, zone))} by ${nameOf(addedBy)})`);
  return [reason, added].filter((part) => part !== undefined && part !== '').join(' ');
}
