import { DomainError } from '#shared/domain/errors.ts';
import {
  ConfirmReminder,
  type ConfirmReminderReader,
  type ConfirmReminders,
  ConfirmWarning,
} from '#shared/use-cases/ports/notices/confirm-reminders.ts';
import { getMany } from '../batches.ts';
import { commit } from '../commit.ts';
import type { Table } from '../table.ts';
import { ifVersionIs, put, transact } from '../transactions.ts';
import { confirmReminderKey, confirmWarningKey } from './keys.ts';

export const dynamoConfirmReminderReader = (plans: Table): ConfirmReminderReader => ({
  async remindersOf(staff) {
    const rows = await getMany(plans, staff.map(confirmReminderKey), { consistent: true });
    return rows.map((row) => ConfirmReminder.parse(row));
  },
  async warningsOf(staff) {
    const rows = await getMany(plans, staff.map(confirmWarningKey), { consistent: true });
    return rows.map((row) => ConfirmWarning.parse(row));
  },
});

export function dynamoConfirmReminders(plans: Table, ledger: Table): ConfirmReminders {
  const onConflict = () => new DomainError('changed_meanwhile');
  const reminding = (row: ConfirmReminder) =>
    put(plans, { ...confirmReminderKey(row.staffId), ...row }, ifVersionIs(row.version - 1));
  const warning = (row: ConfirmWarning) =>
    put(plans, { ...confirmWarningKey(row.staffId), ...row }, ifVersionIs(row.version - 1));
  return {
    ...dynamoConfirmReminderReader(plans),
    async keep(row) {
      if (!(await transact(plans, [reminding(row)]))) throw onConflict();
    },
    async keepWarning(row) {
      if (!(await transact(plans, [warning(row)]))) throw onConflict();
    },
    remind: (row, change) => commit({ plans, ledger }, { actions: [reminding(row)], onConflict: onConflict() }, change),
    warn: (row, change) => commit({ plans, ledger }, { actions: [warning(row)], onConflict: onConflict() }, change),
  };
}
