import type { SchoolDate } from '../../dates.ts';
import type { EndedPlan, Plan } from '../plan.ts';

export function endedPlan(
  plan: Plan,
  { on, ...ended }: Pick<EndedPlan, 'exitReason' | 'seenUntil'> & { on: SchoolDate },
): EndedPlan {
  if (plan.status === 'ended') return plan;
  return { ...plan, revision: plan.revision + 1, status: 'ended', endedOn: on, ...ended };
}
