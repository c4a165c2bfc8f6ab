import type { SchoolDate } from '../dates.ts';
import { holdsMostOf } from './course-seats.ts';
import type { SectionRoster } from './section.ts';

/**
 * Whether a class of the roster was put away in Classroom: a course that is archived holds most of it, and none of its
 * courses is in use. A course of few of its students says nothing of the others, and a class without one is as any
 * other.
 */
export const isPutAway = (
  classOfRoster: Pick<SectionRoster, 'section' | 'students'>,
  courses: readonly Pick<SectionRoster, 'students' | 'archived'>[],
  on: SchoolDate,
): boolean =>
  courses.every(({ archived }) => archived) && courses.some(({ students }) => holdsMostOf(students, classOfRoster, on));
