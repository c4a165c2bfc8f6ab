import { goalDomainOf } from '../goals/goal-words.ts';
import { type CsvTable, checkHeader, type RowFault, type RowFaultReason, rowReader } from '../tabular.ts';
import { PlanRow, planColumns } from './plan-rows.ts';

export type PlanFileRow = { line: number; value: PlanRow };
/** All rows of one plan. `holed`: some could not be read, so nothing that is stored is taken away. */
export type PlanRows = {
  studentId: string;
  framework: PlanRow['framework'];
  planKey: string;
  rows: PlanFileRow[];
  holed: boolean;
};
/** A fault of the file that is read; an empty column means the row as a whole. */
export type LineFault = Omit<RowFault, 'file'>;
export type PlanRowObjection = readonly [column: string, reason: RowFaultReason];
export const lineFault = (line: number, [column, reason]: PlanRowObjection): LineFault => ({ line, column, reason });

type PlansFile = { plans: Map<string, PlanRows>; faults: LineFault[] };

/** Reads the whole file before anything is written. */
export async function collectPlans(table: CsvTable, file: string): Promise<PlansFile> {
  checkHeader(file, table.header, planColumns);
  const found: PlansFile = { plans: new Map(), faults: [] };
  const read = rowReader(file, table.header, PlanRow);
  for await (const row of table.rows) {
    const result = read(row);
    if ('fault' in result) {
      found.faults.push(result.fault);
      const { studentId, framework, planKey } = result.given ?? {};
      markHoled(found, { studentId, framework, planKey });
      continue;
    }
    takeRow(found, result);
  }
  return found;
}

function takeRow(found: PlansFile, row: PlanFileRow) {
  const plan = planRows(found, row.value);
  const objection = objectionTo(row.value);
  if (!objection) return plan.rows.push(row);
  plan.holed = true;
  return found.faults.push(lineFault(row.line, objection));
}

function objectionTo(row: PlanRow): PlanRowObjection | undefined {
  if (!row.accommodation && !row.goal) return ['accommodation', 'missing'];
  if (row.goalDomain && !goalDomainOf(row.goalDomain)) return ['goalDomain', 'unknown_value'];
  if (row.startOn && row.endOn && row.endOn < row.startOn) return ['endOn', 'ends_too_early'];
  return undefined;
}

const keyOf = (studentId: string, framework: string, planKey = '') => JSON.stringify([studentId, framework, planKey]);

function planRows({ plans }: PlansFile, { studentId, framework, planKey = '' }: PlanRow): PlanRows {
  const key = keyOf(studentId, framework, planKey);
  const plan = plans.get(key) ?? { studentId, framework, planKey, rows: [], holed: false };
  plans.set(key, plan);
  return plan;
}

/** Remembered even when the readable rows come later. */
function markHoled({ plans }: PlansFile, given: Record<'studentId' | 'framework' | 'planKey', string | undefined>) {
  const framework = PlanRow.shape.framework.safeParse(given.framework);
  if (!given.studentId || !framework.success) return;
  const key = keyOf(given.studentId, framework.data, given.planKey);
  const { studentId, planKey = '' } = given;
  const plan = plans.get(key) ?? { studentId, framework: framework.data, planKey, rows: [], holed: true };
  plan.holed = true;
  plans.set(key, plan);
}
