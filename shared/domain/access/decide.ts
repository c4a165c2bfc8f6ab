import type { AccessAction, DataInSight, Reason, Relation } from './access.ts';
import { accessPolicy } from './access-policy.ts';
import type { HeldRelation } from './held-relations.ts';

export type Decision = { allowed: true; because: Reason } | { allowed: false };

/** The only reader of the policy that says yes. */
export function decide(relation: Relation, data: DataInSight, action: AccessAction = 'read'): Decision {
  const allowed = relation === 'none' ? [] : (accessPolicy[relation][action] ?? []);
  const isIn = allowed.includes(data) || (data === 'learning' && allowed.includes('D3'));
  return relation !== 'none' && isIn ? { allowed: true, because: relation } : { allowed: false };
}

export type AccessNeeds = {
  data: DataInSight;
  /** To read, when left out. */
  action?: AccessAction;
  /** Narrower than the policy, where a verb is. */
  only?: readonly Reason[];
};

/** The first relation that allows it; one that `only` leaves out hides none of those behind it. */
export const relationAllowing = (relations: readonly HeldRelation[], { data, action, only }: AccessNeeds) =>
  relations.find(({ relation }) => (!only || only.includes(relation)) && decide(relation, data, action).allowed);
