import { type PlanId, type SchoolId, WordsId } from '#shared/domain/ids.ts';
import { TriageRow } from '#shared/domain/plans/triage-row.ts';
import type { Triage } from '#shared/use-cases/ports/plans/triage.ts';
import { writeMany } from '../batches.ts';
import { commit } from '../commit.ts';
import { type Item, queryAll, type Table } from '../table.ts';
import { decisionAction } from './decision-action.ts';
import { triageKey, triageOfPlan, triagePartition } from './keys.ts';
import { changedMeanwhile } from './plan-drafts.ts';

export const dynamoTriage = (table: Table, ledger: Table): Triage => {
  const itemsOf = (school: SchoolId, plan: PlanId) =>
    queryAll(table, triagePartition(school), { span: { begins: triageOfPlan(plan) }, consistent: true });
  return {
    async replace(school, plan, rows) {
      const stored = await itemsOf(school, plan);
      const fresh = rows.filter(({ id }) => !stored.some((item) => item.id === id));
      const gone = stored.filter((item) => !rows.some(({ id }) => id === item.id));
      await writeMany(table, [
        ...fresh.map((row) => ({ put: { ...triageKey(row), ...row } })),
        ...gone.map(({ pk, sk }) => ({ remove: { pk: String(pk), sk: String(sk) } })),
      ]);
      return fresh.length;
    },
    ofSchool: async (school) => rowsIn(await queryAll(table, triagePartition(school), { consistent: true })),
    ofPlan: async (school, plan) => rowsIn(await itemsOf(school, plan)),
    decide: (row, change) =>
      commit(
        { plans: table, ledger },
        { actions: [decisionAction(table, row)], onConflict: changedMeanwhile(row.planId) },
        change,
      ),
  };
};

/** Rows from before 26 November 2026 have no id of their own: the import that brought them asks anew and drops them. */
const rowsIn = (items: readonly Item[]) =>
  items.filter(({ id }) => WordsId.safeParse(id).success).map((item) => TriageRow.parse(item));
