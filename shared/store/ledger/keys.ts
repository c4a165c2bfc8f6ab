import type { StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { type Key, studentPartition } from '../keys.ts';

/** Q10. */
export const disclosureKey = (student: StudentId, { at, id }: LedgerEntry): Key => ({
  pk: studentPartition(student),
  sk: `${at}#${id}`,
});

/**
 * One partition for all seals, written once an hour: its last item is the newest seal, and its first the beginning of
 * the chain.
 */
export const sealPartition = 'SEAL#ledger';
export const sealKey = (number: number): Key => ({ pk: sealPartition, sk: String(number).padStart(9, '0') });
