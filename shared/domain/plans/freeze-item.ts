import type { Catalogue } from '../catalogue/district-catalogue.ts';
import { DistrictCode, type PlanItem } from '../catalogue/plan-item.ts';

/**
 * An item as a draft keeps it. The words of a district's own accommodation come from the district and never from
 * whoever writes the draft, or a diagnosis could reach every teacher as an instruction. `held`: the same item as the
 * draft or the plan held it before; it keeps the words that people agreed to, also when the accommodation was retired
 * since.
 */
export function freezeItem(catalogue: Catalogue, item: PlanItem, held?: PlanItem): PlanItem {
  const { own: _, ...rest } = item;
  const parameter = catalogue.readParameter(item.code, item.parameter);
  if (!DistrictCode.safeParse(item.code).success) return { ...rest, parameter };
  if (held?.own && held.code === item.code) return { ...rest, parameter, own: held.own };
  const { name, category, instruction, activities } = catalogue.snapshot(item.code);
  return { ...rest, parameter, own: { name, category, instruction, activities: [...activities] } };
}
