import { type TellBy, tellBy } from '../calendar/extended-day.ts';
import type { Activity } from '../catalogue/catalogue-entry.ts';
import { type TeachingLine, teachingMomentOf } from '../catalogue/teaching-line.ts';
import type { TimeLimit } from '../catalogue/time-limit.ts';
import { schoolDateAt, schoolTimeAt } from '../dates.ts';
import type { StudentId } from '../ids.ts';
import type { CardItem } from './card.ts';
import { type ClassWork, type OwnTime, ownTime, type SchoolClock } from './own-time/own-time.ts';
import { type Doing, whatToDo } from './what-to-do.ts';
import { isDoneAtHome, type WorkClock } from './work-clock.ts';

/** One heading of the view for a class as a whole. Whom it is for is not part of it. */
export type PanelRow = {
  line: TeachingLine;
  students: number;
  /** The minutes to set, from few to many. */
  limits: TimeLimit[];
  /** What else is to be done there, each amount once. */
  items: CardItem[];
  /** Who hands in on another date, one for each student. */
  dates: OwnTime[];
  /** By when so many are to be told of the work, the soonest first. */
  tell: { by: TellBy; students: number }[];
};
/** `more`: headings for which there was no room. */
export type ClassPanel = { rows: PanelRow[]; more: TeachingLine[] };

/** What has a date or is made before the post is out comes first: it is what its writer can still decide. */
const inOrder = [
  ...(['ahead', 'timeLimit', 'dueDate', 'room', 'paper', 'tools'] as const),
  ...(['safety', 'leavesAtOnce', 'pause', 'lookIn', 'seat', 'everyLesson'] as const),
] satisfies TeachingLine[];
const mostRows = 6;

type DraftWork = ClassWork & { activities?: readonly Activity[]; clock?: WorkClock | undefined };
type Served = { studentId: StudentId; items: readonly CardItem[] };
type Clock = SchoolClock & { today: string };

/**
 * What a class needs while a teacher writes a post: the lines of the view, counted, at most six of them. What teachers
 * do while students work is none of them where nobody sees the class at work.
 */
export function classPanel(students: readonly Served[], work: DraftWork, clock: Clock): ClassPanel {
  const lines = new Map(whatToDo(students, work.minutes, work.clock).map(({ line, doings }) => [line, doings]));
  const rows = inOrder.flatMap((line) => {
    const row = rowOf(line, (lines.get(line) ?? []).filter(isStillAhead(work, clock)), { work, clock });
    return row.students > 0 ? [row] : [];
  });
  const isFolded = isAtHome(work, clock) ? ({ line }: PanelRow) => teachingMomentOf(line) === 'during' : () => false;
  const shown = rows.filter((row) => !isFolded(row)).slice(0, mostRows);
  return { rows: shown, more: rows.filter((row) => !shown.includes(row)).map(({ line }) => line) };
}

const isAtHome = ({ activities = [], minutes, clock, dueAt }: DraftWork, { zone }: Clock) =>
  isDoneAtHome({
    ...{ activities, minutes, clock },
    due: dueAt ? { on: schoolDateAt(dueAt, zone), time: schoolTimeAt(dueAt, zone) } : undefined,
  });

function rowOf(
  line: TeachingLine,
  doings: readonly Doing<Served>[],
  { work, clock }: { work: ClassWork; clock: Clock },
): PanelRow {
  const told = doings.flatMap((doing) => {
    const by = dayToTell(doing.item, work, clock);
    return by ? [{ doing, by }] : [];
  });
  const rest = doings.filter((doing) => !told.some((each) => each.doing === doing));
  const later = rest.filter(({ item }) => item.code === 'TIM-EXT-DUE');
  const dates = distinct(later).map(({ items }) => ownTime(items, work, clock));
  return {
    ...{ line, students: distinct(doings).length, dates },
    limits: rest.flatMap(({ limit }) => (limit === undefined ? [] : [limit])),
    items: rest.filter((doing) => doing.limit === undefined && !later.includes(doing)).map(({ item }) => item),
    tell: told
      .map(({ doing, by }) => ({ by, students: doing.students.length }))
      .sort((a, b) => a.by.on.localeCompare(b.by.on)),
  };
}

const distinct = (doings: readonly Doing<Served>[]) => [
  ...new Map(doings.flatMap(({ students }) => students).map((each) => [each.studentId, each])).values(),
];

/** The day for an advance notice; undefined where the work, the amount or the calendar does not tell it. */
export function dayToTell({ code, parameter }: CardItem, { dueAt }: ClassWork, { zone, calendar, today }: Clock) {
  const { schoolDays } = parameter;
  if (code !== 'TIM-NOTICE' || !dueAt || typeof schoolDays !== 'number') return undefined;
  return tellBy(calendar, { dueOn: schoolDateAt(dueAt, zone), today }, schoolDays);
}

/** Nobody is told of work that is over. */
const isStillAhead =
  ({ dueAt }: ClassWork, { zone, today }: Clock) =>
  ({ item }: Doing<unknown>) =>
    item.code !== 'TIM-NOTICE' || !dueAt || schoolDateAt(dueAt, zone) >= today;
