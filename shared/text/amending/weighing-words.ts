import type { SchoolDate } from '#shared/domain/dates.ts';
import type { WeighedChange } from '#shared/domain/plans/amending/weigh-changes.ts';
import type { Weight } from '#shared/domain/plans/amending/weight.ts';
import { changesInWords } from '../plans/plan-changes.ts';
import type { NameOf } from '../plans/plan-words.ts';

/** What a change is to the student, as a heading over all that is so; what the group decides comes first. */
const weightWords: Record<Weight, string> = {
  less: 'Takes away, weakens or delays. The group decides it:',
  unclear: 'No rule can tell whether it is less. The group decides it:',
  more: 'Gives more. No meeting is needed:',
  arranged: 'Changes who sees to it, or when it is looked at. No meeting is needed:',
  wording: 'Changes nothing but how it is written. No meeting is needed:',
};
const order: readonly Weight[] = ['less', 'unclear', 'more', 'arranged', 'wording'];

type Telling = { on: SchoolDate; nameOf: NameOf };

/** What an amendment changes, by what it is to the student. */
export function weighingInWords(changes: readonly WeighedChange[], telling: Telling): string[] {
  if (changes.length === 0) return ['It changes nothing of the plan in force.'];
  return order.flatMap((weight) => {
    const some = changes.filter((each) => each.weight === weight).map(({ change }) => change);
    if (some.length === 0) return [];
    return [weightWords[weight], ...changesInWords(some, telling).map((sentence) => `  ${sentence}`)];
  });
}

export const groupInWords = (needsGroup: boolean, code: string) =>
  needsGroup
    ? `It needs the group: a meeting about this plan whose minutes say yes to change ${code}, and are closed.`
    : 'It needs no meeting.';
