import { TriageRow } from '#shared/domain/plans/triage-row.ts';
import type { Triage } from '#shared/use-cases/ports/plans/triage.ts';
import { writeMany } from '../batches.ts';
import { commit } from '../commit.ts';
import { queryAll, type Table } from '../table.ts';
import { decisionAction } from './decision-action.ts';
import { triageKey, triageOfPlan, triagePartition } from './keys.ts';
import { changedMeanwhile } from './plan-drafts.ts';

export const dynamoTriage = (table: Table, ledger: Table): Triage => {
  const rowsOf = async (...asked: Parameters<Triage['ofPlan']>) => {
    const [school, plan] = asked;
    const span = { begins: triageOfPlan(plan) };
    const items = await queryAll(table, triagePartition(school), { span, consistent: true });
    return items.map((item) => TriageRow.parse(item));
  };
  return {
    async replace(school, plan, rows) {
      const stored = await rowsOf(school, plan);
      const fresh = rows.filter(({ id }) => !stored.some((row) => row.id === id));
      const gone = stored.filter(({ id }) => !rows.some((row) => row.id === id));
      await writeMany(table, [
        ...fresh.map((row) => ({ put: { ...triageKey(row), ...row } })),
        ...gone.map((row) => ({ remove: triageKey(row) })),
      ]);
      return fresh.length;
    },
    ofSchool: async (school) =>
      (await queryAll(table, triagePartition(school), { consistent: true })).map((item) => TriageRow.parse(item)),
    ofPlan: rowsOf,
    decide: (row, change) =>
      commit(
        { plans: table, ledger },
        { actions: [decisionAction(table, row)], onConflict: changedMeanwhile(row.planId) },
        change,
      ),
  };
};
