import { type Family, rightsHolders } from '#shared/domain/access/guardianship.ts';
import { isSchoolDay } from '#shared/domain/calendar/school-calendar.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { whoLacksAddress } from '#shared/domain/process/family/beyond-reach.ts';
import type { StepContext } from '#shared/domain/process/step-context.ts';
import type { Student } from '#shared/domain/roster/people.ts';
import type { Needs } from '../command.ts';

export type Reaching = { holders: PersonId[]; withoutAddress: PersonId[] } & Required<Pick<StepContext, 'isSchoolDay'>>;

/** What attempts to reach a family are judged by: whose answer is asked for today, and when the school teaches. */
export async function readReaching(
  { calendars, district }: Needs<'district' | 'calendars'>,
  student: Student,
  { on, family }: { on: SchoolDate; family: Promise<Family> },
): Promise<Reaching> {
  const [known, calendar, { rights }] = await Promise.all([
    family,
    calendars.find(student.schoolId),
    district.settings(),
  ]);
  const holders = rightsHolders(student, known, { on, rights });
  return {
    holders,
    withoutAddress: whoLacksAddress(holders, known.guardians),
    isSchoolDay: (day) => calendar !== undefined && isSchoolDay(calendar, day),
  };
}
