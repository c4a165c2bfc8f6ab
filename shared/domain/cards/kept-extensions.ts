import { mayExtend } from '../catalogue/extending.ts';
import { addDays, isOn, type SchoolDate } from '../dates.ts';
import type { ActivePlan, Plan } from '../plans/plan.ts';
import { versionOn } from '../plans/plan-history.ts';
import { type Card, type CardItem, countsStill, itemsOn, mergeCard } from './card.ts';
import { fingerprintText } from './fingerprint-text.ts';

/**
 * The next card, with what gave its student longer until lately and is on it no more. A plan that ends or turns takes
 * no date away from work that was due while it held. What was mended on the day on which it was published never held.
 */
export function keepExtensions(next: Card, before: Card | undefined, on: SchoolDate): Card {
  const known = before ? extensionsOf(before, on) : [];
  const lately = known.filter(({ item, until }) => {
    const hasHeld = isOn(item, until) && !(item.sinceAt && item.sinceAt.slice(0, 10) > until);
    const goesOn = next.items.some((each) => isOn(each, until) && asksTheSame(each, item));
    return hasHeld && !goesOn && countsStill(until, on);
  });
  return lately.length > 0 ? { ...next, lately } : next;
}

/** A plan as it stands, and all that it ever was. */
export type VersionedPlan = { head: Plan; versions: readonly ActivePlan[] };

/**
 * The card before with no extensions but those that these plans gave, for when a family takes back its consent to
 * another. A card does not tell what came of which plan, and the frozen versions do. Of an amount that was joined with
 * the other plan's, their own is kept.
 */
export function extensionsFrom(before: Card, plans: readonly VersionedPlan[], on: SchoolDate): Card {
  const lately = extensionsOf(before, on).flatMap(({ item, until }) => {
    const inForce = plans.flatMap(({ head, versions }) => versionOn(versions, until, head) ?? []);
    const stamp = { on: until, at: before.updatedAt, version: before.version };
    const given = itemsOn(mergeCard(before.studentId, inForce, stamp), until);
    if (given.some((each) => asksTheSame(each, item))) return [{ item, until }];
    const own = item.conflict && given.find((each) => asksTheSame(anyAmount(each), anyAmount(item)));
    return own ? [{ item: own, until }] : [];
  });
  return { ...before, items: [], lately };
}

/** What gave longer until lately, and what would have until yesterday if it left the card today. */
const extensionsOf = ({ items, lately = [] }: Card, on: SchoolDate) => [
  ...lately,
  ...items.filter(mayExtend).map((item) => ({
    item,
    until: item.endOn && item.endOn < on ? item.endOn : addDays(on, -1),
  })),
];

const asksTheSame = (a: CardItem, b: CardItem) =>
  fingerprintText({ ...a, endOn: undefined }) === fingerprintText({ ...b, endOn: undefined });

const anyAmount = (item: CardItem): CardItem => ({ ...item, parameter: {}, conflict: undefined, alternatives: [] });
