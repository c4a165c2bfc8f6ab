import type { PlanId, SchoolId } from '#shared/domain/ids.ts';
import type { TriageRow } from '#shared/domain/plans/triage-row.ts';

export type Triage = {
  /** Makes these the rows of a plan that wait: those that wait already keep their date, those that no longer do go. Says how many are new. */
  replace(school: SchoolId, plan: PlanId, rows: readonly TriageRow[]): Promise<number>;
  /** Q16. */
  ofSchool(school: SchoolId): Promise<TriageRow[]>;
};
