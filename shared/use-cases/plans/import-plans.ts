import type { Synonyms } from '#shared/domain/catalogue/wordings/synonyms.ts';
import { derivedId } from '#shared/domain/derived-id.ts';
import type { PlanId, SchoolId, StudentId } from '#shared/domain/ids.ts';
import { assemblePlan, type PlanContext } from '#shared/domain/plans/from-file/assemble-plan.ts';
import {
  collectPlans,
  faultInAll,
  type LineFault,
  lineFault,
  type PlanRows,
} from '#shared/domain/plans/from-file/collect-plans.ts';
import type { CsvTable, RowFault } from '#shared/domain/tabular.ts';
import { keptSafetyFor } from '../cards/safety/kept-safety-for.ts';
import { synonymsInUse } from '../catalogue/synonyms-in-use.ts';
import type { Needs } from '../command.ts';
import { onceInAct } from '../once-in-act.ts';
import type { SchoolCalendars } from '../ports/calendar/school-calendars.ts';
import type { PlanProcessReader } from '../ports/plans/plan-processes.ts';
import type { OnProgress } from '../ports/roster/roster-package.ts';
import { readReviewDue } from '../process/review-due.ts';
import { unlessUnknown } from '../unless-unknown.ts';
import { amountsLeftOpen } from './amounts-left-open.ts';
import { queueWords } from './plans-import/bring-plan.ts';
import { ownersNamed } from './plans-import/owners-named.ts';
import { byStudent, type CaseManagers, caseManagerOf, caseManagers } from './plans-import/people-named.ts';
import { calendarsReadOnce, type SchoolDays, schoolDays } from './plans-import/school-days.ts';
import { type Became, settleNew, settleUpon } from './plans-import/settle-plan.ts';
import { withoutWriting } from './plans-import/without-writing.ts';

type Ports = Needs<
  | 'plans'
  | 'cards'
  | 'safetyCards'
  | 'meetings'
  | 'roster'
  | 'triage'
  | 'synonyms'
  | 'accommodations'
  | 'district'
  | 'ids'
  | 'now'
> & {
  processes: PlanProcessReader;
  calendars: Pick<SchoolCalendars, 'find'>;
};
/** With what is read once for all plans of a file. */
type Acting = Ports & { read: Synonyms; today: SchoolDays; managers: CaseManagers };

export type PlansRequest = {
  table: CsvTable;
  file: string;
  /** Columns of the file that are not read, on purpose. */
  leftOut?: readonly string[];
  /** Reads and decides all, and writes nothing. */
  dryRun?: boolean;
  onProgress?: OnProgress;
};

/** What became of one plan of the file, or would become. */
export type PlanOutcome = {
  /** Undefined when the file names none of ours. */
  studentId?: StudentId;
  framework: PlanRows['framework'];
  became: Became;
  schoolId?: SchoolId;
  faults: LineFault[];
  /** Words that wait for a person: all of the file, and those that were not waiting before. */
  waiting: number;
  newlyWaiting: number;
  /** Accommodations in force that ask for an amount which nobody stated. */
  withoutAmount: number;
};

export type ImportedPlans = Pick<PlanOutcome, 'waiting' | 'newlyWaiting' | 'withoutAmount'> & {
  plans: readonly PlanOutcome[];
  published: number;
  unchanged: number;
  /** Plans that are drafts, because all that they say waits for a person. */
  drafted: number;
  refused: number;
  /** Plans that the file says otherwise, and of which a person must say what holds: `HoldReason` says why. */
  held: number;
  /** Whose words wait. */
  waitingAt: SchoolId[];
  faults: RowFault[];
};

/** Brings plans that a school has agreed into force, one at a time, and leaves alone what the file says as before. */
export async function importPlans(
  given: Ports,
  { table, file, leftOut, dryRun = false, onProgress }: PlansRequest,
): Promise<ImportedPlans> {
  const ports = onceInAct(given);
  const { plans, faults } = await collectPlans(table, file, leftOut);
  const named = await byStudent(ports, [...plans.values()]);
  const outcomes = named.strangers.map(({ rows, faults: why }) => refused(rows, why));
  const once = { read: await synonymsInUse(ports), today: schoolDays(ports), managers: caseManagers(ports) };
  const calendars = calendarsReadOnce(ports.calendars);
  const acting = { ...(dryRun ? withoutWriting(ports) : ports), ...once, calendars };
  for (const [studentId, rows] of named.plans) {
    outcomes.push({ studentId, ...(await importPlan(acting, studentId, rows)) });
    onProgress?.(dryRun ? 'comparing' : 'writing', outcomes.length - named.strangers.length, named.plans.length);
  }
  const all = [...faults, ...outcomes.flatMap((each) => each.faults)];
  return { ...inSum(outcomes), faults: all.sort((a, b) => a.line - b.line).map((fault) => ({ ...fault, file })) };
}

