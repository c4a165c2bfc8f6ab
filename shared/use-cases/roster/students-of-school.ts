import { isStudentId, type SchoolId } from '#shared/domain/ids.ts';
import type { Student } from '#shared/domain/roster/people.ts';
import type { Needs } from '../command.ts';

/** Everybody who is at the school today, also who has no class yet. */
export async function studentsOfSchool(
  { roster, rosterWriter }: Needs<'roster' | 'rosterWriter'>,
  schoolId: SchoolId,
): Promise<Student[]> {
  const ids = (await rosterWriter.peopleOfSchool(schoolId)).filter(isStudentId);
  return (await roster.findStudents(ids)).filter((student) => student.schoolId === schoolId && student.active);
}
