import { sameParameter } from '../catalogue/compare-amounts.ts';
import { activitiesOfItem, type PlanItem } from '../catalogue/plan-item.ts';
import type { SchoolDate } from '../dates.ts';
import { addMonths } from '../dates.ts';
import { sameRecord } from '../same-record.ts';
import type { ItemFault } from './item-gaps.ts';

/**
 * The same accommodation twice for the same work: said twice, once without its amount perhaps, or with two amounts of
 * which a teacher can follow only one.
 */
export function pairFault(item: PlanItem, earlier: readonly PlanItem[]): ItemFault[] {
  const twin = earlier.find((other) => other.code === item.code && overlap(other, item));
  if (!twin) return [];
  const says = [twin, item].map(({ parameter }) => Object.keys(parameter).length > 0);
  return says.includes(false) || sameParameter(twin.parameter, item.parameter)
    ? [{ gap: 'duplicate', suggestion: 'dropOne' }]
    : [{ gap: 'contradiction', suggestion: 'settleAmount' }];
}

function overlap(a: PlanItem, b: PlanItem) {
  const inTime = !(a.endOn && b.startOn && a.endOn < b.startOn) && !(b.endOn && a.startOn && b.endOn < a.startOn);
  const work = a.own || !a.code.startsWith('DST-') ? [activitiesOfItem(a), activitiesOfItem(b)] : [[], []];
  const [of, and] = [a.applicability, b.applicability];
  return inTime && share(work[0], work[1]) && share(of.courses, and.courses) && share(of.settings, and.settings);
}

/** An empty list means everywhere, and so does `always`. */
const share = (a: readonly string[] = [], b: readonly string[] = []) =>
  a.length === 0 || b.length === 0 || [...a, ...b].includes('always') || a.some((each) => b.includes(each));

export type Before = { items: readonly PlanItem[]; effectiveOn: SchoolDate };
type Cycle = { previous?: Before | undefined; lastReviewedOn?: SchoolDate | undefined; on: SchoolDate };

/** Carried over as it was, through a year or a review, and nobody has put on record that it still helps. */
export function rolledOver(item: PlanItem, { previous, lastReviewedOn, on }: Cycle): ItemFault[] {
  const yearAgo = addMonths(on, -12);
  if (!previous || (item.reviewedOn && item.reviewedOn > yearAgo)) return [];
  const cycleIsOver = previous.effectiveOn <= yearAgo || (lastReviewedOn && lastReviewedOn > previous.effectiveOn);
  const carried = previous.items.some((old) => sameRecord(unreviewed(old), unreviewed(item)));
  return cycleIsOver && carried ? [{ gap: 'rolledOver', suggestion: 'askWhetherItHelps' }] : [];
}

const unreviewed = ({ reviewedOn: _reviewed, needIds: _needs, ...said }: PlanItem) => said;
