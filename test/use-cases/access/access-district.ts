import type { Actor } from '#shared/domain/access/access.ts';
import type { RightsSettings } from '#shared/domain/access/right-holder.ts';
import type { Clock } from '#shared/use-cases/ports/clock.ts';
import { anActivePlan, countedIds } from '../../builders.ts';
import { freshTables, storesOn } from '../../engine.ts';
import { aCard, aPublication, at } from '../../sample/records.ts';
import {
  aGuardian,
  aSection,
  aStaffMember,
  aStaffSeat,
  aStudent,
  aStudentSeat,
  harborHigh,
} from '../../sample/roster.ts';

/** Harbor High with Maya and Leo in Grace's algebra, and a clock that the test turns. */
export async function accessDistrict({ rights }: { rights?: RightsSettings } = {}) {
  const clock = { at };
  const now: Clock = () => clock.at;
  const tables = await freshTables();
  const stores = storesOn(tables, now);
  const { rosterWriter, plans } = stores;
  await rosterWriter.putSchools([harborHigh, { id: 'sch_cedar', name: 'Cedar Middle', zone: 'America/New_York' }]);
  const staff = (id: `stf_${string}`, over: object = {}) =>
    aStaffMember({ id, email: `${id}@harbor.example`, ...over });
  await rosterWriter.putPeople([
    aStudent({ guardianIds: ['grd_ana', 'grd_tom'] }),
    aStudent({ id: 'stu_leo', givenName: 'Leo', email: 'leo@students.harbor.example', guardianIds: [] }),
    aGuardian(),
    aGuardian({ id: 'grd_tom', givenName: 'Tom', email: 'tom@mail.example' }),
    staff('stf_grace'),
    staff('stf_samuel'),
    staff('stf_dana', { roles: ['caseManager'] }),
    staff('stf_priya', { roles: ['coordinator'] }),
    staff('stf_ruth', { roles: ['administrator'] }),
    staff('stf_left', { active: false }),
    staff('stf_cedar', { schoolIds: ['sch_cedar'], roles: ['coordinator', 'administrator'] }),
  ]);
  await rosterWriter.putSections([aSection(), aSection({ id: 'sec_choir', title: 'Choir' })]);
  await rosterWriter.putSeats([aStaffSeat(), aStudentSeat(), aStudentSeat({ studentId: 'stu_leo', name: 'Leo' })]);
  await plans.publish(...aPublication('maya', anActivePlan(), aCard()));
  const deps = { ...stores, ids: countedIds(), now, ...(rights ? { rights } : {}) };
  return { tables, stores, deps, clock };
}
export type AccessDistrict = Awaited<ReturnType<typeof accessDistrict>>;

export const system: Actor = { kind: 'system', id: 'system' };
export const staffActor = (id: `stf_${string}`, ...roles: ('teacher' | 'administrator')[]): Actor => ({
  kind: 'staff',
  id,
  roles: roles.length > 0 ? roles : ['teacher'],
  schoolIds: [harborHigh.id],
});
export const guardian = (id: `grd_${string}`): Actor => ({ kind: 'guardian', id });
