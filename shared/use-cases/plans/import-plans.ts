import { schoolDateAt } from '#shared/domain/dates.ts';
import { derivedId } from '#shared/domain/derived-id.ts';
import type { PlanId, SchoolId, StudentId } from '#shared/domain/ids.ts';
import { type AssembledPlan, assemblePlan, type PlanContext } from '#shared/domain/plans/assemble-plan.ts';
import { collectPlans, faultInAll, type LineFault, type PlanRows } from '#shared/domain/plans/collect-plans.ts';
import { missingSections, type Plan, type PlanDraft } from '#shared/domain/plans/plan.ts';
import type { CsvTable, RowFault } from '#shared/domain/tabular.ts';
import type { Needs } from '../command.ts';
import type { PlanProcessReader } from '../ports/plans/plan-processes.ts';
import type { OnProgress } from '../ports/roster/roster-package.ts';
import { unlessUnknown } from '../unless-unknown.ts';
import { amountsLeftOpen } from './amounts-left-open.ts';
import { bringAsDraft, bringIntoForce, orLost, queueWords, saysTheSame } from './plans-import/bring-plan.ts';
import { byStudent, caseManagerOf } from './plans-import/people-named.ts';

type Ports = Needs<'plans' | 'cards' | 'roster' | 'triage' | 'ids' | 'now'> & { processes: PlanProcessReader };

export type ImportedPlans = {
  published: number;
  unchanged: number;
  /** Plans that are drafts, because all that they say waits for a person. */
  drafted: number;
  /** Words that wait for a person: all of the file, and those that were not waiting before. */
  waiting: number;
  newlyWaiting: number;
  /** Whose words wait. */
  waitingAt: SchoolId[];
  /** Accommodations in force that ask for an amount which nobody stated. */
  withoutAmount: number;
  faults: RowFault[];
};

/** Brings plans that a school has agreed into force, one at a time; a plan that says what is stored is left alone. */
export async function importPlans(
  ports: Ports,
  { table, file, onProgress }: { table: CsvTable; file: string; onProgress?: OnProgress },
): Promise<ImportedPlans> {
  const { plans, faults } = await collectPlans(table, file);
  const imported = { published: 0, unchanged: 0, drafted: 0, waiting: 0, newlyWaiting: 0, withoutAmount: 0 };
  const waitingAt = new Set<SchoolId>();
  let done = 0;
  const named = await byStudent(ports, [...plans.values()]);
  faults.push(...named.faults);
  for (const [studentId, rows] of named.plans) {
    const { became, schoolId, faults: found, ...counted } = await importPlan(ports, studentId, rows);
    const { waiting, newlyWaiting, withoutAmount } = counted;
    if (became !== 'refused') imported[became] += 1;
    if (schoolId && waiting > 0) waitingAt.add(schoolId);
    imported.waiting += waiting;
    imported.newlyWaiting += newlyWaiting;
    imported.withoutAmount += withoutAmount;
    faults.push(...found);
    onProgress?.('writing', ++done, named.plans.length);
  }
  return {
    ...imported,
    waitingAt: [...waitingAt].sort(),
    faults: faults.sort((a, b) => a.line - b.line).map((fault) => ({ ...fault, file })),
  };
}

type PlanOutcome = Pick<ImportedPlans, 'waiting' | 'newlyWaiting' | 'withoutAmount'> & {
  became: 'published' | 'unchanged' | 'drafted' | 'refused';
  schoolId?: SchoolId;
  faults: LineFault[];
};
const nothing = { waiting: 0, newlyWaiting: 0, withoutAmount: 0 };
const refused = (faults: LineFault[]): PlanOutcome => ({ became: 'refused', ...nothing, faults });

async function importPlan(ports: Ports, studentId: StudentId, rows: PlanRows): Promise<PlanOutcome> {
  const student = await ports.roster.getStudent(studentId).catch(unlessUnknown);
  if (!student?.active) return refused(faultInAll(rows, ['studentId', 'not_a_student']));
  const manager = await caseManagerOf(ports, rows, student.schoolId);
  if (!manager.id) return refused(manager.faults);
  const planId: PlanId = `pln_${await derivedId(studentId.slice(4), rows.framework, rows.planKey)}`;
  const whose = { studentId, schoolId: student.schoolId, caseManagerId: manager.id, planId };
  // Somebody published this student's plan at the same moment: what they wrote is read, and this said once more.
  const outcome = (await tryOnce(ports, rows, whose)) ?? (await tryOnce(ports, rows, whose));
  const { faults, ...rest } = outcome ?? refused(faultInAll(rows, ['', 'changed_meanwhile']));
  return { ...rest, faults: [...manager.faults, ...faults] };
}

/** Undefined when the race for the plan was lost. */
async function tryOnce(
  ports: Ports,
  rows: PlanRows,
  whose: Omit<PlanContext, 'stored' | 'decided'>,
): Promise<PlanOutcome | undefined> {
  const { studentId, planId, schoolId } = whose;
  const [stored, draft, before] = await Promise.all([
    ports.plans.find(studentId, planId),
    ports.plans.findDraft(studentId, planId),
    ports.triage.ofPlan(schoolId, planId),
  ]);
  const decided = new Map(before.flatMap(({ id, decision }) => (decision ? [[id, decision]] : [])));
  const assembled = await assemblePlan(rows, { ...whose, stored, decided });
  if (!('plan' in assembled)) return refused(assembled.faults);
  const { plan, words, faults } = assembled;
  if (stored?.status === 'ended') return refused([...faults, ...faultInAll(rows, ['', 'ended_here'])]);
  if (draft && !isUntouched(draft)) return refused([...faults, ...faultInAll(rows, ['', 'in_the_making'])]);
  const settled = await settle(ports, assembled, { stored, draft });
  if (!settled) return undefined;
  const lacking = settled === 'incomplete' ? faultInAll(rows, ['accommodation', 'plan_incomplete']) : [];
  const inForce = settled === 'published' || settled === 'unchanged';
  const open = amountsLeftOpen(assembled, schoolDateAt(ports.now(), 'UTC'));
  return {
    became: settled === 'holed' || settled === 'incomplete' ? 'refused' : settled,
    schoolId,
    withoutAmount: inForce ? open.withoutAmount : 0,
    waiting: words.filter(({ waits }) => waits).length,
    newlyWaiting: await queueWords(ports, plan, words),
    faults: [...faults, ...lacking, ...(inForce ? open.faults : [])],
  };
}

/** A draft of the import's own; one that somebody wrote on is theirs. */
const isUntouched = ({ basedOn, revision, status }: PlanDraft) => basedOn === 0 && revision === 1 && status === 'draft';

type Before = { stored: Plan | undefined; draft: PlanDraft | undefined };

/**
 * `holed`: what the plan lacks stands in a row that is in the report already. What waits for a person instead makes a
 * draft, or its case manager would never learn that there is a plan.
 */
async function settle(ports: Ports, { plan, words, holed }: AssembledPlan, { stored, draft }: Before) {
  if (missingSections(plan).length > 0) {
    if (stored || !words.some(({ waits }) => waits)) return holed ? 'holed' : 'incomplete';
    return draft ? 'unchanged' : orLost(() => bringAsDraft(ports, plan));
  }
  if (stored?.status === 'active' && saysTheSame(stored, plan)) return 'unchanged';
  return orLost(() => bringIntoForce(ports, plan, draft));
}
