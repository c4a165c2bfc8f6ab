import { conditionIn } from '../../catalogue/condition-words.ts';
import { goalDomainOf } from '../../goals/goal-words.ts';
import {
  type CsvRow,
  type CsvTable,
  checkHeader,
  inOurSpelling,
  type RowFault,
  type RowFaultReason,
  refused,
  rowReader,
} from '../../tabular.ts';
import { amountOfService } from '../named-values.ts';
import { PlanRow, planColumns } from '../plan-rows.ts';
import { type DateCell, type DateOrder, orderOfDates, readDate } from '../sheet-dates.ts';
import { checkColumns } from './strange-columns.ts';

export type PlanFileRow = { line: number; value: PlanRow };
/**
 * All rows of one plan, of a student as the file names them. `holed`: some could not be read, so nothing that is stored
 * is taken away.
 */
export type PlanRows = {
  studentId: string;
  framework: PlanRow['framework'];
  planKey: string;
  rows: PlanFileRow[];
  holed: boolean;
  /** Those of the file: of what has no column it says nothing, and so changes nothing. */
  columns: ReadonlySet<string>;
};
/** A fault of the file that is read; an empty column means the row as a whole. */
export type LineFault = Omit<RowFault, 'file'>;
export type PlanRowObjection = readonly [column: string, reason: RowFaultReason];
export const lineFault = (line: number, [column, reason]: PlanRowObjection): LineFault => ({ line, column, reason });
/** The same of all rows of a plan. */
export const faultInAll = ({ rows }: PlanRows, objection: PlanRowObjection) =>
  rows.map(({ line }) => lineFault(line, objection));

type PlansFile = { plans: Map<string, PlanRows>; faults: LineFault[]; columns: ReadonlySet<string> };

/** Reads the whole file before anything is written. `leftOut`: columns that are not read, on purpose. */
export async function collectPlans(table: CsvTable, file: string, leftOut: readonly string[] = []): Promise<PlansFile> {
  const known = Object.keys(PlanRow.shape);
  const header = inOurSpelling(table.header, known);
  checkHeader(file, header, planColumns);
  const rows: CsvRow[] = [];
  for await (const row of table.rows) rows.push(row);
  checkColumns(file, { header, known, leftOut }, rows);
  const found: PlansFile = { plans: new Map(), faults: [], columns: new Set(header) };
  const read = rowReader(file, header, PlanRow);
  for (const row of datedRows({ header, rows }, file)) {
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

const dateColumns = ['startOn', 'endOn', 'reviewDueOn', 'goalDueOn', 'agreedOn'];

/** The rows with every date as we write it; a cell that is none stays, and is a fault of its row. */
function datedRows({ header, rows }: { header: readonly string[]; rows: readonly CsvRow[] }, file: string): CsvRow[] {
  const places = dateColumns.map((name) => header.indexOf(name)).filter((place) => place >= 0);
  const order = orderOrRefuse(
    rows.flatMap(({ line, cells }) => places.map((place) => ({ line, text: cells[place] ?? '' }))),
    file,
  );
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, place) => (places.includes(place) ? (readDate(cell, order) ?? cell) : cell)),
  }));
}

function orderOrRefuse(cells: Iterable<DateCell>, file: string): DateOrder {
  const found = orderOfDates(cells);
  if ('order' in found) return found.order;
  if ('unclear' in found) {
    const { unclear, readings } = found;
    throw refused('unclear_dates', { file, line: unclear.line, one: readings[0], other: readings[1] });
  }
  const [monthFirst, dayFirst] = found.mixed;
  throw refused('mixed_dates', { file, line: monthFirst.line, other: dayFirst.line });
}

function takeRow(found: PlansFile, row: PlanFileRow) {
  const plan = planRows(found, row.value);
  const objection = objectionTo(row.value);
  if (!objection) return plan.rows.push(row);
  plan.holed = true;
  return found.faults.push(lineFault(row.line, objection));
}

function objectionTo(row: PlanRow): PlanRowObjection | undefined {
  const { accommodation, goal, service, strategy, need, resources } = row;
  if (!accommodation && !goal && !service && [strategy, need, resources].every(({ length }) => length === 0))
    return ['accommodation', 'missing'];
  const objection = objectionToParts(row);
  if (objection) return objection;
  if (row.goalDomain && !goalDomainOf(row.goalDomain)) return ['goalDomain', 'unknown_value'];
  if (row.startOn && row.endOn && row.endOn < row.startOn) return ['endOn', 'ends_too_early'];
  return undefined;
}

/** What a row cannot hold is never dropped without a word. */
function objectionToParts({ accommodation, goal, service, ...row }: PlanRow): PlanRowObjection | undefined {
  if (accommodation && service) return ['service', 'two_in_one'];
  if (service && !amountOfService(row.parameter ?? '')) return ['parameter', 'bad_service'];
  if (service && !row.owner) return ['owner', 'missing'];
  if (row.owner && !accommodation && !service && !goal) return ['owner', 'belongs_elsewhere'];
  if (row.place.length > 0 && !accommodation && !service) return ['place', 'belongs_elsewhere'];
  if (row.course.length > 0 && !accommodation) return ['course', 'belongs_elsewhere'];
  if (row.objective.length > 0 && !goal) return ['objective', 'belongs_elsewhere'];
  const told = (['place', 'course'] as const).find((name) =>
    row[name].some((words) => conditionIn(words) !== undefined),
  );
  return told && [told, 'names_condition'];
}

const keyOf = (studentId: string, framework: string, planKey = '') => JSON.stringify([studentId, framework, planKey]);

function planRows({ plans, columns }: PlansFile, { studentId, framework, planKey = '' }: PlanRow): PlanRows {
  const key = keyOf(studentId, framework, planKey);
  const plan = plans.get(key) ?? { studentId, framework, planKey, rows: [], holed: false, columns };
  plans.set(key, plan);
  return plan;
}

/** Remembered even when the readable rows come later. */
function markHoled(
  { plans, columns }: PlansFile,
  given: Record<'studentId' | 'framework' | 'planKey', string | undefined>,
) {
  const framework = PlanRow.shape.framework.safeParse(given.framework);
  if (!given.studentId || !framework.success) return;
  const key = keyOf(given.studentId, framework.data, given.planKey);
  const { studentId, planKey = '' } = given;
  const plan = plans.get(key) ?? { studentId, framework: framework.data, planKey, rows: [], holed: true, columns };
  plan.holed = true;
  plans.set(key, plan);
}
