import * as z from 'zod/mini';
import { addDays, isOn, SchoolDate } from '../dates.ts';
import { DomainError } from '../errors.ts';
import { SchoolId, StaffId } from '../ids.ts';
import { folded, type Student } from '../roster/people.ts';

const Letter = z.string().check(z.regex(/^[A-Z]$/));

/** Both letters belong to it. */
const LetterSpan = z.object({ from: Letter, to: Letter });
export type LetterSpan = z.infer<typeof LetterSpan>;

/**
 * Whom a counselor of a school answers for between two days: grades, a part of the alphabet, or of these grades this
 * part; without either, every student of the school.
 */
export const CaseloadPart = z.object({
  staffId: StaffId,
  grades: z.optional(z.array(z.string())),
  letters: z.optional(LetterSpan),
  beginOn: SchoolDate,
  endOn: z.optional(SchoolDate),
});
export type CaseloadPart = z.infer<typeof CaseloadPart>;

/** Of all counselors of a school in one record: what one has tells what another lacks. */
export const Caseloads = z.object({ schoolId: SchoolId, parts: z.array(CaseloadPart), version: z.int() });
export type Caseloads = z.infer<typeof Caseloads>;

export const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * By which letter of A to Z the roster's family name is filed: accents folded, and what is no letter skipped, as of
 * O’Brien and Ávila. A name in another script has none.
 */
export const caseloadLetter = ({ familyName }: Pick<Student, 'familyName'>): string | undefined =>
  /[a-z]/.exec(folded(familyName))?.[0].toUpperCase();

export const isOfPart = (
  { grades, letters }: CaseloadPart,
  student: Pick<Student, 'familyName' | 'grade'>,
): boolean => {
  if (grades && !(student.grade && grades.includes(student.grade))) return false;
  const letter = caseloadLetter(student);
  return !letters || (letter !== undefined && letters.from <= letter && letter <= letters.to);
};

/** `A-K`, `a–k`, `Á-K`, `M`. */
export function lettersTyped(text: string): LetterSpan | undefined {
  const [from = '', to = from, ...more] = text.split(/[-–]/).map((part) => folded(part).toUpperCase());
  const span = LetterSpan.safeParse({ from, to }).data;
  return span && more.length === 0 && from <= to ? span : undefined;
}

/**
 * What a counselor has from a day on: `part`, or nothing. `adds`: beside what they have, which ends otherwise the day
 * before.
 */
export type CaseloadGiven = Pick<CaseloadPart, 'staffId' | 'beginOn'> & {
  part?: Pick<CaseloadPart, 'grades' | 'letters' | 'endOn'> | undefined;
  adds?: boolean | undefined;
};

const mostParts = 200;
/** So long it can still be said why somebody could look. */
const keptDays = 400;

/** `schoolGrades`: those that the roster knows there. Refuses what could name nobody, and days that are over. */
export function checkCaseload(
  { part = {}, beginOn }: CaseloadGiven,
  { today, schoolGrades }: { today: SchoolDate; schoolGrades: readonly string[] },
) {
  const { grades, letters, endOn } = part;
  if (beginOn < today) throw new DomainError('invalid_input', { field: 'beginOn', reason: 'day_over' });
  if (endOn && endOn < beginOn) throw new DomainError('invalid_input', { field: 'endOn', reason: 'ends_first' });
  if (letters && letters.to < letters.from)
    throw new DomainError('invalid_input', { field: 'letters', reason: 'bad_letters' });
  const unknown = grades?.length === 0 ? '' : grades?.find((grade) => !schoolGrades.includes(grade));
  if (unknown !== undefined)
    throw new DomainError('invalid_input', { field: 'grades', reason: 'no_grade', meant: schoolGrades.join(', ') });
}

/** The same once more changes nothing. */
export function withCaseload(record: Caseloads, given: CaseloadGiven, today: SchoolDate): Caseloads {
  const { staffId, beginOn, part, adds = false } = given;
  const wanted = part && { staffId, ...part, beginOn };
  const mine = record.parts.filter((each) => each.staffId === staffId);
  const same = mine.filter((each) => wanted && isOn(each, beginOn) && saysSame(each, wanted));
  const left = adds ? mine : mine.flatMap((each) => (same.includes(each) ? [each] : until(each, addDays(beginOn, -1))));
  const others = record.parts.filter((each) => each.staffId !== staffId);
  const parts = [...others, ...left, ...(wanted && same.length === 0 ? [wanted] : [])]
    .filter(({ endOn }) => !endOn || endOn >= addDays(today, -keptDays))
    .toSorted(byDays);
  if (parts.length > mostParts) throw new DomainError('invalid_input', { field: 'parts', most: mostParts });
  return { ...record, parts };
}

const until = (part: CaseloadPart, last: SchoolDate): CaseloadPart[] =>
  part.beginOn > last ? [] : [part.endOn && part.endOn <= last ? part : { ...part, endOn: last }];

const saysSame = (one: CaseloadPart, other: CaseloadPart) => reach(one) === reach(other) && one.endOn === other.endOn;
const reach = ({ staffId, grades, letters }: CaseloadPart) =>
  JSON.stringify([staffId, grades?.toSorted(), letters?.from, letters?.to]);
const byDays = (a: CaseloadPart, b: CaseloadPart) =>
  a.staffId.localeCompare(b.staffId) || a.beginOn.localeCompare(b.beginOn);
