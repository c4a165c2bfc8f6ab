import { schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { PlanId, StaffId, StudentId } from '#shared/domain/ids.ts';
import { type PlanDraft as Draft, missingSections, type Plan } from '#shared/domain/plans/plan.ts';
import { canonicalJson, sameRecord } from '#shared/domain/same-record.ts';
import type { CsvTable, RowFault } from '#shared/domain/tabular.ts';
import { unlessUnknown } from '../access/authorize.ts';
import { derivedId } from '../derived-id.ts';
import type { Ids } from '../ports/clock.ts';
import type { PlanProcesses } from '../ports/plans/plan-processes.ts';
import type { Triage } from '../ports/plans/triage.ts';
import type { Roster } from '../ports/roster/roster.ts';
import type { OnProgress } from '../ports/roster/roster-package.ts';
import { type ActivateDeps, activatePlan } from './activate-plan.ts';
import { type AssembledPlan, agreed, assemblePlan, type Waiting } from './plan-import/assemble.ts';
import { collectPlans, faultAt, type PlanRowObjection, type PlanRows, type PlansFile } from './plan-import/collect.ts';
import { importedProcess } from './plan-import/imported-process.ts';

type Deps = ActivateDeps & {
  processes: Pick<PlanProcesses, 'find'>;
  roster: Pick<Roster, 'getStudent' | 'getSchool' | 'getStaff' | 'findPersonByEmail'>;
  triage: Pick<Triage, 'replace'>;
  ids: Ids;
};

export type ImportedPlans = {
  published: number;
  unchanged: number;
  /** Words that wait for a person: all of the file, and those that were not waiting before. */
  waiting: number;
  newlyWaiting: number;
  faults: RowFault[];
};

/** Brings plans that a school has already agreed into force, one plan at a time; a plan that says what is stored is left alone. */
export async function importPlans(
  deps: Deps,
  { table, file, onProgress }: { table: CsvTable; file: string; onProgress?: OnProgress },
): Promise<ImportedPlans> {
  const draft = await collectPlans(table, file);
  const result: ImportedPlans = { published: 0, unchanged: 0, waiting: 0, newlyWaiting: 0, faults: draft.faults };
  let done = 0;
  for (const plan of draft.plans.values()) {
    await importPlan(deps, plan, { draft, result });
    onProgress?.('writing', ++done, draft.plans.size);
  }
  draft.faults.sort((a, b) => a.line - b.line);
  return result;
}

type Importing = { draft: PlansFile; result: ImportedPlans };

async function importPlan(deps: Deps, rows: PlanRows, { draft, result }: Importing) {
  const studentId: StudentId = `stu_${rows.studentId}`;
  const student = await deps.roster.getStudent(studentId).catch(unlessUnknown);
  if (!student?.active) return refuseRows(draft, rows, ['studentId', 'unknown_reference']);
  const caseManagerId = await caseManagerOf(deps, draft, rows);
  if (!caseManagerId) return undefined;
  const planId: PlanId = `pln_${await derivedId(rows.studentId, rows.framework, rows.planKey)}`;
  for (const isLast of [false, true]) {
    const stored = (await deps.plans.ofStudent(studentId)).find(({ id }) => id === planId);
    const faultsBefore = draft.faults.length;
    const context = { studentId, schoolId: student.schoolId, caseManagerId, planId, stored };
    const assembled = await assemblePlan(draft, rows, context);
    if (!assembled) return undefined;
    if (await settle(deps, draft, { rows, stored, result, ...assembled })) return undefined;
    // Somebody published the same student's plan at this moment: what they wrote is read, and this is said once more upon it.
    if (isLast) return refuseRows(draft, rows, ['', 'changed_meanwhile']);
    draft.faults.length = faultsBefore;
  }
}

const refuseRows = (draft: PlansFile, { rows }: PlanRows, objection: PlanRowObjection) => {
  for (const { line } of rows) faultAt(draft, line, objection);
};

/** By staff id or by e-mail address. Without one nobody would be asked when the plan is due. */
async function caseManagerOf({ roster }: Deps, draft: PlansFile, rows: PlanRows): Promise<StaffId | undefined> {
  const said = agreed(draft, rows, 'caseManager');
  if (!said) {
    refuseRows(draft, rows, ['caseManager', 'missing']);
    return undefined;
  }
  const person = said.includes('@') ? await roster.findPersonByEmail(said) : (`stf_${said}` as const);
  const staff = isStaff(person) ? await roster.getStaff(person).catch(unlessUnknown) : undefined;
  if (staff?.active) return staff.id;
  refuseRows(draft, rows, ['caseManager', 'unknown_reference']);
  return undefined;
}
const isStaff = (id: string | undefined): id is StaffId => id?.startsWith('stf_') === true;

type Settling = AssembledPlan & { rows: PlanRows; stored: Plan | undefined; result: ImportedPlans };

/** Says whether the plan is as the file wants it, or out of the file's reach; false when the race for it was lost. */
async function settle(deps: Deps, draft: PlansFile, settling: Settling): Promise<boolean> {
  const { rows, plan, stored, waiting, result } = settling;
  if (stored?.status === 'ended') {
    refuseRows(draft, rows, ['', 'ended_here']);
    return true;
  }
  if (missingSections(plan).length > 0) {
    // What is missing may wait for a person or stand in a row that is in the report already.
    if (!rows.holed) refuseRows(draft, rows, ['accommodation', 'plan_incomplete']);
  } else if (stored?.status === 'active' && saysTheSame(stored, plan)) result.unchanged += 1;
  else if (await published(deps, plan)) result.published += 1;
  else return false;
  result.waiting += waiting.length;
  result.newlyWaiting += await queue(deps, plan, waiting);
  return true;
}

/** The machinery brings what the school has already agreed; the same words upon the same version are the same command. */
async function published(deps: Deps, draft: Draft) {
  const { zone } = await deps.roster.getSchool(draft.schoolId);
  const on = schoolDateAt(deps.now(), zone);
  const key = `import/${draft.id}/${draft.basedOn}/${await derivedId(canonicalJson(content(draft)))}`;
  try {
    const by = { actorId: 'system', because: 'system', surface: 'cli' } as const;
    const moves = { process: await importedProcess(deps.processes, draft, on) };
    await activatePlan(deps, { draft, stored: false, moves, by, on, key });
    return true;
  } catch (cause) {
    if (cause instanceof DomainError && cause.code === 'changed_meanwhile') return false;
    throw cause;
  }
}

type Said = Pick<Draft, 'items' | 'goals' | 'startOn' | 'endOn' | 'reviewDueOn' | 'caseManagerId' | 'schoolId'>;
const content = ({ items, goals, startOn, endOn, reviewDueOn, caseManagerId, schoolId }: Said) => ({
  items,
  goals,
  startOn,
  endOn,
  reviewDueOn,
  caseManagerId,
  schoolId,
});
const saysTheSame = (a: Said, b: Said) => sameRecord(content(a), content(b));

async function queue(deps: Deps, plan: Draft, waiting: readonly Waiting[]) {
  const since = deps.now();
  const rows = await Promise.all(
    waiting.map(async (words) => ({
      id: `${plan.id}#${await derivedId(words.text, words.parameter, ...words.appliesTo)}`,
      schoolId: plan.schoolId,
      studentId: plan.studentId,
      planId: plan.id,
      framework: plan.framework,
      ...words,
      since,
    })),
  );
  return deps.triage.replace(plan.schoolId, plan.id, rows);
}
