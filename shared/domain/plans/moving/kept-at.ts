import { isStaffId, type SchoolId, type StaffId } from '../../ids.ts';
import type { Staff } from '../../roster/people.ts';
import type { ActivePlan } from '../plan.ts';

/** The school whose lists a plan stands in: its student's, from the day of a move on. */
export const listedAt = ({ schoolId, keptAt }: Pick<ActivePlan, 'schoolId' | 'keptAt'>): SchoolId => keptAt ?? schoolId;

/** The same version in the lists of the school that its student goes to now. */
export const listedUnder = ({ keptAt: _, ...plan }: ActivePlan, schoolId: SchoolId): ActivePlan => ({
  ...plan,
  ...(plan.schoolId === schoolId ? {} : { keptAt: schoolId }),
  revision: plan.revision + 1,
});

type Named = Pick<ActivePlan, 'caseManagerId' | 'items' | 'services' | 'goals'>;

/** Of the staff, who manages it or is to do something of it. */
export const staffNamedIn = ({ caseManagerId, items, services, goals }: Named): StaffId[] => [
  ...new Set([
    caseManagerId,
    ...items.flatMap(({ ownerId = [] }) => ownerId),
    ...services.flatMap(({ providerId = [] }) => providerId),
    ...goals.flatMap(({ ownerId }) => (ownerId && isStaffId(ownerId) ? [ownerId] : [])),
  ]),
];

const saysWhere = ({ parameter }: ActivePlan['items'][number]) =>
  ['place', 'room', 'where'].some((it) => it in parameter);
/** Rooms and corners are those of the school that the version was written at. */
const namesPlaces = ({ items, services }: Pick<ActivePlan, 'items' | 'services'>): boolean =>
  services.some(({ place }) => place) ||
  items.some((item) => item.applicability.settings.length > 0 || saysWhere(item));

/** Whether a plan names people who do not work at the school that its student goes to now, or places of another. */
export function namesFormerSchool(
  plan: ActivePlan,
  now: SchoolId,
  staff: readonly Pick<Staff, 'id' | 'active' | 'schoolIds'>[],
) {
  if (plan.schoolId === now) return false;
  const isHere = (id: StaffId) =>
    staff.some((person) => person.id === id && person.active && person.schoolIds.includes(now));
  return namesPlaces(plan) || !staffNamedIn(plan).every(isHere);
}
