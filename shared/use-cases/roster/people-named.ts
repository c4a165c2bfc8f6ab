import {
  GuardianId,
  isGuardianId,
  isStaffId,
  isStudentId,
  type PersonId,
  StaffId,
  StudentId,
} from '#shared/domain/ids.ts';
import type { Needs } from '../command.ts';

const schemas = { student: StudentId, staff: StaffId, guardian: GuardianId };
const prefixes = { student: 'stu_', staff: 'stf_', guardian: 'grd_' };
export type PersonKind = keyof typeof schemas;

export const kindOfPerson = (id: PersonId): PersonKind =>
  isStudentId(id) ? 'student' : isStaffId(id) ? 'staff' : 'guardian';

/**
 * Whom these words name, in every command and every file alike: our id, the roster's sourcedId or identifier, or an
 * address; by the last two no guardian is known. Several where one sourcedId is a member of staff and a guardian, and
 * where an identifier is shared, which names nobody; by our id and sourcedId also who has left.
 */
export async function peopleNamed(
  { roster }: Needs<'roster'>,
  text: string,
  kinds: readonly PersonKind[],
): Promise<PersonId[]> {
  const idOf = (kind: PersonKind, id: string) => schemas[kind].safeParse(id).data ?? [];
  const ours = await existing(
    roster,
    kinds.flatMap((kind) => idOf(kind, text)),
  );
  if (ours.length > 0) return ours;
  const sourced = await existing(
    roster,
    kinds.flatMap((kind) => idOf(kind, `${prefixes[kind]}${text}`)),
  );
  if (sourced.length > 0) return sourced;
  const numbered = await roster.findPeopleByIdentifier(text);
  const meant = numbered.filter((id) => kinds.includes(kindOfPerson(id)));
  if (meant.length > 0) return meant;
  const found = text.includes('@') ? await roster.findPersonByEmail(text) : undefined;
  return found && kinds.includes(kindOfPerson(found)) ? [found] : [];
}

async function existing(roster: Needs<'roster'>['roster'], ids: readonly PersonId[]): Promise<PersonId[]> {
  const [students, staff, guardians] = await Promise.all([
    roster.findStudents(ids.filter(isStudentId)),
    roster.findStaff(ids.filter(isStaffId)),
    roster.findGuardians(ids.filter(isGuardianId)),
  ]);
  return [...students, ...staff, ...guardians].map(({ id }) => id);
}
