import type { PlanItem } from '../../catalogue/plan-item.ts';
import { sameRecord } from '../../same-record.ts';

/** All that a row says of an item. */
const inRow = ({ code, own, parameter, applicability, startOn, endOn, priority }: PlanItem) => ({
  ...{ code, own, parameter, activities: applicability.activities, startOn, endOn, priority },
});

/** With where it holds, which older files did not say. */
const inPlace = (item: PlanItem) => ({
  ...inRow(item),
  ...{ courses: item.applicability.courses, settings: item.applicability.settings },
});

/**
 * Which id an item of a file has in its plan, by the id that its place among the rows of one code gave it: rows that
 * change places, or one that cannot be read, must not turn one item into another. What is in both as it stands is
 * the same item; of the rest each keeps its own id, or takes one that is left over.
 */
export function sameItems(
  file: readonly PlanItem[],
  here: readonly PlanItem[],
): ReadonlyMap<string, PlanItem['itemId']> {
  const found = new Map<string, PlanItem['itemId']>();
  const taken = new Set<string>();
  const settle = ({ itemId }: PlanItem, id: PlanItem['itemId'] | undefined) => {
    if (id === undefined || taken.has(id)) return;
    found.set(itemId, id);
    taken.add(id);
  };
  for (const said of [inPlace, inRow])
    for (const item of file.filter(({ itemId }) => !found.has(itemId))) {
      const same = here.filter((each) => !taken.has(each.itemId) && sameRecord(said(each), said(item)));
      settle(item, (same.find(({ itemId }) => itemId === item.itemId) ?? same[0])?.itemId);
    }
  const rest = file.filter(({ itemId }) => !found.has(itemId));
  for (const item of rest) settle(item, item.itemId);
  for (const item of rest.filter(({ itemId }) => !found.has(itemId)))
    settle(item, file.find(({ code, itemId }) => code === item.code && !taken.has(itemId))?.itemId);
  return found;
}
