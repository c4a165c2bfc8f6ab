import type { StaffActor } from '#shared/domain/access/access.ts';
import { schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SectionId } from '#shared/domain/ids.ts';
import { courseSeats } from '#shared/domain/roster/course-seats.ts';
import type { SectionRoster } from '#shared/domain/roster/section.ts';
import type { Needs } from '../command.ts';
import type { Classroom } from '../ports/classroom/classroom.ts';
import { knownPeople, teacherToday } from './match-course.ts';

type Ports = Needs<'roster' | 'courseRosters' | 'now'> & { classroom: Pick<Classroom, 'roster'> };
type Teacher = Pick<StaffActor, 'kind' | 'id'>;
export type FreshRoster = SectionRoster & { rosterReadAt: string };

/**
 * Reads the course's people from Google with the asker's own grant and matches them to ours. Being in a course proves
 * nothing, because anybody can invite anybody: only a seat in a roster section does.
 */
export async function refreshCourseRoster(ports: Ports, actor: Teacher, courseId: string): Promise<FreshRoster> {
  const { roster, courseRosters, classroom, now } = ports;
  const id: SectionId = `gcc_${courseId}`;
  const [schoolId, people] = await Promise.all([schoolOf(ports, actor), classroom.roster(courseId)]);
  const { zone } = await roster.getSchool(schoolId);
  const on = schoolDateAt(now(), zone);
  const [{ staff }, { students }] = await Promise.all([
    knownPeople(roster, people.teachers),
    knownPeople(roster, people.students),
  ]);
  const teachers = await Promise.all(staff.map((known) => teacherToday(roster, known.id, on)));
  const seats = courseSeats(id, { teachers, students }, on);
  const [proof] = seats.sections;
  const fresh: FreshRoster = {
    section: {
      id,
      title: sharedTitle(seats),
      schoolId: proof?.section.schoolId ?? schoolId,
      source: 'classroom',
    },
    staff: seats.staff,
    students: seats.students,
    rosterReadAt: now(),
  };
  await courseRosters.saveCourse(fresh);
  return fresh;
}

/** All teachers of the course read it, and a class's name tells what its students need: not for a guest's eyes. */
const sharedTitle = ({ staff, sections }: ReturnType<typeof courseSeats>) =>
  sections.find(({ section }) => staff.every(({ teaches }) => teaches?.includes(section.id)))?.section.title ?? '';

async function schoolOf({ roster }: Ports, { id }: Teacher) {
  const { active, schoolIds } = await roster.getStaff(id);
  const [schoolId] = schoolIds;
  if (!active || !schoolId) throw new DomainError('not_allowed', { staffId: id });
  return schoolId;
}
