import type { ProcessSubject } from '#shared/domain/calendar/deadline.ts';
import type { ProgressPoint } from '#shared/domain/goals/progress.ts';
import type {
  ContributionId,
  EvidenceId,
  GoalId,
  MeetingId,
  NoticeId,
  PlanId,
  ReferralId,
  ReviewId,
  StudentId,
} from '#shared/domain/ids.ts';
import { type Key, studentPartition } from './keys.ts';

/** Keys of what is on record about one student: plans, their process, cases and meetings. */
export const planKey = (student: StudentId, id: PlanId): Key => ({ pk: studentPartition(student), sk: `PLAN#${id}` });
export const versionKey = (student: StudentId, id: PlanId, version: number): Key => ({
  pk: studentPartition(student),
  sk: `${versionsBegin(id)}${String(version).padStart(4, '0')}`,
});
/** Up to and without the number. */
export const versionsBegin = (id: PlanId) => `VERSION#${id}#`;
export const draftKey = (student: StudentId, id: PlanId): Key => ({ pk: studentPartition(student), sk: `DRAFT#${id}` });
export const processKey = (student: StudentId, id: PlanId): Key => ({
  pk: studentPartition(student),
  sk: `PROCESS#${id}`,
});
export const changeKey = (student: StudentId, id: PlanId): Key => ({
  pk: studentPartition(student),
  sk: `CHANGE#${id}`,
});
export const planEndKey = (student: StudentId, id: PlanId): Key => ({ pk: studentPartition(student), sk: `END#${id}` });
/** Q32, Q34 and Q35. */
export const referralKey = (student: StudentId, id: ReferralId): Key => ({
  pk: studentPartition(student),
  sk: `REFERRAL#${id}`,
});
export const meetingKey = (student: StudentId, id: MeetingId): Key => ({
  pk: studentPartition(student),
  sk: `MEETING#${id}`,
});
export const noticeKey = (student: StudentId, id: NoticeId): Key => ({
  pk: studentPartition(student),
  sk: `NOTICE#${id}`,
});
/** Apart from the student's plans: the doors that invite and remind read meetings and may read no plan. */
export const reviewKey = (student: StudentId, id: ReviewId): Key => ({
  pk: `REVIEW#${id}`,
  sk: studentPartition(student),
});

/** Q33: what is sensitive of a student, by the case that it belongs to. */
export const evidencePartition = (student: StudentId) => `EVIDENCE#${student}`;
export const evidenceKey = (student: StudentId, about: ProcessSubject, id: EvidenceId): Key => ({
  pk: evidencePartition(student),
  sk: `${about}#${id}`,
});

/** Q41: of all goals of a student, or of one. A correction lies where only one can lie for the point that it corrects. */
export const progressBegins = (goal?: GoalId) => (goal ? `PROGRESS#${goal}#` : 'PROGRESS#');
export const progressKey = ({ studentId, goalId, progressPointId, corrects }: ProgressPoint): Key => ({
  pk: studentPartition(studentId),
  sk: `${progressBegins(goalId)}${corrects ? `${corrects}#corrected` : progressPointId}`,
});
export const contributionKey = (student: StudentId, id: ContributionId): Key => ({
  pk: studentPartition(student),
  sk: `CONTRIBUTION#${id}`,
});
