import type { SchoolId } from '../ids.ts';
import type { StaffActor } from './access.ts';

/**
 * Whether somebody answers for a school's records: its coordinators, and its administrators, who see no student by that
 * alone.
 */
export function officeRole(
  { roles, schoolIds }: Pick<StaffActor, 'roles' | 'schoolIds'>,
  school: SchoolId,
): 'coordinates' | 'administers' | undefined {
  if (!schoolIds.includes(school)) return undefined;
  if (roles.includes('coordinator')) return 'coordinates';
  return roles.includes('administrator') ? 'administers' : undefined;
}

/** Of some school or other: what is told of students whom nobody manages goes to these. */
export const isOffice = (roles: StaffActor['roles']): boolean =>
  roles.includes('coordinator') || roles.includes('administrator');
