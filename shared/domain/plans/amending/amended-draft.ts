import { canonicalJson } from '../../same-record.ts';
import type { ActivePlan, PlanDraft } from '../plan.ts';

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
  const { id, basedOn, effectiveOn, framework, profile, startOn, endOn, reviewDueOn, career } = draft;
  const lists = { needs: draft.needs, items: draft.items, goals: draft.goals };
  const more = { services: draft.services, strategies: draft.strategies };
  return {
    ...{ id, basedOn, effectiveOn, framework, profile, startOn, endOn, reviewDueOn, career },
    ...inOrder({ ...lists, ...more }),
  };
}

const inOrder = (lists: Readonly<Record<string, readonly object[]>>) =>
  Object.fromEntries(
    Object.entries(lists).map(([name, list]) => [name, list.map((entry) => canonicalJson(entry)).sort()]),
  );
