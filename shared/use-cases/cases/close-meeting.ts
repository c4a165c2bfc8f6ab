import type { Actor } from '#shared/domain/access/access.ts';
import { close, type Meeting } from '#shared/domain/cases/meeting.ts';
import { recordReferralFacts } from '#shared/domain/cases/referral.ts';
import { PlanId, ReferralId, type StudentId } from '#shared/domain/ids.ts';
import { recordPlanFacts } from '#shared/domain/plans/plan-process.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import type { PlanProcesses } from '../ports/plans/plan-processes.ts';
import { deadlineChanges, loadSituation, type SituationDeps } from '../process/plan-situation.ts';
import { changeMeeting, type MeetingAnswer, type MeetingDeps, type MeetingWish } from './change-meeting.ts';
import type { Scene } from './change-referral.ts';

type Deps = MeetingDeps & SituationDeps & { processes: Pick<PlanProcesses, 'find'> };

/** Closes the minutes for good. The case or the plan that the meeting was about learns in the same transaction that it was held. */
export const closeMeeting = (deps: Deps, actor: Actor, wish: MeetingWish): Promise<MeetingAnswer> =>
  changeMeeting(deps, actor, {
    wish,
    change: async (scene) => {
      const { on, settings } = scene;
      const opened = await deps.meetings.get(wish.studentId, wish.meetingId);
      const meeting = close(opened, { on, inviteDaysBefore: settings.inviteDaysBefore });
      const { id: meetingId, purpose, heldOn } = meeting;
      const held: Fact = { kind: 'meetingHeld', on: heldOn, by: scene.actorId, meetingId, purpose };
      return { meeting, ...(await heldIn(deps, meeting, { held, scene })), action: 'meeting_closed' };
    },
  });

type Held = { held: Fact; scene: Scene };

async function heldIn(deps: Deps, { studentId, about }: Meeting, { held, scene }: Held) {
  const referralId = ReferralId.safeParse(about).data;
  if (!referralId) return heldOnPlan(deps, { studentId, planId: PlanId.parse(about) }, { held, scene });
  const before = await deps.referrals.get(studentId, referralId);
  return { before, referral: recordReferralFacts(before, [held], scene) };
}

/** A plan of long ago, from before there was anything to record, simply had its meeting. */
async function heldOnPlan(deps: Deps, of: { studentId: StudentId; planId: PlanId }, { held, scene }: Held) {
  if (!(await deps.processes.find(of.studentId, of.planId))) return {};
  const { process: before, context } = await loadSituation(deps, of, scene);
  const process = recordPlanFacts(before, [held], context);
  return { process, planDeadlines: await deadlineChanges(deps, before, process) };
}
