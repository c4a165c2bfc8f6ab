import { type PersonId, StaffId, StudentId } from '#shared/domain/ids.ts';
import type { CoursePerson } from '../ports/classroom/classroom.ts';
import type { Roster } from '../ports/roster/roster.ts';

type Members = { teachers: readonly CoursePerson[]; students: readonly CoursePerson[] };
type KnownStudent = CoursePerson & { id: StudentId };

/** Who of a course's people is ours, and is what the course says: a teacher of it who is a student here is neither. */
export async function knownPeople(roster: Roster, { teachers, students }: Members) {
  const found = await roster.findPeople([...teachers, ...students]);
  return {
    staffIds: [...new Set(found.slice(0, teachers.length).flatMap(asStaff))],
    students: students.flatMap((person, index): KnownStudent[] => {
      const id = StudentId.safeParse(found[teachers.length + index]).data;
      return id ? [{ ...person, id }] : [];
    }),
  };
}

const asStaff = (id: PersonId | undefined) => StaffId.safeParse(id).data ?? [];
