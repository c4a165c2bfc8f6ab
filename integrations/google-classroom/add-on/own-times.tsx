import { isBreaksAlone } from '#shared/domain/cards/own-time/own-limit.ts';
import type { OwnTime, OwnTimes as TimesBy } from '#shared/domain/cards/own-time/own-time.ts';
import { isLater } from '#shared/domain/cards/own-time/own-time.ts';
import type { Doing, LineToDo } from '#shared/domain/cards/what-to-do.ts';
import type { TeachingLine } from '#shared/domain/catalogue/teaching-line.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import { ownDateWords } from '#shared/text/cards/own-date-words.ts';
import {
  afterClassForAll,
  afterClassInWords,
  breaksInWords,
  classroomSaysLate,
  daysCountedInWords,
  lateInClassroom,
  leaveOpenInWords,
  leftOutInWords,
  limitSumInWords,
  movedInWords,
  oneDateInWords,
  onTimeInWords,
  ownEndInWords,
  pastTermInWords,
} from '#shared/text/cards/own-times.ts';
import { howToDo } from '#shared/text/plans/how-to.ts';

export type StudentTimes = TimesBy<StudentId>;
type Placed = { studentId: StudentId; short: string };
type Named<Student> = Pick<Doing<Student>, 'item' | 'limit' | 'students'> & { said?: string };

/**
 * A later due date by the date itself: whose dates differ stand apart, and whose date comes of several items has it
 * once. `isAskedAbove`: the page asks since when the class has the work.
 */
export function withOwnDates<Student extends Placed>(
  doings: readonly Doing<Student>[],
  times: StudentTimes | undefined,
  page: { isAskedAbove?: boolean | undefined } = {},
): Named<Student>[] {
  const dated = new Set<StudentId>();
  return doings.flatMap((doing) => {
    if (!times || doing.item.code !== 'TIM-EXT-DUE') return [doing];
    const said = new Map<string | undefined, Student[]>();
    for (const student of doing.students) {
      const time = times.byStudent.get(student.studentId);
      const words = time && ownEndInWords(time, times.zone, page);
      if (words !== undefined && dated.has(student.studentId)) continue;
      dated.add(student.studentId);
      said.set(words, [...(said.get(words) ?? []), student]);
    }
    return [...said].map(([words, students]) => ({
      ...{ ...doing, students },
      ...(words === undefined ? {} : { said: words }),
    }));
  });
}

type OfLine = Pick<LineToDo<Placed>, 'line' | 'doings'> & {
  lines: readonly Pick<LineToDo<Placed>, 'line' | 'doings'>[];
};
type HowProps = OfLine & { times: StudentTimes | undefined; ownDateAt: string | undefined };

/** Each instruction once, with how the numbers of this work come about. */
export const How = ({ lines, line, doings, times, ownDateAt }: HowProps) => {
  const how = [...doings.map(howToDo), ...howTheyComeAbout({ lines, line, doings }, times)];
  return (
    <ul class="how">
      {[...new Set(how)].map((instruction) => (
        <li>{instruction}</li>
      ))}
      {ownDateAt && how.includes(oneDateInWords) ? (
        <li>
          <a href={ownDateAt}>{ownDateWords.leadsHere}</a>
        </li>
      ) : null}
    </ul>
  );
};

/**
 * How the minutes and dates of a line come about, for who asks how. What is about all of them stands under the last;
 * beside breaks stand only those whom nothing else makes longer.
 */
function howTheyComeAbout({ lines, line, doings }: OfLine, times: StudentTimes | undefined): string[] {
  if (times && isOfBreaks(line)) return breaksOnce(studentsOf(doings), times);
  if (!times || (line !== 'timeLimit' && line !== 'dueDate')) return [];
  const { byStudent, zone } = times;
  const students = studentsOf(doings).flatMap(({ studentId, short }) => {
    const time = byStudent.get(studentId);
    return time ? [{ short, time }] : [];
  });
  const timed = lines.filter(isAboutTime);
  return [
    ...(line === 'timeLimit' ? sumsOnce(students, zone) : datesOnce(students)),
    ...(timed.at(-1)?.line === line ? lateWords(studentsOf(timed.flatMap((each) => each.doings)), times) : []),
    ...(line === 'dueDate' && students.some(({ time }) => isLater(time)) ? [daysCountedInWords, oneDateInWords] : []),
  ];
}

