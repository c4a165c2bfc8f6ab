import { schoolDateAt } from '#shared/domain/dates.ts';
import { derivedId } from '#shared/domain/derived-id.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { isStaffId, type PlanId, type StaffId, type StudentId } from '#shared/domain/ids.ts';
import {
  type AssembledPlan,
  agreed,
  assemblePlan,
  type PlanContext,
  type Waiting,
} from '#shared/domain/plans/assemble-plan.ts';
import {
  collectPlans,
  type LineFault,
  lineFault,
  type PlanRowObjection,
  type PlanRows,
} from '#shared/domain/plans/collect-plans.ts';
import { importedProcess } from '#shared/domain/plans/imported-process.ts';
import { missingSections, type Plan, type PlanDraft } from '#shared/domain/plans/plan.ts';
import { canonicalJson, sameRecord } from '#shared/domain/same-record.ts';
import type { CsvTable, RowFault } from '#shared/domain/tabular.ts';
import { systemChange } from '../audited-change.ts';
import type { Needs } from '../command.ts';
import type { PlanProcessReader } from '../ports/plans/plan-processes.ts';
import type { OnProgress } from '../ports/roster/roster-package.ts';
import { unlessUnknown } from '../unless-unknown.ts';
import { activatePlan, PublishedPlan } from './activate-plan.ts';

type Ports = Needs<'plans' | 'cards' | 'roster' | 'triage' | 'ids' | 'now'> & { processes: PlanProcessReader };

export type ImportedPlans = {
  published: number;
  unchanged: number;
  /** Words that wait for a person: all of the file, and those that were not waiting before. */
  waiting: number;
  newlyWaiting: number;
  faults: RowFault[];
};

/** Brings plans that a school has agreed into force, one at a time; a plan that says what is stored is left alone. */
export async function importPlans(
  ports: Ports,
  { table, file, onProgress }: { table: CsvTable; file: string; onProgress?: OnProgress },
): Promise<ImportedPlans> {
  const { plans, faults } = await collectPlans(table, file);
  const imported = { published: 0, unchanged: 0, waiting: 0, newlyWaiting: 0 };
  let done = 0;
  for (const rows of plans.values()) {
    const { became, waiting, newlyWaiting, faults: found } = await importPlan(ports, rows);
    if (became !== 'refused') imported[became] += 1;
    imported.waiting += waiting;
    imported.newlyWaiting += newlyWaiting;
    faults.push(...found);
    onProgress?.('writing', ++done, plans.size);
  }
  return { ...imported, faults: faults.sort((a, b) => a.line - b.line).map((fault) => ({ ...fault, file })) };
}

type PlanOutcome = Pick<ImportedPlans, 'waiting' | 'newlyWaiting'> & {
  became: 'published' | 'unchanged' | 'refused';
  faults: LineFault[];
};
const refused = (faults: LineFault[]): PlanOutcome => ({ became: 'refused', waiting: 0, newlyWaiting: 0, faults });
const faultInAll = ({ rows }: PlanRows, objection: PlanRowObjection) =>
  rows.map(({ line }) => lineFault(line, objection));

async function importPlan(ports: Ports, rows: PlanRows): Promise<PlanOutcome> {
  const studentId: StudentId = `stu_${rows.studentId}`;
  const student = await ports.roster.getStudent(studentId).catch(unlessUnknown);
  if (!student?.active) return refused(faultInAll(rows, ['studentId', 'unknown_reference']));
  const manager = await caseManagerOf(ports, rows);
  if (!manager.id) return refused(manager.faults);
  const planId: PlanId = `pln_${await derivedId(rows.studentId, rows.framework, rows.planKey)}`;
  const whose = { studentId, schoolId: student.schoolId, caseManagerId: manager.id, planId };
  // Somebody published this student's plan at the same moment: what they wrote is read, and this said once more.
  const outcome = (await tryOnce(ports, rows, whose)) ?? (await tryOnce(ports, rows, whose));
  const { faults, ...rest } = outcome ?? refused(faultInAll(rows, ['', 'changed_meanwhile']));
  return { ...rest, faults: [...manager.faults, ...faults] };
}

