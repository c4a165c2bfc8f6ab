import type { PlanId, SchoolId } from '#shared/domain/ids.ts';
import type { TriageRow } from '#shared/domain/plans/triage-row.ts';
import type { Save } from '../commands.ts';

export type Triage = {
  /** Makes these a plan's rows: those there keep their date and decision, the others go. Says how many are new. */
  replace(school: SchoolId, plan: PlanId, rows: readonly TriageRow[]): Promise<number>;
  /** Q16, of a school or one plan; those that are decided too. */
  ofSchool(school: SchoolId): Promise<TriageRow[]>;
  ofPlan(school: SchoolId, plan: PlanId): Promise<TriageRow[]>;
  /** `changed_meanwhile` when the row is gone or somebody else decided. */
  decide: Save<TriageRow>;
};