function inSum(plans: readonly PlanOutcome[]): Omit<ImportedPlans, 'faults'> {
  const count = (...which: PlanOutcome['became'][]) => plans.filter(({ became }) => which.includes(became)).length;
  const sum = (what: 'waiting' | 'newlyWaiting' | 'withoutAmount') =>
    plans.reduce((total, plan) => total + plan[what], 0);
  const schools = plans.flatMap(({ schoolId, waiting }) => (schoolId && waiting > 0 ? schoolId : []));
  return {
    plans,
    published: count('new', 'nextVersion'),
    ...{ unchanged: count('unchanged'), drafted: count('draft'), refused: count('refused') },
    held: count('held'),
    ...{ waiting: sum('waiting'), newlyWaiting: sum('newlyWaiting'), withoutAmount: sum('withoutAmount') },
    waitingAt: [...new Set(schools)].sort(),
  };
}

const nothing = { waiting: 0, newlyWaiting: 0, withoutAmount: 0 };
const refused = ({ framework }: PlanRows, faults: LineFault[]): PlanOutcome => ({
  ...{ framework, became: 'refused', faults },
  ...nothing,
});

async function importPlan(ports: Acting, studentId: StudentId, given: PlanRows): Promise<PlanOutcome> {
  const { owners, rows, faults: nobody } = await ownersNamed(ports.managers, given);
  const outcome = await importRows(ports, { studentId, owners }, rows);
  return { ...outcome, faults: [...nobody, ...outcome.faults] };
}

async function importRows(
  ports: Acting,
  { studentId, owners }: Pick<PlanContext, 'studentId' | 'owners'>,
  rows: PlanRows,
): Promise<PlanOutcome> {
  const student = await ports.roster.getStudent(studentId).catch(unlessUnknown);
  if (!student?.active) return refused(rows, faultInAll(rows, ['studentId', 'not_a_student']));
  const manager = await caseManagerOf(ports.managers, rows, student.schoolId);
  if (!manager.id) return refused(rows, manager.faults);
  const planId: PlanId = `pln_${await derivedId(studentId.slice(4), rows.framework, rows.planKey)}`;
  const whose = { studentId, schoolId: student.schoolId, caseManagerId: manager.id, planId, owners };
  // Somebody published this student's plan at the same moment: what they wrote is read, and this said once more.
  const outcome = (await tryOnce(ports, rows, whose)) ?? (await tryOnce(ports, rows, whose));
  const { faults, ...rest } = outcome ?? refused(rows, faultInAll(rows, ['', 'changed_meanwhile']));
  return { ...rest, faults: [...manager.faults, ...faults] };
}

/** Undefined when the race for the plan was lost. */
async function tryOnce(
  ports: Acting,
  rows: PlanRows,
  whose: Omit<PlanContext, 'stored' | 'decided' | 'synonyms' | 'dueAfter'>,
): Promise<PlanOutcome | undefined> {
  const { studentId, planId, schoolId } = whose;
  const [stored, draft, before, dueAfter] = await Promise.all([
    ports.plans.find(studentId, planId),
    ports.plans.findDraft(studentId, planId),
    ports.triage.ofPlan(schoolId, planId),
    readReviewDue(ports, { framework: rows.framework, schoolId }),
  ]);
  const decided = new Map(before.flatMap(({ id, decision }) => (decision ? [[id, decision]] : [])));
  const assembled = await assemblePlan(rows, { ...whose, stored, decided, dueAfter, synonyms: ports.read });
  if (!('plan' in assembled)) return refused(rows, assembled.faults);
  const { words, faults, agreedOn } = assembled;
  if (agreedOn !== undefined && agreedOn > (await ports.today(schoolId))) {
    const line = rows.rows.find(({ value }) => value.agreedOn === agreedOn)?.line ?? 1;
    return refused(rows, [...faults, lineFault(line, ['agreedOn', 'day_to_come'])]);
  }
  if (stored?.status === 'ended') return refused(rows, [...faults, ...faultInAll(rows, ['', 'ended_here'])]);
  const settled = stored
    ? await settleUpon(ports, assembled, { rows, stored, draft })
    : await settleNew(ports, assembled, { rows, draft });
  if (!settled) return undefined;
  const { plan, became, faults: why } = settled;
  if (became === 'refused' || became === 'held')
    return { ...refused(rows, [...faults, ...why]), became, ...(became === 'held' ? { schoolId } : {}) };
  const open =
    became === 'draft'
      ? undefined
      : amountsLeftOpen(
          { ...assembled, plan },
          { on: await ports.today(schoolId), keptSafety: await keptSafetyFor(ports, plan) },
        );
  return {
    ...{ became, framework: rows.framework, schoolId },
    withoutAmount: open?.withoutAmount ?? 0,
    waiting: words.filter(({ waits }) => waits).length,
    newlyWaiting: await queueWords(ports, plan, words),
    faults: [...faults, ...why, ...(open?.faults ?? [])],
  };
}
