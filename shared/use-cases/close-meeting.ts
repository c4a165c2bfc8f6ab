import type { Actor } from '#shared/domain/access.ts';
import { ReferralId } from '#shared/domain/ids.ts';
import { close } from '#shared/domain/meeting.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import { record } from '#shared/domain/referral.ts';
import {
  changeMeeting,
  type MeetingAnswer,
  type MeetingDeps,
  type MeetingScene,
  type MeetingWish,
} from './change-meeting.ts';
import type { Referrals } from './ports/referrals.ts';

type Deps = MeetingDeps & { referrals: Pick<Referrals, 'get'> };

/** Closes the minutes for good. The case that the meeting was about learns in the same transaction that it was held. */
export const closeMeeting = (deps: Deps, actor: Actor, wish: MeetingWish): Promise<MeetingAnswer> =>
  changeMeeting(deps, actor, {
    wish,
    change: async (scene) => {
      const { on, settings } = scene;
      const opened = await deps.meetings.get(wish.studentId, wish.meetingId);
      const meeting = close(opened, { on, inviteDaysBefore: settings.inviteDaysBefore });
      const { id: meetingId, purpose, heldOn } = meeting;
      const held: Fact = { kind: 'meetingHeld', on: heldOn, by: scene.actorId, meetingId, purpose };
      const about = ReferralId.safeParse(meeting.about).data;
      const moved = about ? await heldIn(deps, { wish, about, held }, scene) : {};
      return { meeting, ...moved, action: 'meeting_closed' };
    },
  });

async function heldIn(
  { referrals }: Deps,
  { wish, about, held }: { wish: MeetingWish; about: ReferralId; held: Fact },
  scene: MeetingScene,
) {
  const before = await referrals.get(wish.studentId, about);
  return { before, referral: record(before, [held], scene) };
}
