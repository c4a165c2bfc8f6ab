import type { ContributionId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { Contribution } from '#shared/domain/plans/contribution.ts';
import type { PlanDraft } from '#shared/domain/plans/plan.ts';
import type { CommandKey, CommandResult } from '../commands.ts';

type Change = { contribution: Contribution; entry: LedgerEntry; key: CommandKey; answer: CommandResult };

export type Contributions = {
  /** Q42. In the order in which they were made, withdrawn ones too. */
  ofStudent(student: StudentId): Promise<Contribution[]>;
  /** Q43. */
  find(student: StudentId, contribution: ContributionId): Promise<Contribution | undefined>;
  /** One transaction: something said, or withdrawn. Refused with `changed_meanwhile` when it moved on. */
  save(change: Change): Promise<CommandResult>;
  /** One transaction: the proposal is marked and the draft holds it, or neither. */
  accept(change: Change & { draft: PlanDraft }): Promise<CommandResult>;
};
