import { canonicalJson } from '../../same-record.ts';
import type { ActivePlan, PlanContent, PlanDraft } from '../plan.ts';

/**
 * A draft as it would amend the plan in force. That is no review: the day of the next one stays, unless the draft names
 * another.
 */
export const amendedDraft = <Draft extends PlanDraft>(
  draft: Draft,
  { reviewDueOn }: Pick<ActivePlan, 'reviewDueOn'>,
) => ({
  ...draft,
  reviewDueOn: draft.reviewDueOn ?? reviewDueOn,
});

/** All that a draft says of what its plan is to be, in an order of its own: whoever decides on it decides on this. */
export function saidInDraft(draft: PlanDraft) {
  const { id, basedOn, effectiveOn, framework, profile, startOn, endOn, reviewDueOn } = draft;
  const { needs, items, goals, services, strategies, career, learner, resources } = draft;
  // By name, so that a part that plans come to hold cannot be left out here.
  const parts: Record<keyof PlanContent, unknown> = {
    ...{ needs, items, goals, services, strategies },
    ...{ career, learner, resources },
  };
  return { ...{ id, basedOn, effectiveOn, framework, profile, startOn, endOn, reviewDueOn }, ...inOrder(parts) };
}

const inOrder = (parts: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      name,
      Array.isArray(part) ? part.map((entry) => canonicalJson(entry)).sort() : part,
    ]),
  );
