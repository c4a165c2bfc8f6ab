import type { DisclosureIndex } from '#shared/use-cases/ports/ledger/ledger-seals.ts';
import { getMany } from '../batches.ts';
import { studentPartition } from '../keys.ts';
import { queryPages, type Table } from '../table.ts';
import { disclosureKey } from './keys.ts';

export const dynamoDisclosureIndex = (table: Table): DisclosureIndex => ({
  async ofEntry(entry) {
    const keys = entry.studentIds.map((student) => disclosureKey(student, entry));
    const items = await getMany(table, keys, { consistent: true });
    const byKey = new Map(items.map(({ pk, sk: _sk, ...held }) => [pk, held]));
    return new Map(
      entry.studentIds.flatMap((student) => {
        const held = byKey.get(studentPartition(student));
        return held ? [[student, held] as const] : [];
      }),
    );
  },
  async countOf(student, { from, through }) {
    let count = 0;
    const span = { from, to: `${through}~` };
    for await (const page of queryPages(table, studentPartition(student), { span, consistent: true }))
      count += page.length;
    return count;
  },
});
