import * as z from 'zod/mini';
import { comesOfAgeOn } from '#shared/domain/access/right-holder.ts';
import { nameKeys } from '#shared/domain/roster/name-spelling.ts';
import { displayName, Guardian, Staff, Student } from '#shared/domain/roster/people.ts';
import type { Person } from '#shared/use-cases/ports/roster/roster-writer.ts';
import { birthdayIndex, birthdayKey, officeKey } from '../access/keys.ts';
import type { Key } from '../keys.ts';
import type { Item } from '../table.ts';
import { formerNameWords } from './former-name-words.ts';
import {
  diedBegin,
  emailPointer,
  googlePointer,
  guardianIndex,
  identifierPointer,
  nameKey,
  noSchoolIndex,
  personKey,
  schoolIndex,
  slackPointer,
} from './keys.ts';

const bound = { googleSub: z.optional(z.string()) };
/**
 * What a student's rows of names were written under. An import that spells names by another rule finds by it what to
 * write anew, and what to take away.
 */
const filed = { filedUnder: z.optional(z.array(z.string())) };
const StoredPerson = z.union([
  z.extend(Student, { ...bound, ...filed }),
  z.extend(Staff, bound),
  z.extend(Guardian, bound),
]);
type StoredPerson = z.infer<typeof StoredPerson>;

export type PersonRows = { head: Item & Key; names: (Item & Key)[]; pointers: (Item & Key)[] };

/** Everything that one person is to be stored as: the head, and, while they are here, every row they are found by. */
export function personRows(item: object): PersonRows {
  const person = StoredPerson.parse(item);
  return rowsOf(isStudent(person) ? { ...person, filedUnder: nameKeys(person) } : person);
}

/** Everything that one person is stored as. */
export const storedRows = (item: object) => rowsOf(StoredPerson.parse(item));

/** Whether a search would look for this student elsewhere than where they were filed. */
export const isFiledOtherwise = (item: object) => {
  const person = StoredPerson.parse(item);
  return isStudent(person) && person.active && !sameKeys(person.filedUnder ?? [], nameKeys(person));
};
const sameKeys = (some: readonly string[], others: readonly string[]) => some.join('\n') === others.join('\n');

function rowsOf(person: StoredPerson): PersonRows {
  if (!person.active)
    return { head: { ...personKey(person.id), ...diedIndex(person), ...unbound(person) }, names: [], pointers: [] };
  return {
    head: { ...personKey(person.id), ...index(person), ...person },
    names: foundBy(person),
    pointers: pointerKeys(person).map((key) => ({ ...key, personId: person.id })),
  };
}

/**
 * What an import says of somebody, with what they did themselves: their bindings are not the package's to forget, and
 * nor is a death that was put on record here.
 */
export function withBindings(person: Person, stored: Item | undefined): object {
  const { googleSub, slack, diedOn } = stored ?? {};
  const over = diedOn ? { active: false, diedOn } : {};
  return { ...(googleSub ? { googleSub } : {}), ...(slack ? { slack } : {}), ...person, ...over };
}

/** An import has to know of them, for whom its package may still have a row. */
const diedIndex = (person: StoredPerson) =>
  isStudent(person) && person.diedOn ? schoolIndex(person.schoolId, `${diedBegin}${person.id}`) : {};

function unbound(person: StoredPerson) {
  const { googleSub: _sub, ...rest } = person;
  if ('filedUnder' in rest) delete rest.filedUnder;
  if (!('slack' in rest)) return rest;
  const { slack: _slack, ...free } = rest;
  return free;
}

function index(person: StoredPerson) {
  if (isStudent(person)) return schoolIndex(person.schoolId, `PERSON#${person.id}`);
  if (!isStaff(person)) return guardianIndex(person.id);
  const [school] = person.schoolIds;
  return school ? schoolIndex(school, `PERSON#${person.id}`) : noSchoolIndex(person.id);
}

function foundBy(person: StoredPerson) {
  if (isStudent(person)) return [...nameRows(person), ...birthdayRows(person)];
  return isStaff(person) ? officeRows(person) : [];
}

/**
 * One row for the day on which the rights pass to the student, at its earliest; a sweep looks again at who they are by
 * then. It is written with the student and lies still for years, because an import knows no day and must find the same
 * rows whenever it runs.
 */
function birthdayRows({ id, schoolId, birthOn }: Student): (Item & Key)[] {
  if (!birthOn) return [];
  return [{ ...birthdayKey(id), ...birthdayIndex(schoolId, comesOfAgeOn(birthOn, { leapDay: '02-28' }), id) }];
}

/** News that a school must hear goes to who can come in and act on it. */
const officeRows = ({ id, roles, schoolIds, mayNotSignIn }: Staff): (Item & Key)[] =>
  (['coordinator', 'administrator'] as const)
    .filter((role) => roles.includes(role) && !mayNotSignIn)
    .flatMap((role) => schoolIds.map((school) => ({ ...officeKey(school, role, id), personId: id })));

function nameRows(student: Student & { filedUnder?: string[] | undefined }): (Item & Key)[] {
  const name = displayName(student);
  const { id: studentId, schoolId, grade, filedUnder = formerNameWords(name) } = student;
  return filedUnder.map((word) => ({
    ...nameKey(schoolId, word, studentId),
    studentId,
    name,
    ...(grade ? { grade } : {}),
  }));
}

/**
 * A guardian's address opens nothing: families do not sign in, and a teacher who is also a parent must stay a teacher.
 */
function pointerKeys(person: StoredPerson): Key[] {
  const email = person.email && (isStudent(person) || isStaff(person)) ? [emailPointer(person.email)] : [];
  const number =
    (isStudent(person) || isStaff(person)) && person.identifier
      ? [identifierPointer(person.identifier, person.id)]
      : [];
  const google = person.googleSub ? [googlePointer(person.googleSub)] : [];
  const slack = isStaff(person) && person.slack ? [slackPointer(person.slack.teamId, person.slack.userId)] : [];
  return [...email, ...number, ...google, ...slack];
}

const isStudent = (person: StoredPerson) => 'guardianIds' in person;
const isStaff = (person: StoredPerson) => 'roles' in person;
