import { close, decidedIn, type Meeting } from '#shared/domain/cases/meeting.ts';
import { recordReferralFacts } from '#shared/domain/cases/referral.ts';
import { PlanId, ReferralId, type StudentId } from '#shared/domain/ids.ts';
import { recordPlanFacts } from '#shared/domain/plans/plan-process.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import type { Needs } from '../command.ts';
import { loadSituation, processChange, type SituationPorts } from '../process/plan-situation.ts';
import { changingMeeting, type MeetingCommandInput, type MeetingStep } from './change-meeting.ts';

export type CloseMeetingInput = MeetingCommandInput;

/** Closes the minutes for good; what the meeting was about learns in the same transaction that it was held. */
export const closeMeeting = changingMeeting(
  async (ports: SituationPorts & Needs<'meetings'>, { studentId, meetingId }: CloseMeetingInput, step) => {
    const { on, settings, actor } = step;
    const opened = await ports.meetings.get(studentId, meetingId);
    const meeting = close(opened, { on, inviteDaysBefore: settings.inviteDaysBefore });
    const { purpose, heldOn } = meeting;
    const decided = decidedIn(meeting);
    const held: Fact = { kind: 'meetingHeld', on: heldOn, by: actor.id, meetingId, purpose, decided };
    return { meeting, ...(await heldAbout(ports, meeting, { held, step })), action: 'meeting_closed' };
  },
);

type Held = { held: Fact; step: MeetingStep };

async function heldAbout(ports: SituationPorts, { studentId, about }: Meeting, { held, step }: Held) {
  const referralId = ReferralId.safeParse(about).data;
  if (!referralId) return heldOnPlan(ports, { studentId, planId: PlanId.parse(about) }, { held, step });
  const before = await ports.referrals.get(studentId, referralId);
  return { before, referral: recordReferralFacts(before, [held], step) };
}

/** A plan of long ago, from before there was anything to record, simply had its meeting. */
async function heldOnPlan(ports: SituationPorts, of: { studentId: StudentId; planId: PlanId }, { held, step }: Held) {
  if (!(await ports.processes.find(of.studentId, of.planId))) return {};
  const { process: before, context } = await loadSituation(ports, of, step);
  return processChange(ports, before, recordPlanFacts(before, [held], context));
}
