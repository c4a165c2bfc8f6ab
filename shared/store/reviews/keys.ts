import type { ReviewId, StaffId, StudentId } from '#shared/domain/ids.ts';
import { type Key, studentPartition } from '../keys.ts';

/** Apart from the student's plans: the doors that invite and remind read meetings and may read no plan. */
export const reviewKey = (student: StudentId, id: ReviewId): Key => ({
  pk: `REVIEW#${id}`,
  sk: studentPartition(student),
});

/** Q49. */
export const meetingsAheadKey = (student: StudentId): Key => ({ pk: `REVIEW#${student}`, sk: 'AHEAD' });

/** Q15. */
export const waitingPartition = (organiser: StaffId) => `WAITING#${organiser}`;
export const waitingKey = (organiser: StaffId, review: ReviewId): Key => ({
  pk: waitingPartition(organiser),
  sk: `REVIEW#${review}`,
});
