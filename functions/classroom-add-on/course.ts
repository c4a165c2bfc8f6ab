import type { SchoolId, SectionId } from '#shared/domain/ids.ts';
import { isUnlisted } from '#shared/domain/roster/course-seats.ts';
import type { SectionRoster } from '#shared/domain/roster/section.ts';
import { refreshCourseRoster } from '#shared/use-cases/classroom/refresh-course-roster.ts';
import type { AddOnDeps } from '../deps/classroom.ts';
import { isFresh } from '../deps/remembered-courses.ts';
import { orWithout } from './adornment.ts';
import type { TeacherCaller } from './caller.ts';

type CourseLaunch = Omit<TeacherCaller, 'session'> & { courseId: string; known: SectionRoster | undefined };

export const courseSection = (courseId: string): SectionId => `gcc_${courseId}`;

/** The course's people: as known, or read anew with the teacher's own grant, when Google says that they teach here. */
export async function courseRoster(deps: AddOnDeps, { actor, known, ...launch }: CourseLaunch) {
  const fresh = isFresh(known, deps.now());
  if (fresh && !isUnlisted(known, actor.id)) return known;
  const { classroom, courseId, confirmed } = launch;
  // What is fresh may come from memory, and others may have written since.
  const stored = fresh ? undefined : known;
  return refreshCourseRoster({ ...deps, classroom }, actor, { courseId, confirmed, stored, known });
}

/** Without a calendar people agree on days; nothing else on the page hangs on it. */
export const schoolOf = (deps: AddOnDeps, id: SchoolId) =>
  Promise.all([deps.roster.getSchool(id), orWithout(deps.calendars.find(id))]);
