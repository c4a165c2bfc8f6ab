import { DomainError } from '#shared/domain/errors.ts';
import type { SchoolId, StaffId } from '#shared/domain/ids.ts';
import type { Needs } from '../command.ts';
import { unlessUnknown } from '../unless-unknown.ts';

/** Whose name stands on a draft joins the student's team and reads the plan: nobody who left or is from elsewhere. */
export async function checkCaseManager({ roster }: Needs<'roster'>, id: StaffId, schoolId: SchoolId) {
  const manager = await roster.getStaff(id).catch(unlessUnknown);
  if (!manager?.active || !manager.schoolIds.includes(schoolId))
    throw new DomainError('invalid_input', { field: 'caseManagerId' });
}
