import { isOn, type SchoolDate } from '../dates.ts';
import type { StaffId } from '../ids.ts';
import type { Student } from '../roster/people.ts';
import { alphabet, type CaseloadPart, caseloadLetter, isOfPart, type LetterSpan } from './caseload.ts';

type Counseled = Pick<Student, 'familyName' | 'grade'>;

/**
 * Students of one grade, or without one, whose names lie in this part of the alphabet, or have no letter of it, and
 * who counsels them: nobody, or several. `students`: how many there are today.
 */
export type CaseloadFault = {
  grade?: string;
  letters?: LetterSpan;
  staffIds: readonly StaffId[];
  students: number;
};

/** The grades of a school, as the roster writes them: 9 before 10. */
export const gradesOf = (students: readonly Pick<Student, 'grade'>[]): string[] =>
  [...new Set(students.flatMap(({ grade }) => grade ?? []))].toSorted((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );

/**
 * What the caseloads of a day leave to nobody or give to several. Every letter of a grade is looked at, for a name that
 * nobody has today may come tomorrow; of students without a grade or a letter only those who are there.
 */
export function caseloadFaults(
  parts: readonly CaseloadPart[],
  students: readonly Counseled[],
  on: SchoolDate,
): CaseloadFault[] {
  const today = parts.filter((part) => isOn(part, on));
  const grades = [...gradesOf(students), ...(students.some(({ grade }) => !grade) ? [undefined] : [])];
  return grades.flatMap((grade) => {
    const ofGrade = students.filter((student) => student.grade === grade);
    const cells = [...alphabet, undefined].flatMap((letter) => {
      const here = ofGrade.filter((student) => caseloadLetter(student) === letter);
      if (here.length === 0 && (!letter || !grade)) return [];
      const staffIds = whoHas(today, { familyName: letter ?? '', ...(grade ? { grade } : {}) });
      return [{ letter, staffIds, students: here.length }];
    });
    return joined(cells)
      .filter(({ staffIds }) => staffIds.length !== 1)
      .map(({ letters, ...cell }) => ({ ...(grade ? { grade } : {}), ...(letters ? { letters } : {}), ...cell }));
  });
}

const whoHas = (parts: readonly CaseloadPart[], student: Counseled): StaffId[] =>
  [...new Set(parts.filter((part) => isOfPart(part, student)).map(({ staffId }) => staffId))].toSorted();

type Cell = { letter: string | undefined; staffIds: readonly StaffId[]; students: number };
type Joined = { letters?: LetterSpan; staffIds: readonly StaffId[]; students: number };

/** Letters that stand beside one another and are left to the same people are one part. */
function joined(cells: readonly Cell[]): Joined[] {
  const found: Joined[] = [];
  for (const { letter, staffIds, students } of cells) {
    const last = found.at(-1);
    const goesOn = letter && last?.letters && isNext(last.letters.to, letter) && isSame(last.staffIds, staffIds);
    if (goesOn && last.letters)
      found.splice(-1, 1, {
        ...{ letters: { from: last.letters.from, to: letter }, staffIds, students: last.students + students },
      });
    else found.push({ ...(letter ? { letters: { from: letter, to: letter } } : {}), staffIds, students });
  }
  return found;
}

const isNext = (letter: string, next: string) => alphabet.indexOf(next) === alphabet.indexOf(letter) + 1;
const isSame = (one: readonly StaffId[], other: readonly StaffId[]) => one.join() === other.join();