const isAboutTime = ({ line }: { line: string }) => line === 'dueDate' || line === 'timeLimit';
/** A break that is asked for, or taken at once, stops the clock as one at a set time does. */
const isOfBreaks = (line: TeachingLine) => line === 'pause' || line === 'leavesAtOnce';
const studentsOf = (doings: readonly Named<Placed>[]) => [
  ...new Map(doings.flatMap(({ students }) => students).map((each) => [each.studentId, each])).values(),
];

type Timed = { short: string; time: OwnTime };
const withNames = (who: readonly Timed[], sentence: string) =>
  `${who.map(({ short }) => short).join(', ')}: ${sentence}`;

/** Each sum once, with all whose it is; where they do not all end alike, what follows from it stands below for each. */
function sumsOnce(students: readonly Timed[], zone: string): string[] {
  const restOf = ({ time }: Timed) =>
    [time.limit && breaksInWords(time.limit), onTimeInWords(time, zone), afterClassInWords(time)]
      .filter(Boolean)
      .join('; ');
  return [...Map.groupBy(students, ({ time }) => (time.limit && limitSumInWords(time.limit)) ?? '')].flatMap(
    ([sum, whose]) => {
      const rests = Map.groupBy(whose, restOf);
      const [only] = rests.size === 1 ? rests.keys() : [];
      if (only !== undefined)
        return [[sum, only].filter(Boolean).join('; ')].filter(Boolean).map((all) => withNames(whose, all));
      const below = [...rests].flatMap(([rest, who]) => (rest ? [withNames(who, rest)] : []));
      return [...(sum ? [withNames(whose, sum)] : []), ...below];
    },
  );
}

function breaksOnce(students: readonly Placed[], times: StudentTimes): string[] {
  const alone = students.flatMap(({ studentId, short }) => {
    const time = times.byStudent.get(studentId);
    return time?.limit && isBreaksAlone(time.limit) ? [{ studentId, short, time }] : [];
  });
  return [...sumsOnce(alone, times.zone), ...lateWords(alone, times)];
}

/** The date itself stands on the line: said again here it would be read a third time. */
function datesOnce(students: readonly Timed[]): string[] {
  const said = students.flatMap((each) => sentencesOfDate(each.time).map((sentence) => ({ ...each, sentence })));
  return [...Map.groupBy(said, ({ sentence }) => sentence)].map(([sentence, who]) => withNames(who, sentence));
}

function sentencesOfDate(time: OwnTime): string[] {
  if (time.end !== 'at') return [];
  return [leftOutInWords(time.freeDays), time.pastTerm && pastTermInWords(time.pastTerm)].filter(
    (each) => each !== undefined,
  );
}

function lateWords(students: readonly Placed[], { byStudent, zone }: StudentTimes): string[] {
  const later = students.flatMap(({ studentId, short }) => {
    const time = byStudent.get(studentId);
    return time && isLater(time) ? [{ short, ...time }] : [];
  });
  const [first] = later;
  if (!first) return [];
  const names = later.map(({ short }) => short);
  const isOne = later.every(({ at, isAtLeast }) => at === first.at && !isAtLeast);
  return [classroomSaysLate(names, { dueAt: first.dueAt, zone, until: isOne ? first.at : undefined })];
}

/** Whose day the school's calendar has moved since it was shown. */
export const Moved = ({ doings, times }: Pick<LineToDo<Placed>, 'doings'> & { times: StudentTimes | undefined }) => {
  const moved = new Map<SchoolDate, string[]>();
  for (const { item, students } of doings)
    for (const { studentId, short } of item.code === 'TIM-EXT-DUE' ? students : []) {
      const time = times?.byStudent.get(studentId);
      if (time?.end === 'at' && time.was) moved.set(time.was, [...(moved.get(time.was) ?? []), short]);
    }
  return (
    <>
      {[...moved].map(([was, names]) => (
        <p class="soft">{movedInWords(names, was)}</p>
      ))}
    </>
  );
};

/** The last of the lines that give longer, as it is about all of them; breaks only where there is no other. */
export const closingLine = (lines: readonly Pick<LineToDo<Placed>, 'line'>[]): TeachingLine | undefined =>
  (lines.findLast(isAboutTime) ?? lines.find(({ line }) => isOfBreaks(line)))?.line;

export const LeaveOpen = ({ times }: { times: StudentTimes | undefined }) => {
  const words = times && leaveOpenInWords([...times.byStudent.values()], times.zone);
  const goesOn = times && [...times.byStudent.values()].some((time) => afterClassInWords(time));
  return words ? (
    <>
      <p class="soft">{goesOn ? `${words}; ${afterClassForAll}` : words}</p>
      <p class="soft">{lateInClassroom}</p>
    </>
  ) : null;
};
