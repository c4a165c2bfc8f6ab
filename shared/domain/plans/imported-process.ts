import type { SchoolDate } from '../dates.ts';
import { frameworks } from '../frameworks.ts';
import { defaultSettings } from '../process/clocks.ts';
import type { Fact } from '../process/facts.ts';
import type { PlanDraft } from './plan.ts';
import { advancePlan, beginProcess, type PlanProcess, recordPlanFacts } from './plan-process.ts';

/** What a file brings was agreed elsewhere, or on paper; each time anew. `before`: where the stored plan stands. */
export function importedProcess(before: PlanProcess | undefined, draft: PlanDraft, on: SchoolDate): PlanProcess {
  const { id: planId, studentId, schoolId, framework } = draft;
  const facts: Fact[] = [{ kind: 'agreedElsewhere', on, by: 'system' }];
  const context = { as: 'system', on, settings: defaultSettings, plan: { complete: true } } as const;
  if (before) return recordPlanFacts(before, facts, context);
  const begun = beginProcess({ planId, studentId, schoolId, framework, facts }, context);
  const step = frameworks[framework].kind === 'learning' ? 'mirrorLearning' : 'publishMirror';
  return { ...advancePlan(begun, { step }, context), version: 1 };
}
