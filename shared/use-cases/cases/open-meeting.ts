import { checkPeople } from '#shared/domain/cases/check-people.ts';
import type { Meeting } from '#shared/domain/cases/meeting.ts';
import { PlanId, ReferralId } from '#shared/domain/ids.ts';
import type { StudentCommandInput } from '../access/authorize.ts';
import type { Needs } from '../command.ts';
import { changingMeeting } from './change-meeting.ts';

export type OpenMeetingInput = StudentCommandInput &
  Pick<Meeting, 'about' | 'purpose' | 'place' | 'participants' | 'familyInvitedOn' | 'reviewId'>;

/** Lays out the minutes of a meeting before or after it is held. */
export const openMeeting = changingMeeting(
  async (ports: Needs<'meetings' | 'referrals' | 'plans' | 'ids'>, input: OpenMeetingInput, { student, school }) => {
    const { studentId, about, purpose, place, participants, familyInvitedOn, reviewId } = input;
    checkPeople(student, participants);
    await checkSubject(ports, input);
    const meeting: Meeting = {
      ...{ id: ports.ids.next('mtg'), studentId, schoolId: school.id, about, purpose, place, participants },
      ...{ decisions: [], actionItems: [], minutes: '', status: 'open', version: 1 },
      ...(familyInvitedOn ? { familyInvitedOn } : {}),
      ...(reviewId ? { reviewId } : {}),
    };
    return { meeting, action: 'meeting_opened' };
  },
);

async function checkSubject(
  { referrals, plans }: Needs<'referrals' | 'plans'>,
  { studentId, about }: OpenMeetingInput,
) {
  const referral = ReferralId.safeParse(about);
  if (referral.success) return referrals.get(studentId, referral.data);
  // A plan is decided upon before there is any of it in force.
  const planId = PlanId.parse(about);
  return (await plans.findDraft(studentId, planId)) ?? plans.get(studentId, planId);
}
