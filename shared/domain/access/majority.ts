/**
 * From which age on a student, and no longer the parents, decides in the process: consents, refuses, answers. By the
 * state whose law holds in the district; whoever is of age by it has the parents' rights (34 CFR 300.520(a)). The
 * rights over the record pass at 18 in all of them (34 CFR 99.3, 99.5).
 */
export const majorityProfiles = {
  usual: { age: 18, source: 'state law; all states but the three below' },
  alabama: { age: 19, source: 'Ala. Code § 26-1-1' },
  mississippi: { age: 21, source: 'Miss. Code § 1-3-27' },
  nebraska: { age: 19, source: 'Neb. Rev. Stat. § 43-2101' },
} as const;

export const majorityStates = [
  'usual',
  'alabama',
  'mississippi',
  'nebraska',
] as const satisfies readonly (keyof typeof majorityProfiles)[];
