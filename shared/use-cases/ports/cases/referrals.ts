import type { DeadlineChange } from '#shared/domain/calendar/case-deadline.ts';
import type { Evidence, Notice } from '#shared/domain/cases/evidence.ts';
import type { Referral } from '#shared/domain/cases/referral.ts';
import type { ReferralId, StudentId } from '#shared/domain/ids.ts';
import type { Save } from '../commands.ts';

/** For who may not look among the confidential papers. */
export type ReferralReader = {
  /** Q32. */
  ofStudent(student: StudentId): Promise<Referral[]>;
  get(student: StudentId, referral: ReferralId): Promise<Referral>;
  /** Q35. */
  noticesOf(student: StudentId): Promise<Notice[]>;
};

export type SavedReferral = {
  referral: Referral;
  deadlines: readonly DeadlineChange[];
  evidence?: readonly Evidence[] | undefined;
  notices?: readonly Notice[] | undefined;
};

export type Referrals = ReferralReader & {
  /**
   * One transaction: the referral, the evidence and the notices that its facts speak of, the deadlines of its clock and
   * of what is owed. Refuses with `changed_meanwhile` when the stored version is not `referral.version - 1`; `version:
   * 1` must be new.
   */
  save: Save<SavedReferral>;
};

/** Apart from the referrals, because fewer doors may read it. */
export type EvidenceReader = {
  /** Q33. */
  ofReferral(student: StudentId, referral: ReferralId): Promise<Evidence[]>;
};
