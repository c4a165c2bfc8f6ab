import { TriageRow } from '#shared/domain/plans/triage-row.ts';
import type { Triage } from '#shared/use-cases/ports/plans/triage.ts';
import { writeMany } from '../batches.ts';
import { queryAll, type Table } from '../table.ts';
import { triageKey, triagePartition } from './keys.ts';

export const dynamoTriage = (table: Table): Triage => ({
  async replace(school, plan, rows) {
    const stored = await queryAll(table, triagePartition(school), { span: { begins: `${plan}#` }, consistent: true });
    const waiting = new Set(stored.map((item) => TriageRow.parse(item).id));
    const fresh = rows.filter(({ id }) => !waiting.has(id));
    const settled = [...waiting].filter((id) => !rows.some((row) => row.id === id));
    await writeMany(table, [
      ...fresh.map((row) => ({ put: { ...triageKey(school, row.id), ...row } })),
      ...settled.map((id) => ({ remove: triageKey(school, id) })),
    ]);
    return fresh.length;
  },
  ofSchool: async (school) =>
    (await queryAll(table, triagePartition(school), { consistent: true })).map((item) => TriageRow.parse(item)),
});
