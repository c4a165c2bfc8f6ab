import { type Fact, factsOf, since } from '../../process/facts.ts';
import type { PlanContent } from '../plan.ts';
import { type Comparable, diffPlans, type PlanChange } from '../plan-diff.ts';
import { takesAway } from './takes-away.ts';

/** What is argued about today: these parts of a plan, or all of it. Undefined: nothing. */
export function contestedParts(facts: readonly Fact[]): ReadonlySet<string> | 'all' | undefined {
  const disputes = factsOf(
    since(facts, ({ kind }) => kind === 'disputeSettled'),
    'disputeOpened',
  );
  if (disputes.length === 0) return undefined;
  const named = disputes.map(({ parts = [] }) => parts);
  return named.some((parts) => parts.length === 0) ? 'all' : new Set(named.flat());
}

/**
 * Which contested parts of a plan in force a draft would take away or weaken: these wait for the end of the dispute.
 * What is added, put right, or not argued about never does.
 */
export function heldByDispute(facts: readonly Fact[], before: Comparable, after: Comparable): string[] {
  const contested = contestedParts(facts);
  if (!contested) return [];
  const changes = diffPlans(before, after).filter(takesAway);
  // Of a plan that is over sooner nothing is left.
  if (changes.some(({ part }) => part === 'plan'))
    return contested === 'all' ? [...partsOfPlan(before)] : [...contested];
  const lost = changes.flatMap(partsOf);
  return [...new Set(lost)].filter((part) => contested === 'all' || contested.has(part));
}

/** By id, of everything in a plan that has one. */
export const partsOfPlan = ({ items, goals, needs, services, strategies }: PlanContent): Set<string> =>
  new Set([
    ...items.map(({ itemId }) => itemId),
    ...goals.map(({ goalId }) => goalId),
    ...needs.map(({ needId }) => needId),
    ...services.map(({ serviceId }) => serviceId),
    ...strategies.map(({ strategyId }) => strategyId),
  ]);

function partsOf(change: PlanChange): string[] {
  if (change.part === 'objective') return [change.goal.goalId];
  const entry = 'before' in change ? change.before : undefined;
  if (change.part === 'plan' || typeof entry !== 'object') return [];
  return Object.entries(entry).flatMap(([name, id]) => (name === ownIds.get(change.part) ? [String(id)] : []));
}

const ownIds: ReadonlyMap<PlanChange['part'], string> = new Map([
  ['item', 'itemId'],
  ['goal', 'goalId'],
  ['need', 'needId'],
  ['service', 'serviceId'],
  ['strategy', 'strategyId'],
]);
