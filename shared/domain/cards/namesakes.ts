import { folded, type Student } from '../roster/people.ts';

/** What tells a student from others of the very same name. */
export type Apart = { grade: string } | { number: string } | { account: string };

/** Those of a class whose whole name somebody else has too, each name's together. */
export function namesakes<Named extends { name: string }>(all: readonly Named[]): Named[][] {
  const byName = new Map<string, Named[]>();
  for (const each of all) {
    const name = folded(each.name).replaceAll(/\s+/g, ' ');
    byName.set(name, [...(byName.get(name) ?? []), each]);
  }
  return [...byName.values()].filter(({ length }) => length > 1);
}

/**
 * The first of grade, number and account that is this student's alone. A teacher knows the grade by heart and finds the
 * other two in any list; those whom nothing tells apart stay as they are.
 */
export function apartBy(student: Marked, others: readonly Marked[]): Apart | undefined {
  for (const mark of marks) {
    const own = mark(student);
    const isShared = others.some((other) => other.id !== student.id && said(mark(other)) === said(own));
    if (own && !isShared) return own;
  }
  return undefined;
}

type Marked = Pick<Student, 'id' | 'grade' | 'identifier' | 'email'>;
const marks: readonly ((student: Marked) => Apart | undefined)[] = [
  ({ grade }) => (grade ? { grade } : undefined),
  ({ identifier }) => (identifier ? { number: identifier } : undefined),
  ({ email }) => (email ? { account: email } : undefined),
];
/** Rosters write grades with a zero in front, or without. */
const said = (mark: Apart | undefined) =>
  Object.values(mark ?? {})
    .join('')
    .replace(/^0+/, '');
