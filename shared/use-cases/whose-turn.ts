import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { SchoolId, StaffId, StudentId } from '#shared/domain/ids.ts';
import type { Needs } from './command.ts';

/** `isCase`: it is about a case, and no plan has come of it yet. */
type Turn = { studentId: StudentId; schoolId: SchoolId; isCase: boolean };

/** A case is the office's; a plan is its case manager's, and the office's where it has none who is there. */
export async function whoseTurn(
  { roster }: Needs<'roster'>,
  { studentId, schoolId, isCase }: Turn,
): Promise<StaffId[]> {
  const managers = isCase ? [] : (await roster.managersOf(studentId)).present;
  const here = await presentOf({ roster }, managers);
  return here.length > 0 ? here : presentOf({ roster }, await roster.officeOf(schoolId));
}

const presentOf = async ({ roster }: Needs<'roster'>, staff: readonly StaffId[]): Promise<StaffId[]> =>
  (await fewAtOnce([...new Set(staff)], roster.getStaff)).filter(({ active }) => active).map(({ id }) => id);
