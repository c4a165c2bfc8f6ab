import * as z from 'zod/mini';
import { WaitingCard } from '#shared/domain/cards/confirming/confirm-rhythm.ts';
import { UnmanagedStudents } from '#shared/domain/cards/confirming/unmanaged-students.ts';
import { SchoolDate } from '#shared/domain/dates.ts';
import { SectionId, StaffId } from '#shared/domain/ids.ts';
import type { Save } from '../commands.ts';

const row = { staffId: StaffId, version: z.int() };

/**
 * What waits for a teacher to be confirmed, and when they were reminded last. The marks name nobody. `courses`: what
 * stood in Classroom for classes of theirs, if anything did; a row from before lacks it until the next school morning.
 */
export const ConfirmReminder = z.object({
  ...row,
  waiting: z.record(z.string(), WaitingCard),
  remindedOn: z.optional(SchoolDate),
  courses: z.optional(z.array(SectionId)),
});
export type ConfirmReminder = z.infer<typeof ConfirmReminder>;

/**
 * What a case manager was told that somebody has not confirmed: by mark, since when it waited. `unmanaged`: for whom an
 * office hears it, who could not be found by a mark; a row from before lacks it until the next school morning.
 */
export const ConfirmWarning = z.object({
  ...row,
  told: z.record(z.string(), SchoolDate),
  unmanaged: z.optional(UnmanagedStudents),
});
export type ConfirmWarning = z.infer<typeof ConfirmWarning>;

export type ConfirmReminderReader = {
  /** Q72. Consistent, as the next: what is not found here is told. */
  remindersOf(staff: readonly StaffId[]): Promise<ConfirmReminder[]>;
  warningsOf(staff: readonly StaffId[]): Promise<ConfirmWarning[]>;
};

export type ConfirmReminders = ConfirmReminderReader & {
  /** W74. When another sweep kept it just now: `changed_meanwhile`, as in the others. */
  keep(reminder: ConfirmReminder): Promise<void>;
  keepWarning(warning: ConfirmWarning): Promise<void>;
  remind: Save<ConfirmReminder>;
  warn: Save<ConfirmWarning>;
};
