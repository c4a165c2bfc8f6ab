import type { SchoolDate } from '../dates.ts';
import { frameworks } from '../frameworks.ts';
import { defaultSettings } from '../process/clocks.ts';
import type { Fact } from '../process/facts.ts';
import type { PlanDraft } from './plan.ts';
import { advancePlan, beginProcess, type PlanProcess, recordPlanFacts } from './plan-process.ts';

/**
 * What a file brings was agreed elsewhere, or on paper; each time anew. `before`: where the stored plan stands, in
 * force or as a draft all of whose words waited for a person.
 */
export function importedProcess(before: PlanProcess | undefined, draft: PlanDraft, on: SchoolDate): PlanProcess {
  const facts = agreedOn(on);
  if (before && before.state !== 'draft') return recordPlanFacts(before, facts, contextOn(on));
  const step = frameworks[draft.framework].kind === 'learning' ? 'mirrorLearning' : 'publishMirror';
  if (before) return advancePlan(before, { step }, contextOn(on));
  return { ...advancePlan(begunImport(draft, on), { step }, contextOn(on)), version: 1 };
}

/** Of a plan of which nothing can be in force yet. */
export const begunImport = ({ id: planId, studentId, schoolId, framework }: PlanDraft, on: SchoolDate): PlanProcess =>
  beginProcess({ planId, studentId, schoolId, framework, facts: agreedOn(on) }, contextOn(on));

const agreedOn = (on: SchoolDate): Fact[] => [{ kind: 'agreedElsewhere', on, by: 'system' }];
const contextOn = (on: SchoolDate) =>
  ({ as: 'system', on, settings: defaultSettings, plan: { complete: true } }) as const;
