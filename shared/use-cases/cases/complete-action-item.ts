import type { Actor } from '#shared/domain/access/access.ts';
import { complete } from '#shared/domain/cases/meeting.ts';
import type { ActionItemId } from '#shared/domain/ids.ts';
import { changeMeeting, type MeetingAnswer, type MeetingDeps, type MeetingWish } from './change-meeting.ts';

export type CompleteWish = MeetingWish & { actionItemId: ActionItemId };

/** Marks a promise as kept, today. The minutes of a closed meeting stay as they are otherwise. */
export const completeActionItem = (deps: MeetingDeps, actor: Actor, wish: CompleteWish): Promise<MeetingAnswer> =>
  changeMeeting(deps, actor, {
    wish,
    change: async ({ on }) => ({
      meeting: complete(await deps.meetings.get(wish.studentId, wish.meetingId), wish.actionItemId, on),
      action: 'meeting_recorded',
    }),
  });
