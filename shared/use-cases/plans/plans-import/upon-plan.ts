import { isBrought, needsEarlier, reasonOfFile, type SaidOfPlan } from '#shared/domain/plans/brought.ts';
import type { AssembledPlan } from '#shared/domain/plans/from-file/assemble-plan.ts';
import { type FileChange, fileChanges } from '#shared/domain/plans/from-file/file-changes.ts';
import {
  changesOfFile,
  contradicted,
  lastBrought,
  saidByFile,
  withChanges,
} from '#shared/domain/plans/from-file/take-from-file.ts';
import type { ActivePlan, PlanDraft } from '#shared/domain/plans/plan.ts';
import { amendmentDraft } from '#shared/domain/plans/plan-draft.ts';
import type { Needs } from '../../command.ts';

/** What a file makes of a plan in force. */
type UponPlan = {
  /** All that it says now, with what the file changed since it was last taken. */
  plan: PlanDraft;
  said: SaidOfPlan;
  changes: readonly FileChange[];
  /** Those that were changed here too, and not alike: they stay as they are here. */
  open: readonly FileChange[];
  isMoved: boolean;
  /** What it says did not come from a file: people agreed on it here. */
  isAmended: boolean;
  /** The file names another day of the agreement than before. */
  isAgreedAnew: boolean;
};

/** What the file said before is read only where it says something else than the plan. */
export async function uponPlan(
  ports: Needs<'plans'>,
  here: ActivePlan,
  { plan: file, agreedOn = here.brought?.agreedOn }: Pick<AssembledPlan, 'plan' | 'agreedOn'>,
): Promise<UponPlan> {
  const isAmended = !(await isOfFile(ports, here));
  const last = fileChanges(here, file).length > 0 ? await lastOfFile(ports, here) : undefined;
  const changes = changesOfFile({ here, last, file });
  // Of a plan that was amended here nothing is taken at all.
  const open = isAmended ? [] : contradicted(changes, { here, last });
  const taken = changes.filter((change) => !open.includes(change));
  const whose = { schoolId: file.schoolId, reason: reasonOfFile };
  const plan: PlanDraft = { ...amendmentDraft(here), ...withChanges(here, taken), ...whose };
  // A change that was not taken is found again by the next import.
  const said = { ...saidByFile(file, open, last), ...(agreedOn ? { agreedOn } : {}) };
  const isAgreedAnew = agreedOn !== here.brought?.agreedOn;
  return { plan, said, changes, open, isMoved: here.schoolId !== file.schoolId, isAmended, isAgreedAnew };
}

async function isOfFile({ plans }: Needs<'plans'>, here: ActivePlan): Promise<boolean> {
  return isBrought(here, needsEarlier(here) ? await plans.versions(here.studentId, here.id) : []);
}

/** The version that a file brought last, with the plan's day and manager as the file had them. */
async function lastOfFile({ plans }: Needs<'plans'>, here: ActivePlan): Promise<ActivePlan | undefined> {
  const { studentId, id, version, brought } = here;
  if (!brought) return lastBrought(await plans.versions(studentId, id));
  const last = brought.version === version ? here : await plans.findVersion(studentId, id, brought.version);
  const { version: _, ...said } = brought;
  return last && { ...last, ...said };
}
