import { mayExtend } from '../catalogue/extending.ts';
import { addDays, isOn, type SchoolDate } from '../dates.ts';
import { type Card, type CardItem, countsStill } from './card.ts';
import { fingerprintText } from './fingerprint-text.ts';

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
    return hasHeld && !goesOn && countsStill(until, on);
  });
  return lately.length > 0 ? { ...next, lately } : next;
}

const asksTheSame = (a: CardItem, b: CardItem) =>
  fingerprintText({ ...a, endOn: undefined }) === fingerprintText({ ...b, endOn: undefined });
