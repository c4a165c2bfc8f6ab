import type { Actor } from '#shared/domain/access/access.ts';
import { amend, type Minutes } from '#shared/domain/cases/meeting.ts';
import type { ActionItemId } from '#shared/domain/ids.ts';
import { changeMeeting, type MeetingAnswer, type MeetingDeps, type MeetingWish } from './change-meeting.ts';
import { checkPeople } from './open-meeting.ts';

type NewItem = Omit<NonNullable<Minutes['actionItems']>[number], 'id'> & { id?: ActionItemId };
export type MinutesWish = MeetingWish & {
  minutes: Omit<Minutes, 'actionItems'> & { actionItems?: readonly NewItem[] };
};

/** Writes into the minutes while the meeting is open; what is not named stays as it is. */
export const recordMinutes = (deps: MeetingDeps, actor: Actor, wish: MinutesWish): Promise<MeetingAnswer> =>
  changeMeeting(deps, actor, {
    wish,
    change: async ({ access }) => {
      const { actionItems, ...minutes } = wish.minutes;
      const owners = (actionItems ?? []).flatMap(({ ownerId }) => (ownerId ? [{ person: ownerId }] : []));
      checkPeople(access.student, [...(minutes.participants ?? []), ...owners]);
      const meeting = await deps.meetings.get(wish.studentId, wish.meetingId);
      const items = actionItems?.map((each) => ({ ...each, id: each.id ?? deps.ids.next('act') }));
      return {
        meeting: amend(meeting, { ...minutes, ...(items ? { actionItems: items } : {}) }),
        action: 'meeting_recorded',
      };
    },
  });
