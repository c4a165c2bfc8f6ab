import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import { isGuardianId, type PersonId, StaffId, StudentId } from '#shared/domain/ids.ts';
import { displayName, type Guardian, type Staff, type Student } from '#shared/domain/roster/people.ts';
import type { Roster } from '../ports/roster/roster.ts';
import { unlessUnknown } from '../unless-unknown.ts';
import type { ExplainedAccess } from './explain-access.ts';

type Named = { id: PersonId; kind: 'staff' | 'guardian' | 'student'; name: string; active: boolean };

/** Somebody whom the roster knows, also one who left. */
export async function findNamed(roster: Roster, personId: PersonId): Promise<Named | undefined> {
  const staffId = StaffId.safeParse(personId).data;
  if (staffId) return named('staff', await roster.getStaff(staffId).catch(unlessUnknown));
  const studentId = StudentId.safeParse(personId).data;
  if (studentId) return named('student', await roster.getStudent(studentId).catch(unlessUnknown));
  const [guardian] = await roster.findGuardians([personId].filter(isGuardianId));
  return named('guardian', guardian);
}

const named = (kind: Named['kind'], person: Staff | Student | Guardian | undefined) =>
  person && { id: person.id, kind, name: displayName(person), active: person.active };

/** What an explanation is told with: names of the student and of classes, and the clock of the school. */
export async function namesForExplanation(roster: Roster, { studentId, relations, misses }: ExplainedAccess) {
  const student = await roster.getStudent(studentId);
  const { zone } = await roster.getSchool(student.schoolId);
  const sectionIds = [...relations, ...misses].flatMap((each) => ('sectionId' in each && each.sectionId) || []);
  const found = await fewAtOnce([...new Set(sectionIds)], roster.findSection);
  const titles = new Map(found.flatMap((each) => (each ? [[each.section.id, each.section.title] as const] : [])));
  return { student: displayName(student), zone, titleOf: (id: (typeof sectionIds)[number]) => titles.get(id) ?? id };
}
