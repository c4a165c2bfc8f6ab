import type { Hour } from '#shared/domain/hours.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { DisclosureRowFault } from '#shared/domain/ledger/ledger-fault.ts';
import { canonical, type HeldEntry } from '#shared/domain/ledger/ledger-seal.ts';
import type { DisclosureIndex } from '../ports/ledger/ledger-seals.ts';

/**
 * Compares the rows from which families are answered with the entries that they repeat. A row without an entry is found
 * by counting: where a student has more rows than entries, some were made up.
 */
export function disclosureRowCheck(rows: DisclosureIndex) {
  const expected = new Map<StudentId, number>();
  return {
    async compare(hour: Hour, entries: readonly HeldEntry[]): Promise<DisclosureRowFault[]> {
      const faults = await Promise.all(entries.map(({ held }) => compareEntry(hour, LedgerEntry.safeParse(held).data)));
      return faults.flat();
    },
    async madeUp(hours: { from: Hour; through: Hour }): Promise<DisclosureRowFault[]> {
      const faults: DisclosureRowFault[] = [];
      for (const [studentId, count] of expected)
        if ((await rows.countOf(studentId, hours)) > count) faults.push({ kind: 'rowAdded', studentId });
      return faults;
    },
  };

  async function compareEntry(hour: Hour, entry: LedgerEntry | undefined): Promise<DisclosureRowFault[]> {
    if (!entry) return [];
    const held = await rows.ofEntry(entry);
    return [...new Set(entry.studentIds)].flatMap((studentId): DisclosureRowFault[] => {
      const row = held.get(studentId);
      if (row !== undefined) expected.set(studentId, (expected.get(studentId) ?? 0) + 1);
      else if (!expected.has(studentId)) expected.set(studentId, 0);
      const about = { entryId: entry.id, hour, studentId };
      if (row === undefined) return [{ kind: 'rowMissing', ...about }];
      const same = canonical(row) === canonical({ ...entry, studentIds: [studentId] });
      return same ? [] : [{ kind: 'rowAltered', ...about }];
    });
  }
}
