import type { SchoolDate } from '../dates.ts';
import type { Guardian } from '../roster/people.ts';
import type { GuardianLimit } from './guardianship.ts';
import { type AccessFacts, type HeldRelation, nothingOfStaff, relationsHeld } from './held-relations.ts';
import { type NearMiss, nearMissesOf } from './near-miss.ts';

/** What the rights of everybody in a family follow from, but for what the roster calls each of them. */
export type FamilyFacts = Pick<AccessFacts, 'student' | 'limits' | 'settings' | 'at'>;

/** What one guardian is to a student today, or what keeps them out, beside what the office has entered of them. */
export type GuardianStanding = {
  guardian: Guardian;
  relation: HeldRelation['relation'] | 'none';
  /** Beside what they are to one of 18 who does not decide yet. */
  stillDecides: boolean;
  misses: readonly NearMiss[];
  entered: GuardianLimit | undefined;
};

/** By the same rule that decides when they ask; who left the roster cannot sign in to ask. */
export function guardianStanding(guardian: Guardian, family: FamilyFacts, on: SchoolDate): GuardianStanding {
  const actor = { kind: 'guardian', id: guardian.id } as const;
  const facts = { ...family, ...nothingOfStaff, isRelative: guardian.isRelative === true };
  const all = guardian.active ? relationsHeld(actor, facts, on) : [];
  const [held] = all;
  return {
    guardian,
    relation: held?.relation ?? 'none',
    stillDecides: all.some(({ relation }) => relation === 'stillDecides'),
    misses: held || !guardian.active ? [] : nearMissesOf(actor, facts, on),
    entered: family.limits.find(({ guardianId }) => guardianId === guardian.id),
  };
}
