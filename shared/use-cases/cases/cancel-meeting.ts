import type { Actor } from '#shared/domain/access/access.ts';
import { cancel } from '#shared/domain/cases/meeting.ts';
import { changeMeeting, type MeetingAnswer, type MeetingDeps, type MeetingWish } from './change-meeting.ts';

/** A meeting that will not be held. Its minutes stay as far as they came. */
export const cancelMeeting = (deps: MeetingDeps, actor: Actor, wish: MeetingWish): Promise<MeetingAnswer> =>
  changeMeeting(deps, actor, {
    wish,
    change: async () => ({
      meeting: cancel(await deps.meetings.get(wish.studentId, wish.meetingId)),
      action: 'meeting_recorded',
    }),
  });
