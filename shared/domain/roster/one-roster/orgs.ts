import type { SchoolId } from '../../ids.ts';
import type { PhoneNumber } from '../../phone-number.ts';

export type OrgDraft = {
  sourcedId: string;
  name: string;
  isSchool: boolean;
  parentId: string;
  zone?: string | undefined;
  phone?: PhoneNumber | undefined;
  line: number;
};

export const schoolId = (sourcedId: string): SchoolId => `sch_${sourcedId}`;

/** The schools at or below an organisation, for every organisation of the package and every school that is stored. */
export function schoolsByOrg(orgs: readonly OrgDraft[], storedSchools: readonly SchoolId[]): Map<string, SchoolId[]> {
  const byOrg = new Map<string, SchoolId[]>(storedSchools.map((id) => [id.slice('sch_'.length), [id]]));
  const parents = new Map(orgs.map(({ sourcedId, parentId }) => [sourcedId, parentId]));
  for (const { sourcedId, isSchool } of orgs) byOrg.set(sourcedId, isSchool ? [schoolId(sourcedId)] : []);
  for (const { sourcedId } of orgs.filter(({ isSchool }) => isSchool))
    for (const above of ancestors(sourcedId, parents)) byOrg.get(above)?.push(schoolId(sourcedId));
  return byOrg;
}

/** Stops at a circle: a package that is its own grandparent must not hang the import. */
function ancestors(from: string, parents: ReadonlyMap<string, string>) {
  const seen = new Set<string>([from]);
  for (let above = parents.get(from); above && !seen.has(above); above = parents.get(above)) seen.add(above);
  seen.delete(from);
  return seen;
}
