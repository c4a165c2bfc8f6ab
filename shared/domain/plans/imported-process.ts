import type { SchoolDate } from '../dates.ts';
import { frameworks } from '../frameworks.ts';
import type { ProcessSettings } from '../process/clocks.ts';
import type { Fact } from '../process/facts.ts';
import type { PlanDraft } from './plan.ts';
import { advancePlan, beginProcess, type PlanProcess, recordPlanFacts } from './plan-process.ts';

/** On which day, under what the district decided. */
type Bringing = { on: SchoolDate; settings: ProcessSettings };

/**
 * What a file brings was agreed elsewhere, or on paper; each time anew. `before`: where the stored plan stands, in
 * force or as a draft all of whose words waited for a person.
 */
export function importedProcess(before: PlanProcess | undefined, draft: PlanDraft, bringing: Bringing): PlanProcess {
  const facts = agreedOn(bringing.on);
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
  beginProcess({ planId, studentId, schoolId, framework, facts: agreedOn(bringing.on) }, contextOn(bringing));

const agreedOn = (on: SchoolDate): Fact[] => [{ kind: 'agreedElsewhere', on, by: 'system' }];
const contextOn = (bringing: Bringing) => ({ as: 'system', ...bringing, plan: { complete: true } }) as const;
