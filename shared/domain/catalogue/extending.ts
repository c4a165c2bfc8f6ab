import type { Parameter } from './parameter.ts';
import type { ItemCode } from './plan-item.ts';

type Amount = { code: ItemCode; parameter: Parameter };

const daysCode = 'TIM-EXT-DUE';
const minutesCodes: readonly string[] = ['TIM-EXT', 'TIM-BRK-SCH'];

/** Whether an item may give somebody longer than the class. */
export const mayExtend = ({ code }: Pick<Amount, 'code'>) => code === daysCode || minutesCodes.includes(code);

/** Of a student's items the one by which they have longer: added days before added minutes. */
export function extendingItem<Item extends Amount>(
  items: readonly Item[],
  { days }: { days: number },
): Item | undefined {
  if (days > 0) {
    const dated = items.filter(({ code }) => code === daysCode);
    const isShare = ({ parameter }: Item) => parameter.percentLonger !== undefined;
    return dated.find(({ parameter }) => parameter.extraSchoolDays === days) ?? dated.find(isShare);
  }
  const [byMinutes] = minutesCodes.flatMap((wanted) => items.filter(({ code }) => code === wanted));
  return byMinutes;
}
