import { schoolDateAt } from '#shared/domain/dates.ts';
import { derivedId } from '#shared/domain/derived-id.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { isStaffId, type PlanId, type SchoolId, type StaffId, type StudentId } from '#shared/domain/ids.ts';
import { type AssembledPlan, agreed, assemblePlan, type PlanContext } from '#shared/domain/plans/assemble-plan.ts';
import {
  collectPlans,
  type LineFault,
  lineFault,
  type PlanRowObjection,
  type PlanRows,
} from '#shared/domain/plans/collect-plans.ts';
import { begunImport, importedProcess } from '#shared/domain/plans/imported-process.ts';
import { missingSections, type Plan, type PlanDraft } from '#shared/domain/plans/plan.ts';
import { canonicalJson, sameRecord } from '#shared/domain/same-record.ts';
import type { CsvTable, RowFault } from '#shared/domain/tabular.ts';
import { systemChange } from '../audited-change.ts';
import type { Needs } from '../command.ts';
import type { PlanProcessReader } from '../ports/plans/plan-processes.ts';
import type { OnProgress } from '../ports/roster/roster-package.ts';
import { unlessUnknown } from '../unless-unknown.ts';
import { activatePlan, PublishedPlan } from './activate-plan.ts';
import { DraftRevision } from './draft-input.ts';

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
  faults: RowFault[];
};

/** Brings plans that a school has agreed into force, one at a time; a plan that says what is stored is left alone. */
export async function importPlans(
  ports: Ports,
  { table, file, onProgress }: { table: CsvTable; file: string; onProgress?: OnProgress },
): Promise<ImportedPlans> {
  const { plans, faults } = await collectPlans(table, file);
  const imported = { published: 0, unchanged: 0, drafted: 0, waiting: 0, newlyWaiting: 0 };
  const waitingAt = new Set<SchoolId>();
  let done = 0;
  for (const rows of plans.values()) {
    const { became, schoolId, waiting, newlyWaiting, faults: found } = await importPlan(ports, rows);
    if (became !== 'refused') imported[became] += 1;
    if (schoolId && waiting > 0) waitingAt.add(schoolId);
    imported.waiting += waiting;
    imported.newlyWaiting += newlyWaiting;
    faults.push(...found);
    onProgress?.('writing', ++done, plans.size);
  }
  return {
    ...imported,
    waitingAt: [...waitingAt].sort(),
    faults: faults.sort((a, b) => a.line - b.line).map((fault) => ({ ...fault, file })),
  };
}

type PlanOutcome = Pick<ImportedPlans, 'waiting' | 'newlyWaiting'> & {
  became: 'published' | 'unchanged' | 'drafted' | 'refused';
  schoolId?: SchoolId;
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
  return {
    became: settled === 'holed' || settled === 'incomplete' ? 'refused' : settled,
    schoolId,
    waiting: words.filter(({ waits }) => waits).length,
    newlyWaiting: await queue(ports, plan, words),
    faults: [...faults, ...lacking],
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
    return draft ? 'unchanged' : orLost(() => saved(ports, plan));
  }
  if (stored?.status === 'active' && saysTheSame(stored, plan)) return 'unchanged';
  return orLost(() => published(ports, plan, draft));
}

/** Undefined when somebody else was quicker. */
async function orLost<Done>(act: () => Promise<Done>): Promise<Done | undefined> {
  try {
    return await act();
  } catch (cause) {
    if (cause instanceof DomainError && cause.code === 'changed_meanwhile') return undefined;
    throw cause;
  }
}

/** The system brings what the school has already agreed; the same words upon the same version are the same command. */
async function published(ports: Ports, draft: PlanDraft, before: PlanDraft | undefined) {
  const { on, about } = await bringing(ports, draft);
  const { at } = about;
  const process = importedProcess(await ports.processes.find(draft.studentId, draft.id), draft, on);
  const change = systemChange(ports, { ...about, result: PublishedPlan });
  await activatePlan(ports, { draft, stored: before !== undefined, moves: { process }, on, at }, change);
  return 'published' as const;
}

async function saved(ports: Ports, draft: PlanDraft) {
  const { on, about } = await bringing(ports, draft);
  const { id: planId, revision } = draft;
  const change = systemChange(ports, { ...about, key: `${about.key}/draft`, result: DraftRevision });
  await ports.plans.saveDraft(
    { draft, process: begunImport(draft, on) },
    change({ action: 'draft_saved', planId }, { planId, revision }),
  );
  return 'drafted' as const;
}

async function bringing({ roster, now }: Ports, draft: PlanDraft) {
  const { zone } = await roster.getSchool(draft.schoolId);
  const at = now();
  const key = `import/${draft.id}/${draft.basedOn}/${await derivedId(canonicalJson(contentOf(draft)))}`;
  return { on: schoolDateAt(at, zone), about: { about: [draft.studentId], surface: 'cli' as const, at, key } };
}

type Content = Pick<PlanDraft, 'items' | 'goals' | 'startOn' | 'endOn' | 'reviewDueOn' | 'caseManagerId' | 'schoolId'>;
/** In whatever order they are listed: words that a person settled stand last in the plan, and anywhere in the file. */
const contentOf = ({ items, goals, startOn, endOn, reviewDueOn, caseManagerId, schoolId }: Content) => ({
  ...{ items: items.toSorted((a, b) => (a.itemId < b.itemId ? -1 : 1)), goals },
  ...{ startOn, endOn, reviewDueOn, caseManagerId, schoolId },
});
const saysTheSame = (a: Content, b: Content) => sameRecord(contentOf(a), contentOf(b));

/** Words that were decided stay as long as the file holds them, or they would be asked again. */
async function queue({ triage, now }: Ports, plan: PlanDraft, words: AssembledPlan['words']) {
  const since = now();
  const { schoolId, studentId, id: planId, framework } = plan;
  const rows = words.map(({ waits: _, ...each }) => ({ schoolId, studentId, planId, framework, ...each, since }));
  return triage.replace(schoolId, planId, [...new Map(rows.map((row) => [row.id, row])).values()]);
}
