import type { DeadlineChange } from '#shared/domain/calendar/case-deadline.ts';
import type { Meeting } from '#shared/domain/cases/meeting.ts';
import type { Referral } from '#shared/domain/cases/referral.ts';
import type { MeetingId, StudentId } from '#shared/domain/ids.ts';
import type { PlanProcess } from '#shared/domain/plans/plan-process.ts';
import type { Save } from '../commands.ts';

export type SavedMeeting = {
  meeting: Meeting;
  referral?: Referral | undefined;
  process?: PlanProcess | undefined;
  deadlines: readonly DeadlineChange[];
};

export type Meetings = {
  /** Q34. */
  ofStudent(student: StudentId): Promise<Meeting[]>;
  get(student: StudentId, meeting: MeetingId): Promise<Meeting>;
  /**
   * One transaction: the meeting, the case or the plan's process that it is about when that moves with it, what is due
   * by when, the ledger entry. Refuses with `changed_meanwhile` when either is not stored as the version before.
   */
  save: Save<SavedMeeting>;
};
