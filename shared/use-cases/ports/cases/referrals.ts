import type { DeadlineChange } from '#shared/domain/calendar/case-deadline.ts';
import type { Evidence, Notice } from '#shared/domain/cases/evidence.ts';
import type { Referral } from '#shared/domain/cases/referral.ts';
import type { ReferralId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { CommandKey, CommandResult } from '../commands.ts';

export type Referrals = {
  /** Q32. */
  ofStudent(student: StudentId): Promise<Referral[]>;
  get(student: StudentId, referral: ReferralId): Promise<Referral>;
  /** Q35. */
  noticesOf(student: StudentId): Promise<Notice[]>;
  /**
   * One transaction: the referral, the evidence and the notices that its facts speak of, the deadline of its clock, the ledger entry. Refuses with `changed_meanwhile`
   * when the stored version is not `referral.version - 1`; `version: 1` must be new.
   */
  save(change: {
    referral: Referral;
    evidence: readonly Evidence[];
    notices: readonly Notice[];
    deadline?: DeadlineChange | undefined;
    entry: LedgerEntry;
    key: CommandKey;
    answer: CommandResult;
  }): Promise<CommandResult>;
};

/** Apart from the referrals, because fewer doors may read it. */
export type EvidenceReader = {
  /** Q33. */
  ofReferral(student: StudentId, referral: ReferralId): Promise<Evidence[]>;
};
