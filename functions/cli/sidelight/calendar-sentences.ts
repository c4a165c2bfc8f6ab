import type { YearChange } from '#shared/domain/calendar/calendar-change.ts';
import type { Deadline } from '#shared/domain/calendar/deadline.ts';
import type { DayOff } from '#shared/domain/calendar/school-calendar.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { deadlineInWords } from '#shared/text/deadline-words.ts';
import type { Recomputed } from '#shared/use-cases/calendar/recompute-deadlines.ts';
import { withNoun } from '../import/import-door.ts';
import { bold } from './ink.ts';

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

export const yearLines = (years: readonly YearChange[]) =>
  years.flatMap(({ name, what, schoolDays, nowOff, nowTaught }) => [
    `${name} ${{ added: 'is new', changed: 'changed', same: 'is unchanged' }[what]}: ${withNoun(schoolDays, 'school day')}.`,
    ...daysLine('now off', nowOff),
    ...daysLine('now taught', nowTaught),
  ]);

const daysLine = (word: string, days: readonly SchoolDate[]) =>
  days.length === 0 ? [] : [`  ${word}: ${days.join(', ')}`];

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
