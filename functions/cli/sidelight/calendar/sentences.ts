import { changesMuch, leavesOutHolidays, type YearChange } from '#shared/domain/calendar/calendar-change.ts';
import type { Deadline } from '#shared/domain/calendar/deadline.ts';
import type { DayOff, SchoolYear } from '#shared/domain/calendar/school-calendar.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { deadlineInWords } from '#shared/text/deadline-words.ts';
import type { Recomputed } from '#shared/use-cases/calendar/recompute-deadlines.ts';
import { withNoun } from '../../../imports/import-outcome.ts';
import { bold } from '../ink.ts';

export const daysText = (off: DayOff) => ('on' in off ? off.on : `${off.from} to ${off.to}`);

const dueText = (due: Deadline['dueOn'] | undefined) => (due === 'needs_calendar' ? 'no day yet' : due);

/** Ids and steps only: what a script prints is kept in logs. */
const movedLine = ({ studentId, about, what, movedFrom, dueOn }: Deadline) =>
  `  ${dueText(movedFrom)} -> ${bold(String(dueText(dueOn)))}  ${deadlineInWords(what)} of ${studentId}, ${about}`;

export const deadlineLines = ({ moved, waiting, unfinished }: Recomputed) => [
  moved.length === 0 ? 'No deadline moved.' : `${withNoun(moved.length, 'deadline')} moved:`,
  ...moved.map(movedLine),
  ...waitingLines(waiting),
  ...(unfinished ? ['Not all deadlines were brought up to date, because others changed them: run it again.'] : []),
];

export const waitingLines = (waiting: readonly Deadline[]) =>
  waiting.length === 0
    ? []
    : [
        `${withNoun(waiting.length, 'deadline')} without a day, because the calendar ends too early: set the next school year.`,
        ...waiting.map(
          ({ studentId, what, about, startOn }) =>
            `  ${deadlineInWords(what)} of ${studentId}, ${about}, since ${startOn}`,
        ),
      ];

const changeWords = {
  done: { added: 'is new', changed: 'changed', same: 'is unchanged' },
  planned: { added: 'would be new', changed: 'would change', same: 'is unchanged' },
};

export const yearLines = (years: readonly YearChange[], when: keyof typeof changeWords = 'done') =>
  years.flatMap(({ name, what, schoolDays, nowOff, nowTaught }) => [
    `${name} ${changeWords[when][what]}: ${withNoun(schoolDays, 'school day')}.`,
    ...daysLine(when === 'done' ? 'now off' : 'then off', nowOff),
    ...daysLine(when === 'done' ? 'now taught' : 'then taught', nowTaught),
  ]);

/** Whoever wants to read a hundred days asks for JSON. */
const mostDays = 12;

function daysLine(word: string, days: readonly SchoolDate[]) {
  if (days.length === 0) return [];
  const more = days.length - mostDays;
  return [`  ${word}: ${days.slice(0, mostDays).join(', ')}${more > 0 ? ` and ${more} more` : ''}`];
}

export const holidayLines = (years: readonly SchoolYear[]) =>
  years
    .filter(leavesOutHolidays)
    .map(
      (year) =>
        `${year.name} has no day off in a whole school year: add its holidays and breaks to the file, or they count as school days.`,
    );

export const muchLines = (years: readonly YearChange[]) =>
  years
    .filter(changesMuch)
    .map(
      ({ name, schoolDays, nowOff, nowTaught }) =>
        `${nowOff.length + nowTaught.length} school days of ${name} would be others than now (${schoolDays + nowOff.length - nowTaught.length} now), more than one in ten: check the file, and add --confirm if it is right.`,
    );

export const deadlinesJson = ({ moved, waiting, unfinished }: Recomputed) => ({
  moved: moved.map(({ movedFrom, dueOn, ...each }) => ({ ...deadlineJson(each), from: movedFrom, to: dueOn })),
  waiting: waiting.map(deadlineJson),
  unfinished,
});

export const deadlineJson = ({ id, studentId, what, about, startOn }: Omit<Deadline, 'dueOn' | 'movedFrom'>) => ({
  deadlineId: id,
  studentId,
  what,
  about,
  startOn,
});

export const needsPerson = ({ waiting, unfinished }: Recomputed) => waiting.length > 0 || unfinished;
