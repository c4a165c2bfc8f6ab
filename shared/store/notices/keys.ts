import type { StaffId } from '#shared/domain/ids.ts';
import type { Key } from '../keys.ts';

/** Q66: what a teacher was told of, one row per course. */
export const nudgePartition = (staff: StaffId) => `NUDGE#${staff}`;
export const nudgeKey = (staff: StaffId, courseId: string): Key => ({
  pk: nudgePartition(staff),
  sk: `COURSE#${courseId}`,
});

/** Q72: what somebody was told of cards that wait to be confirmed, theirs and those of others. */
const confirmPartition = (staff: StaffId) => `REMINDED#${staff}`;
export const confirmReminderKey = (staff: StaffId): Key => ({ pk: confirmPartition(staff), sk: 'OWN' });
export const confirmWarningKey = (staff: StaffId): Key => ({ pk: confirmPartition(staff), sk: 'OTHERS' });
