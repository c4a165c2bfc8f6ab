import { addMonths, type SchoolDate } from '../dates.ts';
import type { Goal } from '../goals/goal.ts';
import { counted } from '../goals/progress.ts';
import { sameUnit } from '../goals/units.ts';
import type { Finding, GoalGap, GoalSuggestion } from './finding.ts';
import { readStatement } from './goal-statement.ts';
import { vagueIn } from './vague-words.ts';

type Fault = { gap: GoalGap; suggestion: GoalSuggestion };
const unclear =
  /\b(success(ful(ly)?)?|improvement|mastery|proficient|growth|satisfactor(y|ily)|progress|better|adequate(ly)?|well|consistently|as agreed|judge?ment|tbd|ongoing|various|informal(ly)?)\b/i;
const says = (words: string) => /\d/.test(words) || !(unclear.test(words) || vagueIn(words));

/**
 * R-G1: what keeps a goal from being specific, measurable, agreed, and bounded in time; each gap by its name.
 * `startOn`: the plan's own.
 */
export function lintGoal(goal: Goal, startOn: SchoolDate): Finding[] {
  const faults = [...statementFaults(goal), ...measureFaults(goal), ...checkFaults(goal), ...dueFaults(goal, startOn)];
  return faults.map((fault) => ({ about: goal.goalId, severity: 'should', ...fault }));
}

function statementFaults({ statement }: Goal): Fault[] {
  const { specificVerb, hasObject } = readStatement(statement);
  return [
    ...(specificVerb ? [] : [{ gap: 'verb', suggestion: 'sayWhatIsSeen' } as const]),
    ...(hasObject ? [] : [{ gap: 'object', suggestion: 'sayOfWhat' } as const]),
  ];
}

function measureFaults({ baseline, target }: Goal): Fault[] {
  const from = counted(baseline);
  const to = counted(target);
  const faults: Fault[] = [];
  if (!from) faults.push({ gap: 'baseline', suggestion: baseline ? 'countBaseline' : 'giveBaseline' });
  if (!to) faults.push({ gap: 'target', suggestion: target ? 'countTarget' : 'giveTarget' });
  if (from && to && !sameUnit(from.unit, to.unit)) faults.push({ gap: 'unit', suggestion: 'useOneUnit' });
  else if (from && to && from.value === to.value) faults.push({ gap: 'noChange', suggestion: 'setAnotherTarget' });
  return faults;
}

function checkFaults({ method, schedule, criterion, ownerId }: Goal): Fault[] {
  const measured = typeof method === 'string' || (method && says(method.words));
  const settled = criterion && (!('metric' in criterion) || says(criterion.metric));
  return [
    ...(measured ? [] : [{ gap: 'method', suggestion: 'giveMethod' } as const]),
    // The schema knows nothing rarer than once a term.
    ...(schedule ? [] : [{ gap: 'schedule', suggestion: 'giveSchedule' } as const]),
    ...(settled ? [] : [{ gap: 'criterion', suggestion: 'giveCriterion' } as const]),
    ...(ownerId ? [] : [{ gap: 'owner', suggestion: 'nameOwner' } as const]),
  ];
}

function dueFaults(goal: Goal, planStartOn: SchoolDate): Fault[] {
  const { dueOn, startOn = planStartOn } = goal;
  if (!dueOn) return [{ gap: 'due', suggestion: 'giveDue' }];
  if (dueOn <= startOn) return [{ gap: 'due', suggestion: 'putDueAfterStart' }];
  return dueOn > addMonths(startOn, 12) ? [{ gap: 'due', suggestion: 'bringDueForward' }] : [];
}
