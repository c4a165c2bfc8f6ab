import { sameParameter, strongest } from '../../catalogue/compare-amounts.ts';
import type { PlanItem } from '../../catalogue/plan-item.ts';
import type { SchoolDate } from '../../dates.ts';
import type { ItemField, PlanChange } from '../plan-diff.ts';

/** Who sees to it, and what it hangs together with: the student gets the same. */
const sameForStudent = new Set(['owner', 'ownerId', 'provider', 'needIds', 'goalIds', 'reviewedOn', 'sameConstructOn']);

/**
 * Whether a change takes something away from the student, or makes less of it. What no rule can tell counts as if it
 * did, since it waits for people then and for nobody else.
 */
export function takesAway(change: PlanChange): boolean {
  if (change.part === 'plan') return change.field === 'span' && !isNoShorter(change.before, change.after);
  if (change.part === 'career' || change.part === 'careerWords') return false;
  if (change.change !== 'changed') return change.change === 'removed';
  if (sameForStudent.has(change.field)) return false;
  return change.part === 'item' ? !isNoLess[change.field](change.before, change.after) : true;
}

type Judge = (before: PlanItem, after: PlanItem) => boolean;
const never: Judge = () => false;
const always: Judge = () => true;

const isNoLess: Readonly<Record<ItemField, Judge>> = {
  accommodation: never,
  parameter: (before, after) => isAsStrong(before, after),
  activities: ({ applicability: was }, { applicability: is }) => isAsWide(was.activities, is.activities),
  courses: ({ applicability: was }, { applicability: is }) => isAsWide(was.courses, is.courses),
  settings: ({ applicability: was }, { applicability: is }) => isAsWide(was.settings, is.settings),
  owner: always,
  span: (before, after) => isNoShorter(before, after),
  priority: (_before, after) => after.priority === 'essential',
  applicationType: never,
  needIds: always,
  sameConstructOn: always,
  reviewedOn: always,
};

function isAsStrong({ code, parameter: before }: PlanItem, { parameter: after }: PlanItem) {
  const joined = strongest(code, before, after);
  return joined !== 'undecided' && sameParameter(joined, after);
}

/** A list that names nothing means everything. */
const isAsWide = (before: readonly string[], after: readonly string[]) =>
  after.length === 0 || (before.length > 0 && before.every((each) => after.includes(each)));

type Spanned = { startOn?: SchoolDate | undefined; endOn?: SchoolDate | undefined };
const isNoShorter = (before: Spanned, after: Spanned) =>
  isAsEarly(before.startOn, after.startOn) && isAsLong(before.endOn, after.endOn);

/** No day means that it has begun, and that it has no end. */
const isAsEarly = (before: SchoolDate | undefined, after: SchoolDate | undefined) =>
  after === undefined || (before !== undefined && after <= before);
const isAsLong = (before: SchoolDate | undefined, after: SchoolDate | undefined) =>
  after === undefined || (before !== undefined && before <= after);
