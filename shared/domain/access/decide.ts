import type { AccessAction, DataClass, Reason, Relation } from './access.ts';
import { accessPolicy } from './access-policy.ts';

export type Decision = { allowed: true; because: Reason } | { allowed: false };

/** The only reader of the policy that says yes. */
export function decide(relation: Relation, data: DataClass, action: AccessAction = 'read'): Decision {
  if (relation === 'none' || !accessPolicy[relation][action]?.includes(data)) return { allowed: false };
  return { allowed: true, because: relation };
}
