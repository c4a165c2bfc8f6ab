import * as z from 'zod/mini';
import { type CaseloadGiven, checkCaseload, withCaseload } from '#shared/domain/access/caseload.ts';
import { gradesOf } from '#shared/domain/access/caseload-coverage.ts';
import { type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SchoolId, StaffId } from '#shared/domain/ids.ts';
import type { Staff } from '#shared/domain/roster/people.ts';
import { type CommandInput, command, type Needs } from '../../command.ts';
import { studentsOfSchool } from '../../roster/students-of-school.ts';
import { unlessUnknown } from '../../unless-unknown.ts';
import { officeOfSchool } from './office-of-school.ts';

/** `beginOn`: today, when left out. */
export type SetCaseloadInput = CommandInput & { schoolId: SchoolId; beginOn?: SchoolDate | undefined } & Omit<
    CaseloadGiven,
    'beginOn'
  >;
/** The version of the school's record that holds now; the one before where there was nothing to do. */
const SavedCaseload = z.object({ version: z.int(), beginOn: z.string() });

/**
 * Says which students a counselor of a school answers for, from a day on: by grade, by a part of the alphabet, by both,
 * or none any more. From that day they see who these are and their learning plans.
 */
export const setCaseload = command({
  authorize: officeOfSchool,
  result: SavedCaseload,
  async run(
    ports: Needs<'roster' | 'rosterWriter' | 'caseloads'>,
    { schoolId, staffId, part, adds, ...input }: SetCaseloadInput,
    { school, at, change, unchanged },
  ) {
    const today = schoolDateAt(at, school.zone);
    const given: CaseloadGiven = { staffId, beginOn: input.beginOn ?? today, part, adds };
    const { beginOn } = given;
    if (part) await checkCounselor(ports, { staffId, schoolId });
    const schoolGrades = part?.grades ? gradesOf(await studentsOfSchool(ports, schoolId)) : [];
    checkCaseload(given, { today, schoolGrades });
    const before = await ports.roster.caseloadsAt(schoolId);
    const after = withCaseload(before, given, today);
    if (JSON.stringify(after.parts) === JSON.stringify(before.parts))
      return unchanged({ version: before.version, beginOn });
    const version = before.version + 1;
    const entry = { action: 'caseload_set', schoolId, personId: staffId } as const;
    return ports.caseloads.save({ ...after, version }, change(entry, { version, beginOn }));
  },
});

/** Somebody who is a counselor by the roster and works at the school: nobody else would see anything by it. */
async function checkCounselor(
  { roster }: Needs<'roster'>,
  { staffId, schoolId }: { staffId: StaffId; schoolId: SchoolId },
) {
  const staff = await roster.getStaff(staffId).catch(unlessUnknown);
  if (!staff || !counselsAt(staff, schoolId))
    throw new DomainError('invalid_input', { field: 'staffId', reason: 'no_counselor' });
}

export const counselsAt = ({ active, roles, schoolIds }: Staff, school: SchoolId) =>
  active && roles.includes('counselor') && schoolIds.includes(school);
