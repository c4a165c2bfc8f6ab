import type { OwnTimes as TimesBy } from '#shared/domain/cards/own-time.ts';
import { isLater } from '#shared/domain/cards/own-time.ts';
import type { Doing, LineToDo } from '#shared/domain/cards/what-to-do.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import {
  afterClassForAll,
  afterClassInWords,
  classroomSaysLate,
  leaveOpenInWords,
  leftOutInWords,
  movedInWords,
  oneDateInWords,
  onTimeInWords,
  ownEndInWords,
  pastTermInWords,
  sumInWords,
} from '#shared/text/cards/own-times.ts';

export type StudentTimes = TimesBy<StudentId>;
type Placed = { studentId: StudentId; short: string };
type Named<Student> = Pick<Doing<Student>, 'item' | 'limit' | 'students'> & { said?: string };

/** A later due date by the date itself: whose dates differ stand apart. */
export const withOwnDates = <Student extends Placed>(
  doings: readonly Doing<Student>[],
  times: StudentTimes | undefined,
): Named<Student>[] =>
  doings.flatMap((doing) => {
    if (!times || doing.item.code !== 'TIM-EXT-DUE') return [doing];
    const said = new Map<string | undefined, Student[]>();
    for (const student of doing.students) {
      const words = endInWords(times, student.studentId);
      said.set(words, [...(said.get(words) ?? []), student]);
    }
    return [...said].map(([words, students]) => ({
      ...{ ...doing, students },
      ...(words === undefined ? {} : { said: words }),
    }));
  });

const endInWords = ({ byStudent, zone }: StudentTimes, id: StudentId) => {
  const time = byStudent.get(id);
  return time && ownEndInWords(time, zone);
};

/** How the minutes and dates of a line come about, for who asks how. */
export function howTheyComeAbout(
  { line, doings }: Pick<LineToDo<Placed>, 'line' | 'doings'>,
  times: StudentTimes | undefined,
): string[] {
  if (!times || (line !== 'timeLimit' && line !== 'dueDate')) return [];
  const { byStudent, zone } = times;
  const students = [
    ...new Map(doings.flatMap((doing) => doing.students).map((each) => [each.studentId, each])).values(),
  ];
  const said = new Map<string, string[]>();
  for (const { studentId, short } of students)
    for (const sentence of sentencesFor(line, byStudent.get(studentId), zone))
      said.set(sentence, [...(said.get(sentence) ?? []), short]);
  return [
    ...[...said].map(([sentence, names]) => `${names.join(', ')}: ${sentence}`),
    ...lateWords(students, times),
    ...(line === 'dueDate' && said.size > 0 ? [oneDateInWords] : []),
  ];
}

function sentencesFor(line: 'timeLimit' | 'dueDate', time: TimeOf, zone: string): string[] {
  if (!time) return [];
  if (line === 'timeLimit')
    return [
      [time.limit && sumInWords(time.limit), onTimeInWords(time, zone), afterClassInWords(time, zone)]
        .filter(Boolean)
        .join('; '),
    ].filter(Boolean);
  if (time.end !== 'at') return [];
  return [
    leftOutInWords(time.freeDays),
    time.pastTerm && pastTermInWords(time.pastTerm),
    onTimeInWords(time, zone),
  ].filter((each) => each !== undefined);
}
type TimeOf = ReturnType<StudentTimes['byStudent']['get']>;

function lateWords(students: readonly Placed[], { byStudent, zone }: StudentTimes): string[] {
  const later = students.flatMap(({ studentId, short }) => {
    const time = byStudent.get(studentId);
    return time && isLater(time) ? [{ short, dueAt: time.dueAt }] : [];
  });
  const [first] = later;
  if (!first) return [];
  const names = later.map(({ short }) => short);
  return [classroomSaysLate(names, { dueAt: first.dueAt, zone })];
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

/** Under the last of the lines that give longer, as it is about all of them. */
export const LeaveOpen = ({ lines, line, times }: LeaveOpenProps) => {
  const last = lines.findLast(({ line: each }) => each === 'dueDate' || each === 'timeLimit');
  const words = times && last?.line === line && leaveOpenInWords([...times.byStudent.values()], times.zone);
  const goesOn = times && [...times.byStudent.values()].some((time) => afterClassInWords(time, times.zone));
  return words ? <p class="soft">{goesOn ? `${words}; ${afterClassForAll}` : words}</p> : null;
};
type LeaveOpenProps = {
  lines: readonly Pick<LineToDo<Placed>, 'line'>[];
  line: string;
  times: StudentTimes | undefined;
};
