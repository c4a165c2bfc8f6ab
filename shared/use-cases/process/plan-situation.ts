import type { DeadlineChange } from '#shared/domain/calendar/case-deadline.ts';
import type { PersonId, PlanId, StudentId } from '#shared/domain/ids.ts';
import { allFacts, hangsOnFamily, type PlanProcess, type ProcessContext } from '#shared/domain/plans/plan-process.ts';
import type { PlanSituation } from '#shared/domain/plans/plan-steps.ts';
import { hasRefusal } from '#shared/domain/process/family/consents.ts';
import type { Student } from '#shared/domain/roster/people.ts';
import { readFamily, readHolders } from '../access/read-family.ts';
import type { Needs } from '../command.ts';
import type { ReferralReader } from '../ports/cases/referrals.ts';
import type { PlanProcessReader } from '../ports/plans/plan-processes.ts';
import { deadlineChanges } from './deadline-change.ts';
import { readReaching } from './reaching.ts';

export type SituationPorts = Needs<'calendars' | 'district'> & {
  processes: PlanProcessReader;
  referrals: ReferralReader;
};

type KnownContext = Pick<ProcessContext, 'as' | 'on' | 'draft' | 'holders'>;

/** A plan's process, and the facts of the referral that it grew from. */
export const loadSituation = async (
  ports: SituationPorts,
  { studentId, planId }: { studentId: StudentId; planId: PlanId },
  context: KnownContext,
): Promise<PlanSituation> => situationOf(ports, await ports.processes.get(studentId, planId), context);

/** The same, of a process that is at hand. */
export async function situationOf(
  { referrals, district }: Pick<SituationPorts, 'referrals' | 'district'>,
  process: PlanProcess,
  context: KnownContext,
): Promise<PlanSituation> {
  const { process: settings } = await district.settings();
  const referral = process.referralId && (await referrals.get(process.studentId, process.referralId));
  const known = { process, context: { ...context, settings, earlier: referral?.facts ?? [] } };
  return referral?.fromPlanId ? { ...known, fromPlanId: referral.fromPlanId } : known;
}

/** The same, with whose answer counts for the family: read where the plan hangs on it, and never from a memory. */
export async function askedOfFamily(
  ports: Needs<'roster' | 'district' | 'calendars'>,
  situation: PlanSituation,
  student: Student,
): Promise<PlanSituation> {
  const { process, context } = situation;
  if (!hangsOnFamily(process, context)) return situation;
  const reaching = await readReaching(ports, student, { on: context.on, family: readFamily(ports, student) });
  return { process, context: { ...context, ...reaching } };
}

type Refused = { process: PlanProcess; context: Pick<ProcessContext, 'on' | 'earlier' | 'holders'> };

/**
 * Who has the rights today, where somebody refused: theirs alone counts. Of a student whom the roster no longer knows
 * nobody can say so, and every signature stands.
 */
export async function holdersWhereRefused(
  ports: Needs<'roster' | 'district'>,
  { process, context }: Refused,
): Promise<readonly PersonId[] | undefined> {
  if (context.holders || !hasRefusal(allFacts(process, context))) return context.holders;
  const [student] = await ports.roster.findStudents([process.studentId]);
  return student && readHolders(ports, student, context.on);
}

/** The process as a step leaves it, with what is due by when. */
export async function processChange(
  { calendars }: Needs<'calendars'>,
  before: PlanProcess | undefined,
  after: PlanProcess,
): Promise<{ process: PlanProcess; deadlines: DeadlineChange[] }> {
  return { process: after, deadlines: await deadlineChanges({ calendars }, before && asDue(before), asDue(after)) };
}

const asDue = ({ planId: id, studentId, schoolId, clock, owed }: PlanProcess) => ({
  ...{ id, studentId, schoolId, clock, owed },
});
