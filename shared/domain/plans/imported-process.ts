import type { SchoolDate } from '../dates.ts';
import { frameworks } from '../frameworks.ts';
import type { ProcessSettings } from '../process/clocks.ts';
import type { Fact } from '../process/facts.ts';
import type { PlanDraft } from './plan.ts';
import { advancePlan, beginProcess, type PlanProcess, recordPlanFacts } from './plan-process.ts';

/** On which day, under what the district decided. */
type Bringing = { on: SchoolDate; settings: ProcessSettings; agreedOn?: SchoolDate | undefined };

/**
 * What a file brings was agreed elsewhere, or on paper; each time anew. `before`: where the stored plan stands, in
 * force or as a draft all of whose words waited for a person.
 */
export function importedProcess(before: PlanProcess | undefined, draft: PlanDraft, bringing: Bringing): PlanProcess {
  const facts = agreement(bringing);
  if (before && before.state !== 'draft') return recordPlanFacts(before, facts, contextOn(bringing));
  const step = frameworks[draft.framework].kind === 'learning' ? 'mirrorLearning' : 'publishMirror';
  if (before) return advancePlan(before, { step }, contextOn(bringing));
  return { ...advancePlan(begunImport(draft, bringing), { step }, contextOn(bringing)), version: 1 };
}

/** Of a plan of which nothing can be in force yet. */
export const begunImport = (
  { id: planId, studentId, schoolId, framework }: PlanDraft,
  bringing: Bringing,
): PlanProcess =>
  beginProcess({ planId, studentId, schoolId, framework, facts: agreement(bringing) }, contextOn(bringing));

/** On the day that the file says, or else when it was brought. */
const agreement = ({ on, agreedOn = on }: Bringing): Fact[] => [
  { kind: 'agreedElsewhere', on: agreedOn, by: 'system' },
];
const contextOn = ({ on, settings }: Bringing) => ({ as: 'system', on, settings, plan: { complete: true } }) as const;
