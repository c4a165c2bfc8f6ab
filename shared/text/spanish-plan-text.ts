import { isOfCatalogue } from '#shared/domain/catalogue/catalogue.ts';
import { nameOfItem, type PlanItem } from '#shared/domain/catalogue/plan-item.ts';
import { es } from './es.ts';
import { amountOfItem } from './plans/amounts.ts';
import { spanishCatalogue } from './plans/spanish-catalogue.ts';

/** For a family that reads Spanish: what the support is called with its amount, and what the school does. */
export function spanishItem(item: PlanItem): readonly string[] {
  const known = isOfCatalogue(item.code) ? spanishCatalogue[item.code] : undefined;
  const amount = amountOfItem(item, es.amounts);
  const name = known?.name ?? nameOfItem(item);
  return [amount ? `${name}: ${amount}` : name, known?.does ?? item.own?.instruction ?? ''];
}
