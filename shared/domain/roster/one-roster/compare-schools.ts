import { TimeZone } from '../../dates.ts';
import { sameRecord } from '../../same-record.ts';
import { refused } from '../../tabular.ts';
import type { School } from '../people.ts';
import { isSchool, schoolId } from './orgs.ts';
import type { RosterDraft } from './roster-draft.ts';

/**
 * Every school that is stored or in the package, and which of them to write. A zone comes from the person who imports,
 * from the package or from the last time; it is never guessed, because every date and meeting of a school hangs on it.
 * A package that says no telephone number leaves the one that it said before.
 */
export function compareSchools({ orgs }: RosterDraft, stored: readonly School[], givenZone: string | undefined) {
  const schools = new Map(stored.map((school) => [school.id, school]));
  const puts: School[] = [];
  for (const { sourcedId, name, zone, phone: givenPhone } of orgs.filter(isSchool)) {
    const id = schoolId(sourcedId);
    const read = TimeZone.safeParse(givenZone ?? zone ?? schools.get(id)?.zone);
    if (!read.success) throw refused('no_zone', { school: sourcedId });
    const phone = givenPhone ?? schools.get(id)?.phone;
    const school = { id, name, zone: read.data, ...(phone ? { phone } : {}) };
    if (!sameRecord(schools.get(id), school)) puts.push(school);
    schools.set(id, school);
  }
  return { schools, puts };
}
