import { DomainError } from '#shared/domain/errors.ts';
import type { SchoolId, StaffId } from '#shared/domain/ids.ts';
import { canManage } from '#shared/domain/plans/case-manager.ts';
import type { Needs } from '../command.ts';
import { unlessUnknown } from '../unless-unknown.ts';

export async function checkCaseManager({ roster }: Needs<'roster'>, id: StaffId, schoolId: SchoolId) {
  const manager = await roster.getStaff(id).catch(unlessUnknown);
  if (!manager || !canManage(manager, schoolId)) throw new DomainError('invalid_input', { field: 'caseManagerId' });
}
