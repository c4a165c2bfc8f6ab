import { type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import type { SchoolId } from '#shared/domain/ids.ts';
import type { Needs } from '../../command.ts';

/** Today, where a school is. */
export type SchoolDays = (school: SchoolId) => Promise<SchoolDate>;

/** An import asks for each plan, and no school moves while it runs. */
export function schoolDays({ roster, now }: Needs<'roster' | 'now'>): SchoolDays {
  const zones = new Map<SchoolId, string>();
  return async (school) => {
    const zone = zones.get(school) ?? (await roster.getSchool(school)).zone;
    zones.set(school, zone);
    return schoolDateAt(now(), zone);
  };
}
