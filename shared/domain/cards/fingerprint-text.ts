import { canonicalJson } from '../same-record.ts';
import type { Card, CardItem, ShownForm } from './card.ts';

/**
 * What a teacher acts on, as one text: two items with the same text ask for the same. What is on the card no
 * more is named as it was read there, whatever day it ended on. Not in it:
 * - `startOn`, because an item is shown, and so confirmed, only once it has begun;
 * - `priority`, which says what comes first when resources are short and not what to do. Asking again for it would
 * teach people to confirm
 *   unread;
 * - `sinceAt`, which says when and not what.
 */
export function fingerprintText({ asRead, ...item }: ShownForm): string {
  const { code, own, parameter, activities, courses, settings = [], endOn, conflict, alternatives } = asRead ?? item;
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
