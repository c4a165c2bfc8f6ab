import { isOfCatalogue } from '#shared/domain/catalogue/catalogue.ts';
import { nameOfItem, type PlanItem } from '#shared/domain/catalogue/plan-item.ts';
import { es } from './es.ts';
import { amountOfItem } from './plans/amounts.ts';
import { spanishCatalogue } from './plans/spanish-catalogue.ts';

/** What is in the catalogue has a Spanish name; a district's own accommodation has the district's. */
export const spanishItemName = (item: PlanItem) => spanishEntry(item)?.name ?? nameOfItem(item);

const spanishEntry = ({ code }: PlanItem) => (isOfCatalogue(code) ? spanishCatalogue[code] : undefined);

/** For a family that reads Spanish: what the support is called with its amount, and what the school does. */
export function spanishItem(item: PlanItem): readonly string[] {
  const amount = amountOfItem(item, es.amounts);
  const name = spanishItemName(item);
  return [amount ? `${name}: ${amount}` : name, spanishEntry(item)?.does ?? item.own?.instruction ?? ''];
}
