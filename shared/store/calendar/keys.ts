import type { DeadlinePlace } from '#shared/domain/calendar/deadline.ts';
import type { SchoolId, StudentId } from '#shared/domain/ids.ts';
import { type Key, single } from '../keys.ts';

/** Q20. */
export const calendarKey = (school: SchoolId) => single('CALENDAR', school);

/**
 * Q21 and Q22: a school's open deadlines in one partition, because a snow day asks for all of them at once; a student's
 * stand together.
 */
export const deadlinePartition = (school: SchoolId) => `DEADLINE#${school}`;
export const deadlinesOfStudent = (student: StudentId) => `OPEN#${student}#`;
export const deadlineKey = ({ schoolId, studentId, about, what }: DeadlinePlace): Key => ({
  pk: deadlinePartition(schoolId),
  sk: `${deadlinesOfStudent(studentId)}${about}#${what}`,
});
