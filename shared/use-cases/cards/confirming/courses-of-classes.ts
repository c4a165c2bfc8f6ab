import type { SectionId } from '#shared/domain/ids.ts';
import type { SectionRoster } from '#shared/domain/roster/section.ts';
import type { Needs } from '../../command.ts';
import { readEach, type UnreadClass } from './read-each.ts';

type CoursesOfClasses = { courses: ReadonlyMap<SectionId, readonly SectionRoster[]>; unread: UnreadClass[] };

/** The courses in Classroom that stand for each class of the roster, archived or not. */
export async function coursesOfClasses({
  roster,
  courseRosters,
}: Needs<'roster' | 'courseRosters'>): Promise<CoursesOfClasses> {
  const ids = (await courseRosters.courses()).map((id) => ({ id }));
  const { found, unread } = await readEach(ids, ({ id }) => roster.findSection(id));
  const courses = new Map<SectionId, SectionRoster[]>();
  for (const course of found)
    for (const id of new Set(course?.staff.flatMap(({ teaches = [] }) => teaches)))
      if (course) courses.set(id, [...(courses.get(id) ?? []), course]);
  return { courses, unread };
}
