import { mayExtend } from '../catalogue/extending.ts';
import { addDays, isOn, type SchoolDate } from '../dates.ts';
import { canonicalJson } from '../same-record.ts';
import type { Card, CardItem } from './card.ts';

/**
 * What a teacher acts on, as one text: two items with the same text ask for the same. Not in it:
 * - `startOn`, because an item is shown, and so confirmed, only once it has begun;
 * - `priority`, which says what comes first when resources are short and not what to do. Asking again for it would
 * teach people to confirm
 *   unread;
 * - `sinceAt`, which says when and not what.
 */
export function fingerprintText(item: CardItem): string {
  const { code, own, parameter, activities, courses, settings = [], endOn, conflict, alternatives } = item;
  return canonicalJson({
    code,
    own: own && { ...own, activities: [...own.activities].sort() },
    parameter: unordered(parameter),
    activities: [...activities].sort(),
    courses: [...courses].sort(),
    settings: [...settings].sort(),
    endOn,
    conflict,
    alternatives: alternatives.map((each) => canonicalJson(unordered(each))).sort(),
  });
}

/** An item that says what it said before has been there since then, however often the plan was published meanwhile. */
export function carrySince(next: Card, before: Card | undefined): Card {
  const known = new Map(
    (before?.items ?? []).map((item) => [fingerprintText(item), item.sinceAt ?? before?.updatedAt]),
  );
  return {
    ...next,
    items: next.items.map((item) => {
      const sinceAt = known.get(fingerprintText(item)) ?? item.sinceAt;
      return sinceAt ? { ...item, sinceAt } : item;
    }),
  };
}

/** A parameter may hold a set, and the order of a set says nothing. */
const unordered = (parameter: CardItem['parameter']) =>
  Object.fromEntries(
    Object.entries(parameter).map(([name, value]) => [name, Array.isArray(value) ? [...value].sort() : value]),
  );

/** No student's own date is likely to lie further behind the class's. */
const keptDays = 28;

/**
 * The next card, with what gave its student longer until lately and is on it no more. A plan that ends or turns takes
 * no date away from work that was due while it held. What was mended on the day on which it was published never held.
 */
export function keepExtensions(next: Card, before: Card | undefined, on: SchoolDate): Card {
  const yesterday = addDays(on, -1);
  const gone = (before?.items ?? []).filter(mayExtend).map((item) => ({
    item,
    until: item.endOn && item.endOn < on ? item.endOn : yesterday,
  }));
  const lately = [...(before?.lately ?? []), ...gone].filter(({ item, until }) => {
    const hasHeld = isOn(item, until) && !(item.sinceAt && item.sinceAt.slice(0, 10) > until);
    const goesOn = next.items.some((each) => isOn(each, until) && asksTheSame(each, item));
    return hasHeld && !goesOn && until >= addDays(on, -keptDays);
  });
  return lately.length > 0 ? { ...next, lately } : next;
}

const asksTheSame = (a: CardItem, b: CardItem) =>
  fingerprintText({ ...a, endOn: undefined }) === fingerprintText({ ...b, endOn: undefined });
