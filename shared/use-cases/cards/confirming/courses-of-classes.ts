import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { SectionId } from '#shared/domain/ids.ts';
import type { SectionRoster } from '#shared/domain/roster/section.ts';
import type { Needs } from '../../command.ts';

export type CoursesOfClasses = ReadonlyMap<SectionId, readonly SectionRoster[]>;

/** The courses in Classroom that stand for each class of the roster, archived or not. */
export async function coursesOfClasses(
  { roster, courseRosters }: Needs<'roster' | 'courseRosters'>,
  lanes: number,
): Promise<CoursesOfClasses> {
  const courses = await fewAtOnce(await courseRosters.courses(), roster.findSection, lanes);
  const byClass = new Map<SectionId, SectionRoster[]>();
  for (const course of courses)
    for (const id of new Set(course?.staff.flatMap(({ teaches = [] }) => teaches)))
      if (course) byClass.set(id, [...(byClass.get(id) ?? []), course]);
  return byClass;
}
