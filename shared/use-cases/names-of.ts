import { GuardianId, StaffId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import type { Roster } from './ports/roster/roster.ts';

/** What the adults are called whose ids stand anywhere in these records; who is not in the roster is absent. */
export async function namesOf(roster: Roster, records: object): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(JSON.stringify(records).match(/\b(?:stf|grd)_[A-Za-z0-9._~/@-]+/g))];
  const staffIds = ids.flatMap((id) => StaffId.safeParse(id).data ?? []);
  const guardianIds = ids.flatMap((id) => GuardianId.safeParse(id).data ?? []);
  const [guardians, staff] = await Promise.all([
    guardianIds.length > 0 ? roster.findGuardians(guardianIds) : [],
    staffIds.length > 0 ? roster.findStaff(staffIds) : [],
  ]);
  return new Map([...guardians, ...staff].map((person) => [person.id, displayName(person)]));
}
