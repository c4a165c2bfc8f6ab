import type { StaffId } from '#shared/domain/ids.ts';
import type { Key } from '../keys.ts';

/** Q66: what a teacher was told of, one row per course. */
export const nudgePartition = (staff: StaffId) => `NUDGE#${staff}`;
export const nudgeKey = (staff: StaffId, courseId: string): Key => ({
  pk: nudgePartition(staff),
  sk: `COURSE#${courseId}`,
});
