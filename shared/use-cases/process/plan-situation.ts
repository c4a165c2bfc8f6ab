import type { DeadlineChange } from '#shared/domain/calendar/case-deadline.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { PlanId, ReferralId, StudentId } from '#shared/domain/ids.ts';
import type { PlanDraft } from '#shared/domain/plans/plan.ts';
import type { PlanProcess, ProcessContext } from '#shared/domain/plans/plan-process.ts';
import type { ProcessSettings } from '#shared/domain/process/clocks.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import type { StepActor } from '#shared/domain/process/states.ts';
import type { Referrals } from '../ports/cases/referrals.ts';
import type { PlanProcesses } from '../ports/plans/plan-processes.ts';
import { type DeadlineDeps, deadlineChange } from './deadline-change.ts';

export type SituationDeps = DeadlineDeps & {
  processes: Pick<PlanProcesses, 'get'>;
  referrals: Pick<Referrals, 'get'>;
  settings: ProcessSettings;
};
export type PlanSituation = { process: PlanProcess; context: ProcessContext };
type Scene = { as: StepActor; on: SchoolDate; draft?: PlanDraft | undefined };

/** Where a plan stands, with what was recorded before there was a plan. */
export async function loadSituation(
  deps: SituationDeps,
  { studentId, planId }: { studentId: StudentId; planId: PlanId },
  scene: Scene,
): Promise<PlanSituation> {
  const process = await deps.processes.get(studentId, planId);
  const earlier = await factsOfReferral(deps, studentId, process.referralId);
  return { process, context: { ...scene, settings: deps.settings, earlier } };
}

async function factsOfReferral(
  { referrals }: Pick<SituationDeps, 'referrals'>,
  studentId: StudentId,
  referralId: ReferralId | undefined,
): Promise<readonly Fact[]> {
  return referralId ? (await referrals.get(studentId, referralId)).facts : [];
}

/** What is due by when, as a step of the plan leaves it. */
export const deadlineChanges = async (
  deps: DeadlineDeps,
  before: PlanProcess | undefined,
  after: PlanProcess,
): Promise<DeadlineChange[]> => [await deadlineChange(deps, before && asClocked(before), asClocked(after))];

const asClocked = ({ planId: id, studentId, schoolId, clock }: PlanProcess) => ({ id, studentId, schoolId, clock });
