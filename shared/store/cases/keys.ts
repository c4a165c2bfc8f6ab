import type { ProcessSubject } from '#shared/domain/calendar/deadline.ts';
import type { EvidenceId, MeetingId, NoticeId, ReferralId, StudentId } from '#shared/domain/ids.ts';
import { type Key, studentPartition } from '../keys.ts';

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

/** Q33: what is sensitive of a student, by the case that it belongs to. */
export const evidencePartition = (student: StudentId) => `EVIDENCE#${student}`;
export const evidenceKey = (student: StudentId, about: ProcessSubject, id: EvidenceId): Key => ({
  pk: evidencePartition(student),
  sk: `${about}#${id}`,
});
