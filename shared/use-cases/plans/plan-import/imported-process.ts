import type { SchoolDate } from '#shared/domain/dates.ts';
import { frameworks } from '#shared/domain/frameworks.ts';
import type { PlanDraft } from '#shared/domain/plans/plan.ts';
import { advancePlan, beginProcess, type PlanProcess, recordPlanFacts } from '#shared/domain/plans/plan-process.ts';
import { defaultSettings } from '#shared/domain/process/clocks.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import type { PlanProcessReader } from '../../ports/plans/plan-processes.ts';

/** What a file brings was agreed elsewhere, or on paper; each time anew. */
export async function importedProcess(
  { processes }: { processes: PlanProcessReader },
  draft: PlanDraft,
  on: SchoolDate,
): Promise<PlanProcess> {
  const { id: planId, studentId, schoolId, framework } = draft;
  const facts: Fact[] = [{ kind: 'agreedElsewhere', on, by: 'system' }];
  const context = { as: 'system', on, settings: defaultSettings, plan: { complete: true } } as const;
  const before = await processes.find(studentId, planId);
  if (before) return recordPlanFacts(before, facts, context);
  const begun = beginProcess({ planId, studentId, schoolId, framework, facts }, context);
  const step = frameworks[framework].kind === 'learning' ? 'mirrorLearning' : 'publishMirror';
  return { ...advancePlan(begun, { step }, context), version: 1 };
}
