import type { ContributionId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { Contribution } from '#shared/domain/plans/contribution.ts';
import type { PlanDraft } from '#shared/domain/plans/plan.ts';
import type { Answer, Once } from '../commands.ts';

type Change = { contribution: Contribution; entry: LedgerEntry; once: Once; answer: Answer };

export type Contributions = {
  /** Q42. In the order in which they were made, withdrawn ones too. */
  ofStudent(student: StudentId): Promise<Contribution[]>;
  /** Q43. */
  find(student: StudentId, contribution: ContributionId): Promise<Contribution | undefined>;
  /** One transaction: something said, or withdrawn. Refused with `changed_meanwhile` when it moved on. */
  save(change: Change): Promise<Answer>;
  /** One transaction: the proposal is marked and the draft holds it, or neither. */
  takeOver(change: Change & { draft: PlanDraft }): Promise<Answer>;
};
