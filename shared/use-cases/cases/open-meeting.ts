import type { Actor } from '#shared/domain/access/access.ts';
import type { Meeting } from '#shared/domain/cases/meeting.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type PersonId, PlanId, ReferralId } from '#shared/domain/ids.ts';
import type { Student } from '#shared/domain/roster/people.ts';
import type { Referrals } from '../ports/cases/referrals.ts';
import type { Plans } from '../ports/plans/plans.ts';
import { changeMeeting, type MeetingAnswer, type MeetingDeps } from './change-meeting.ts';
import type { CaseWish } from './change-referral.ts';

export type OpenMeetingWish = CaseWish &
  Pick<Meeting, 'about' | 'purpose' | 'place' | 'participants' | 'familyInvitedOn' | 'reviewId'>;

type Deps = MeetingDeps & { referrals: Pick<Referrals, 'get'>; plans: Pick<Plans, 'get'> };

/** Lays out the minutes of a meeting before or after it is held. */
export const openMeeting = (deps: Deps, actor: Actor, wish: OpenMeetingWish): Promise<MeetingAnswer> =>
  changeMeeting(deps, actor, {
    wish,
    change: async ({ access }) => {
      const { studentId, about, purpose, place, participants, familyInvitedOn, reviewId } = wish;
      checkPeople(access.student, participants);
      await checkSubject(deps, wish);
      const meeting: Meeting = {
        id: deps.ids.next('mtg'),
        studentId,
        schoolId: access.school.id,
        about,
        purpose,
        place,
        participants,
        decisions: [],
        actionItems: [],
        minutes: '',
        status: 'open',
        version: 1,
        ...(familyInvitedOn ? { familyInvitedOn } : {}),
        ...(reviewId ? { reviewId } : {}),
      };
      return { meeting, action: 'meeting_opened' };
    },
  });

/** Of families only the student's own: another's name does not belong on this record. */
export function checkPeople({ id, guardianIds }: Student, participants: readonly { person: PersonId }[]) {
  const family: readonly string[] = [id, ...guardianIds];
  const stranger = participants.find(({ person }) => !person.startsWith('stf_') && !family.includes(person));
  if (stranger) throw new DomainError('invalid_input', { field: 'participants', personId: stranger.person });
}

async function checkSubject({ referrals, plans }: Deps, { studentId, about }: OpenMeetingWish) {
  const referral = ReferralId.safeParse(about);
  if (referral.success) return referrals.get(studentId, referral.data);
  return plans.get(studentId, PlanId.parse(about));
}
