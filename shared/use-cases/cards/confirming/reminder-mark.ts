import { derivedId } from '#shared/domain/derived-id.ts';
import type { StaffId, StudentId } from '#shared/domain/ids.ts';

/** Under which a card that waits for somebody stands among their reminders. It names nobody. */
export const reminderMark = (staffId: StaffId, studentId: StudentId) => derivedId(staffId, studentId);
