import type { ContributionId, StudentId } from '#shared/domain/ids.ts';
import type { Contribution } from '#shared/domain/plans/contribution.ts';
import type { PlanDraft } from '#shared/domain/plans/plan.ts';
import type { Save } from '../commands.ts';

export type Contributions = {
  /** Q42. In the order in which they were made, withdrawn ones too. */
  ofStudent(student: StudentId): Promise<Contribution[]>;
  /** Q43. */
  find(student: StudentId, contribution: ContributionId): Promise<Contribution | undefined>;
  /** One transaction: something said, or withdrawn. Refused with `changed_meanwhile` when it moved on. */
  save: Save<Contribution>;
  /** The proposal is marked and the draft holds it, or neither; `plan_too_large` when it cannot be kept whole. */
  accept: Save<{ contribution: Contribution; draft: PlanDraft }>;
};