/** By staff id or by e-mail address. Without one nobody would be asked when the plan is due. */
async function caseManagerOf({ roster }: Ports, rows: PlanRows): Promise<{ id?: StaffId; faults: LineFault[] }> {
  const { value: given, faults } = agreed(rows, 'caseManager');
  if (!given) return { faults: [...faults, ...faultInAll(rows, ['caseManager', 'missing'])] };
  const person = given.includes('@') ? await roster.findPersonByEmail(given) : (`stf_${given}` as const);
  const staff = person && isStaffId(person) ? await roster.getStaff(person).catch(unlessUnknown) : undefined;
  if (staff?.active) return { id: staff.id, faults };
  return { faults: [...faults, ...faultInAll(rows, ['caseManager', 'unknown_reference'])] };
}

/** Undefined when the race for the plan was lost. */
async function tryOnce(
  ports: Ports,
  rows: PlanRows,
  whose: Omit<PlanContext, 'stored'>,
): Promise<PlanOutcome | undefined> {
  const stored = (await ports.plans.ofStudent(whose.studentId)).find(({ id }) => id === whose.planId);
  const assembled = await assemblePlan(rows, { ...whose, stored });
  if (!('plan' in assembled)) return refused(assembled.faults);
  const { plan, waiting, faults } = assembled;
  if (stored?.status === 'ended') return refused([...faults, ...faultInAll(rows, ['', 'ended_here'])]);
  const settled = await settle(ports, assembled, stored);
  if (!settled) return undefined;
  const lacking = settled === 'incomplete' ? faultInAll(rows, ['accommodation', 'plan_incomplete']) : [];
  return {
    became: settled === 'published' || settled === 'unchanged' ? settled : 'refused',
    waiting: waiting.length,
    newlyWaiting: await queue(ports, plan, waiting),
    faults: [...faults, ...lacking],
  };
}

/** `holed`: what the plan lacks may wait for a person, or stand in a row that is in the report already. */
async function settle(ports: Ports, { plan, holed }: AssembledPlan, stored: Plan | undefined) {
  if (missingSections(plan).length > 0) return holed ? 'holed' : 'incomplete';
  if (stored?.status === 'active' && saysTheSame(stored, plan)) return 'unchanged';
  return (await published(ports, plan)) ? 'published' : undefined;
}

/** The system brings what the school has already agreed; the same words upon the same version are the same command. */
async function published(ports: Ports, draft: PlanDraft) {
  const { zone } = await ports.roster.getSchool(draft.schoolId);
  const at = ports.now();
  const on = schoolDateAt(at, zone);
  const key = `import/${draft.id}/${draft.basedOn}/${await derivedId(canonicalJson(contentOf(draft)))}`;
  const about = [draft.studentId];
  try {
    const before = await ports.processes.find(draft.studentId, draft.id);
    const moves = { process: importedProcess(before, draft, on) };
    const change = systemChange(ports, { about, surface: 'cli', at, key, result: PublishedPlan });
    await activatePlan(ports, { draft, stored: false, moves, on, at }, change);
    return true;
  } catch (cause) {
    if (cause instanceof DomainError && cause.code === 'changed_meanwhile') return false;
    throw cause;
  }
}

type Content = Pick<PlanDraft, 'items' | 'goals' | 'startOn' | 'endOn' | 'reviewDueOn' | 'caseManagerId' | 'schoolId'>;
const contentOf = ({ items, goals, startOn, endOn, reviewDueOn, caseManagerId, schoolId }: Content) => ({
  ...{ items, goals, startOn, endOn, reviewDueOn, caseManagerId, schoolId },
});
const saysTheSame = (a: Content, b: Content) => sameRecord(contentOf(a), contentOf(b));

async function queue({ triage, now }: Ports, plan: PlanDraft, waiting: readonly Waiting[]) {
  const since = now();
  const rows = await Promise.all(
    waiting.map(async (words) => ({
      id: `${plan.id}#${await derivedId(words.text, words.parameter, ...words.appliesTo)}`,
      ...{ schoolId: plan.schoolId, studentId: plan.studentId, planId: plan.id, framework: plan.framework },
      ...words,
      since,
    })),
  );
  return triage.replace(plan.schoolId, plan.id, rows);
}
