import type { PlanId, SchoolId } from '#shared/domain/ids.ts';
import type { TriageRow } from '#shared/domain/plans/triage-row.ts';

export type Triage = {
  /** Makes these a plan's waiting rows: those there keep their date, the others go. Says how many are new. */
  replace(school: SchoolId, plan: PlanId, rows: readonly TriageRow[]): Promise<number>;
  /** Q16. */
  ofSchool(school: SchoolId): Promise<TriageRow[]>;
};
