import { hasActionCard } from '../cards/kept-safety.ts';
import type { Parameter } from '../catalogue/parameter.ts';
import type { PlanItem } from '../catalogue/plan-item.ts';
import type { SchoolDate } from '../dates.ts';
import type { PlanContent } from '../plans/plan.ts';
import type { Finding } from './finding.ts';
import {
  amountFaults,
  constructFaults,
  type ItemFault,
  isOver,
  ownFaults,
  scopeFaults,
  unreadable,
  wordFaults,
} from './item-gaps.ts';
import { type Before, pairFault, rolledOver } from './item-pairs.ts';

export type ItemsContext = {
  on: SchoolDate;
  /** The version before the one that is looked at. */
  previous?: Before | undefined;
  /** The day of the last review of the whole plan. */
  lastReviewedOn?: SchoolDate | undefined;
  /** What the nurse keeps of the action card: it is on the card, and a plan that leaves it open leaves nothing open. */
  keptSafety?: Parameter | undefined;
  /** The day on which the whole plan ends, if it has one. */
  endOn?: SchoolDate | undefined;
};

/**
 * What a teacher could not act on, or would have to guess. Items that are over are left alone: nobody acts on them any
 * more.
 */
export function lintItems(content: Pick<PlanContent, 'items' | 'needs'>, context: ItemsContext): Finding[] {
  const items = content.items.filter((item) => !isOver(item, context.on));
  const ofItems = items.flatMap((item, index) =>
    [...faultsOf(item, context), ...pairFault(item, items.slice(0, index)), ...needFault(item, content)].map(
      (fault): Finding => ({ about: item.itemId, severity: 'should', ...fault }),
    ),
  );
  const answered = new Set(items.flatMap(({ needIds }) => needIds));
  const open = content.needs.filter(({ needId }) => !answered.has(needId));
  const ofNeeds = items.length === 0 ? [] : open;
  return [
    ...ofItems,
    ...ofNeeds.map(
      ({ needId }): Finding => ({
        about: needId,
        gap: 'needUnanswered',
        severity: 'should',
        suggestion: 'answerNeed',
      }),
    ),
  ];
}

function faultsOf(item: PlanItem, context: ItemsContext): ItemFault[] {
  const carriedOut = withKept(item, context);
  const amounts = amountFaults(carriedOut, item.reviewedOn !== undefined);
  return [
    ...ownFaults(item),
    ...amounts,
    ...unreadable(carriedOut, amounts),
    ...constructFaults(item),
    ...scopeFaults(item, item.endOn ?? context.endOn, context.on),
    ...wordFaults(item),
    ...rolledOver(item, context),
  ];
}

const withKept = (item: PlanItem, { keptSafety }: ItemsContext): PlanItem =>
  hasActionCard({ items: [item] }) ? { ...item, parameter: { ...keptSafety, ...item.parameter } } : item;

/** Asked only of plans that name needs: the rest is one finding about the plan, not one for each item. */
function needFault({ needIds }: PlanItem, { needs }: Pick<PlanContent, 'needs'>): ItemFault[] {
  const answersOne = needIds.some((id) => needs.some(({ needId }) => needId === id));
  return needs.length === 0 || answersOne ? [] : [{ gap: 'itemWithoutNeed', suggestion: 'linkNeed' }];
}
