import type { SchoolId, SectionId, StaffId } from '#shared/domain/ids.ts';
import type { SectionRoster } from '#shared/domain/roster/section.ts';
import { refreshCourseRoster } from '#shared/use-cases/classroom/refresh-course-roster.ts';
import type { AddOnDeps } from '../deps/classroom.ts';
import { isFresh } from '../deps/remembered-courses.ts';
import type { TeacherCaller } from './caller.ts';

type CourseLaunch = Omit<TeacherCaller, 'session'> & { courseId: string; known: SectionRoster | undefined };

export const courseSection = (courseId: string): SectionId => `gcc_${courseId}`;

/** The course's people: as known, or read anew with the teacher's own grant, after Google said that they teach here. */
export async function courseRoster(deps: AddOnDeps, { courseId, actor, classroom, known, confirmed }: CourseLaunch) {
  if (isFresh(known, deps.now()) && holds(known, actor.id)) return known;
  await confirmed;
  return refreshCourseRoster({ ...deps, classroom }, actor, courseId);
}

const holds = (roster: SectionRoster, id: StaffId) => roster.staff.some(({ staffId }) => staffId === id);

const zones = new Map<SchoolId, string>();

/** A school does not move to another time zone while a container lives. */
export async function zoneOf({ roster }: AddOnDeps, id: SchoolId): Promise<string> {
  const known = zones.get(id);
  if (known) return known;
  const { zone } = await roster.getSchool(id);
  zones.set(id, zone);
  return zone;
}
