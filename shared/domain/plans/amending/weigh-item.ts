import type { OwnAccommodation, PlanItem } from '../../catalogue/plan-item.ts';
import { activitiesOfItem } from '../../catalogue/plan-item.ts';
import type { ItemField } from '../plan-diff.ts';
import { weighAmount } from './weigh-amount.ts';
import { type Weight, weighed, weighedTogether, weighSet, weighSpan, weighWords } from './weight.ts';

/** What each field of a record means to the student: a field that is new in the schema does not compile until here. */
export type WeighedFields<Entry, Field extends string> = Readonly<
  Record<Field, (before: Entry, after: Entry) => Weight>
>;

export const itemWeights: WeighedFields<PlanItem, ItemField> = {
  accommodation: (before, after) => (before.code === after.code ? weighOwn(before.own, after.own) : 'unclear'),
  parameter: (before, after) => weighAmount(after.code, before.parameter, after.parameter),
  activities: (before, after) => weighSet(reached(before), reached(after)),
  courses: (before, after) => weighReach(before.applicability.courses, after.applicability.courses),
  settings: (before, after) => weighReach(before.applicability.settings, after.applicability.settings),
  owner: () => 'arranged',
  span: weighSpan,
  priority: ({ priority }) => (priority === 'essential' ? 'less' : 'more'),
  applicationType: () => 'unclear',
  needIds: (before, after) => weighTies(before.needIds, after.needIds),
  // That a team confirmed it, or looked at it, is the team's to say.
  sameConstructOn: () => 'unclear',
  reviewedOn: () => 'unclear',
};

/** An added support is more, unless it says already that a team stands behind it. */
export const weighNewItem = ({ sameConstructOn, reviewedOn }: PlanItem): Weight =>
  sameConstructOn || reviewedOn ? 'unclear' : 'more';

const everyKind = ['quiz_test', 'assignment', 'reading', 'lecture', 'lab', 'presentation'];
function reached(item: PlanItem): readonly string[] {
  const activities = activitiesOfItem(item);
  return activities.includes('always') ? everyKind : activities;
}

/** No place named is every place; another place may be a worse one. */
function weighReach(before: readonly string[], after: readonly string[]): Weight {
  if (before.length === 0 || after.length === 0)
    return before.length === after.length ? 'wording' : after.length === 0 ? 'more' : 'less';
  return isRespelled(before, after) ? 'wording' : weighSet(before, after);
}

function isRespelled(before: readonly string[], after: readonly string[]) {
  const isIn = (each: string, list: readonly string[]) => list.some((other) => weighWords(each, other) === 'wording');
  return before.every((each) => isIn(each, after)) && after.every((each) => isIn(each, before));
}

/** A need that nothing answers any more, or a goal that nothing serves, has lost something. */
export function weighTies(before: readonly string[], after: readonly string[]): Weight {
  const weight = weighSet(before, after);
  return weight === 'more' ? 'arranged' : weight;
}

/** The words by which a teacher acts. */
const weighOwn = (before: OwnAccommodation | undefined, after: OwnAccommodation | undefined): Weight =>
  weighed({ before, after }, { stated: 'unclear', unstated: 'unclear' }, (was, is) =>
    weighedTogether([
      weighWords(was.name, is.name),
      weighWords(was.instruction, is.instruction),
      was.category === is.category ? 'wording' : 'unclear',
      weighSet(was.activities, is.activities),
    ]),
  );
