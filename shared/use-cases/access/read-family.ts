import { type Family, rightsHolders } from '#shared/domain/access/guardianship.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Student } from '#shared/domain/roster/people.ts';
import type { Needs } from '../command.ts';

/** A student's family as it is now, never from a memory: rights over a child change between two looks. */
export async function readFamily(
  { roster }: Needs<'roster'>,
  { id, guardianIds }: Pick<Student, 'id' | 'guardianIds'>,
): Promise<Family> {
  const [guardians, limits] = await Promise.all([roster.findGuardians(guardianIds), roster.limitsOn(id)]);
  return { guardians, limits };
}

/** Whose answer counts for a student on this day. */
export async function readHolders(
  { roster, district }: Needs<'roster' | 'district'>,
  student: Student,
  on: SchoolDate,
): Promise<PersonId[]> {
  const [family, { rights }] = await Promise.all([readFamily({ roster }, student), district.settings()]);
  return rightsHolders(student, family, { on, rights });
}
