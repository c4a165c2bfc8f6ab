import { type Apart, apartBy, namesakes } from '#shared/domain/cards/namesakes.ts';
import { shortNames } from '#shared/domain/cards/short-names.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { StudentSeat } from '#shared/domain/roster/section.ts';
import type { Needs } from '../command.ts';

type Names = { name: string; short: string };
export const byName = (seats: readonly StudentSeat[]) => [...seats].sort((a, b) => a.name.localeCompare(b.name));

/** How people read what tells two of one name apart. */
export type NameApart = (name: string, apart: Apart) => string;

/**
 * How each of a class is called, so that everybody means one person. Records are read only where two have the very same
 * name.
 */
export async function classNames(
  { roster }: Needs<'roster'>,
  seats: readonly StudentSeat[],
  nameApart: NameApart,
): Promise<Map<StudentId, Names>> {
  const short = shortNames(seats.map(({ name }) => name));
  const names = new Map(
    seats.map(({ studentId, name }, at): [StudentId, Names] => [studentId, { name, short: short[at] ?? name }]),
  );
  const groups = namesakes(seats);
  const records = groups.length > 0 ? await roster.findStudents(groups.flat().map(({ studentId }) => studentId)) : [];
  for (const group of groups) {
    const students = records.filter(({ id }) => group.some(({ studentId }) => studentId === id));
    for (const student of students) {
      const apart = apartBy(student, students);
      const { name = '' } = names.get(student.id) ?? {};
      if (apart) names.set(student.id, { name: nameApart(name, apart), short: nameApart(name, apart) });
    }
  }
  return names;
}
