import type { LedgerPointers } from '#shared/use-cases/ports/ledger.ts';
import { writeMany } from './batches.ts';
import { disclosureKey } from './keys.ts';
import type { Table } from './table.ts';

/** A student's row names that student alone: their disclosure log is theirs to read, and says nothing of the classmates seen with them. */
export const dynamoLedgerPointers = (table: Table): LedgerPointers => ({
  point: (entry) =>
    writeMany(
      table,
      entry.studentIds.map((student) => ({
        put: { ...disclosureKey(student, entry), ...entry, studentIds: [student] },
      })),
    ),
});
