import { isSchoolDay } from '#shared/domain/calendar/school-calendar.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { StepContext } from '#shared/domain/process/step-context.ts';
import type { Student } from '#shared/domain/roster/people.ts';
import { readHolders } from '../access/read-family.ts';
import type { Needs } from '../command.ts';

export type Reaching = { holders: PersonId[] } & Required<Pick<StepContext, 'isSchoolDay'>>;

/** What attempts to reach a family are judged by: whose answer is asked for today, and when the school teaches. */
export async function readReaching(
  ports: Needs<'roster' | 'rights' | 'calendars'>,
  student: Student,
  on: SchoolDate,
): Promise<Reaching> {
  const [holders, calendar] = await Promise.all([
    readHolders(ports, student, on),
    ports.calendars.find(student.schoolId),
  ]);
  return { holders, isSchoolDay: (day) => calendar !== undefined && isSchoolDay(calendar, day) };
}
