import type { AssembledPlan } from '#shared/domain/plans/from-file/assemble-plan.ts';
import { causeFault, changeFaults } from '#shared/domain/plans/from-file/change-faults.ts';
import {
  faultInAll,
  type LineFault,
  type PlanRowObjection,
  type PlanRows,
} from '#shared/domain/plans/from-file/collect-plans.ts';
import { isMadeHere } from '#shared/domain/plans/from-file/held-back.ts';
import { saidByFile } from '#shared/domain/plans/from-file/take-from-file.ts';
import { type ActivePlan, missingSections, type PlanDraft } from '#shared/domain/plans/plan.ts';
import { isUntouched } from '#shared/domain/plans/plan-draft.ts';
import { type BringPorts, bringAsDraft, bringIntoForce, orLost, saysTheSame } from './bring-plan.ts';
import { uponPlan } from './upon-plan.ts';

/** `held`: nothing of the file was taken, and a person has to say what holds. */
export type Became = 'new' | 'nextVersion' | 'unchanged' | 'draft' | 'refused' | 'held';
/** `plan`: what it says then. */
type SettledPlan = { became: Became; plan: PlanDraft; faults: LineFault[] };
type From = { rows: PlanRows; draft: PlanDraft | undefined };

/**
 * A plan of which nothing was ever in force. What waits for a person makes a draft, or its case manager would never
 * learn that there is a plan. Undefined when somebody else was quicker.
 */
export async function settleNew(
  ports: BringPorts,
  assembled: AssembledPlan,
  { rows, draft }: From,
): Promise<SettledPlan | undefined> {
  const { plan, words, agreedOn } = assembled;
  const said = { ...saidByFile(plan), ...(agreedOn ? { agreedOn } : {}) };
  if (draft && !isUntouched(draft)) return refusedFor(['', 'in_the_making'], plan, rows);
  if (rows.planKey === '' && (await isOneOfOurs(ports, plan)))
    return { became: 'held', plan, faults: [causeFault(rows, 'made_here')] };
  if (missingSections(plan).length === 0) {
    const done = await orLost(() => bringIntoForce(ports, plan, { draft, said }));
    if (typeof done !== 'object') return done && { became: 'new', plan, faults: [] };
    if ('objection' in done) return refusedFor(done.objection, plan, rows);
    return { became: 'held', plan, faults: [causeFault(rows, done.held)] };
  }
  if (!words.some(({ waits }) => waits)) return lacking(assembled, rows);
  if (draft && saysTheSame(draft, plan)) return { became: 'unchanged', plan, faults: [] };
  const done = await orLost(() => bringAsDraft(ports, plan, { draft, said }));
  if (typeof done === 'object') return refusedFor(done.objection, plan, rows);
  return done && { became: 'draft', plan, faults: [] };
}

/** A plan in force, of which the file changes what it says otherwise than before, and nothing else. */
export async function settleUpon(
  ports: BringPorts,
  assembled: AssembledPlan,
  { rows, stored, draft }: From & { stored: ActivePlan },
): Promise<SettledPlan | undefined> {
  const { plan, said, changes, open, isMoved, isAmended, isAgreedAnew } = await uponPlan(ports, stored, assembled);
  const where = { rows, lines: assembled.lines };
  const faults = changeFaults(open, where, 'changed_here');
  if (changes.length === open.length && !isMoved && !isAgreedAnew) return { became: 'unchanged', plan, faults };
  if (!isAmended && missingSections(plan).length > 0) return lacking({ ...assembled, plan }, rows);
  const done = await orLost(() => bringIntoForce(ports, plan, { stored, draft, said, isAmended }));
  if (typeof done !== 'object') return done && { became: 'nextVersion', plan, faults };
  if ('objection' in done) return refusedFor(done.objection, plan, rows);
  const moved: LineFault[] = isMoved ? faultInAll(rows, ['studentId', 'moved_school']).slice(0, 1) : [];
  const agreement = isAgreedAnew ? faultInAll(rows, ['agreedOn', 'not_taken']).slice(0, 1) : [];
  return {
    became: 'held',
    plan,
    faults: [causeFault(rows, done.held), ...moved, ...agreement, ...changeFaults(changes, where, 'not_taken')],
  };
}

/** Beside it the file's would be a second plan of one kind, and its old words would stand on the card again. */
async function isOneOfOurs({ plans, processes }: BringPorts, { studentId, framework }: PlanDraft) {
  const alike = (await plans.ofStudent(studentId)).filter((plan) => plan.framework === framework);
  for (const plan of alike) if (isMadeHere(plan, await processes.find(studentId, plan.id))) return true;
  return false;
}

const refusedFor = (objection: PlanRowObjection, plan: PlanDraft, rows: PlanRows): SettledPlan => ({
  ...{ became: 'refused', plan },
  faults: faultInAll(rows, objection),
});

/** What the plan lacks may stand in a row that is in the report already. */
const lacking = ({ plan, holed }: AssembledPlan, rows: PlanRows): SettledPlan =>
  holed ? { became: 'refused', plan, faults: [] } : refusedFor(['accommodation', 'plan_incomplete'], plan, rows);
