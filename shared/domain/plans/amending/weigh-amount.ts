import { smallerIsStronger } from '../../catalogue/compare-amounts.ts';
import type { Parameter, ParameterValue } from '../../catalogue/parameter.ts';
import { DistrictCode, type ItemCode } from '../../catalogue/plan-item.ts';
import {
  promise,
  type Stating,
  type Weight,
  weighed,
  weighedTogether,
  weighNumber,
  weighSet,
  weighWords,
} from './weight.ts';

/** Numbers of which more is more. What stands neither here nor among the smaller ones has no order that holds. */
const largerIsMore = new Set([
  'timeMultiplier',
  'fixedMinutes',
  'extraSchoolDays',
  'percentLonger',
  'waitSeconds',
  'breakMinutes',
  'maxPerHour',
  'maxMinutes',
  'schoolDays',
  'daysPerAbsence',
  'minutes',
  'hoursBefore',
  'fontPt',
  'zoom',
  'perPeriod',
]);
/** Fewer questions and fewer choices may change what is measured, which a team confirms (R-A1). */
const changesContent = new Set(['percent', 'maxOptions']);

/** Where nothing is said as often and as long as the student needs it: a number there is a limit. */
const caps: Partial<Record<ItemCode, readonly string[]>> = {
  'TIM-BRK-REQ': ['maxPerHour', 'breakMinutes'],
  'OTH-QUIETPASS': ['maxMinutes'],
};
const limit: Stating = { stated: 'less', unstated: 'more' };
const choice: Stating = { stated: 'unclear', unstated: 'unclear' };

/**
 * The amount of one accommodation against what it was. Other units are another amount, and what an amount of a
 * district's own accommodation does to a student is the district's to know.
 */
export function weighAmount(code: ItemCode, before: Parameter, after: Parameter): Weight {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = weighedTogether(names.map((name) => weighValue({ code, name }, before[name], after[name])));
  if (changed === 'wording' || changed === 'arranged') return changed;
  const wasUnlimited = before.unlimited === true;
  const isUnlimited = after.unlimited === true;
  // Beside no limit at all a number says something that nobody can mean.
  if (isDistricts(code) || (wasUnlimited && isUnlimited)) return 'unclear';
  if (wasUnlimited === isUnlimited) return changed;
  return isUnlimited ? 'more' : 'less';
}

const isDistricts = (code: ItemCode) => DistrictCode.safeParse(code).success;

function weighValue(
  { code, name }: { code: ItemCode; name: string },
  before: ParameterValue | undefined,
  after: ParameterValue | undefined,
): Weight {
  if (typeof (before ?? after) === 'boolean') return weighSwitch(before, after);
  const order = typeof (before ?? after) === 'number' ? orderOf(name) : undefined;
  const stating = caps[code]?.includes(name) ? limit : order ? promise : choice;
  return weighed({ before, after }, stating, (was, is) => {
    if (typeof was === 'number' && typeof is === 'number') return order ? weighNumber(was, is, order) : sameOr(was, is);
    if (Array.isArray(was) && Array.isArray(is)) return weighSet(was, is.includes('all') ? [...was, ...is] : is);
    return typeof was === 'string' && typeof is === 'string' ? weighWords(was, is) : 'unclear';
  });
}

const sameOr = (was: number, is: number): Weight => (was === is ? 'wording' : 'unclear');

function orderOf(name: string) {
  if (changesContent.has(name)) return undefined;
  return largerIsMore.has(name) ? 'larger' : smallerIsStronger.has(name) ? 'smaller' : undefined;
}

/** What is said to be given, or said not to be; nothing said is neither. */
function weighSwitch(before: ParameterValue | undefined, after: ParameterValue | undefined): Weight {
  if (before === after) return 'wording';
  if (after === true) return 'more';
  return before === true || after === false ? 'less' : 'unclear';
}
