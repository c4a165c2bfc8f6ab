import type { SchoolId } from '../../ids.ts';
import type { PhoneNumber } from '../../phone-number.ts';

export type OrgDraft = {
  sourcedId: string;
  name: string;
  type: string;
  parentId: string;
  zone?: string | undefined;
  phone?: PhoneNumber | undefined;
  line: number;
};

export const schoolId = (sourcedId: string): SchoolId => `sch_${sourcedId}`;

export const isSchool = ({ type }: OrgDraft) => type === 'school';

/**
 * The schools of every organisation of the package, and of every school that is stored: those at or below it. A
 * department with none below works at the school above it.
 */
export function schoolsByOrg(orgs: readonly OrgDraft[], storedSchools: readonly SchoolId[]): Map<string, SchoolId[]> {
  const byOrg = new Map<string, SchoolId[]>(storedSchools.map((id) => [id.slice('sch_'.length), [id]]));
  const parents = new Map(orgs.map(({ sourcedId, parentId }) => [sourcedId, parentId]));
  for (const org of orgs) byOrg.set(org.sourcedId, isSchool(org) ? [schoolId(org.sourcedId)] : []);
  const schools = new Set(orgs.filter(isSchool).map(({ sourcedId }) => sourcedId));
  for (const id of storedSchools) if (!parents.has(id.slice('sch_'.length))) schools.add(id.slice('sch_'.length));
  for (const school of schools)
    for (const above of ancestors(school, parents)) if (!schools.has(above)) byOrg.get(above)?.push(schoolId(school));
  for (const { sourcedId, type } of orgs) {
    if (type !== 'department' || byOrg.get(sourcedId)?.length !== 0) continue;
    const above = [...ancestors(sourcedId, parents)].find((each) => schools.has(each));
    if (above !== undefined) byOrg.set(sourcedId, [schoolId(above)]);
  }
  return byOrg;
}

/** Nearest first. Stops at a circle: a package that is its own grandparent must not hang the import. */
function ancestors(from: string, parents: ReadonlyMap<string, string>) {
  const seen = new Set<string>([from]);
  for (let above = parents.get(from); above && !seen.has(above); above = parents.get(above)) seen.add(above);
  seen.delete(from);
  return seen;
}
