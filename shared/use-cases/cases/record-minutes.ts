import { checkPeople } from '#shared/domain/cases/check-people.ts';
import { amend, type Minutes } from '#shared/domain/cases/meeting.ts';
import type { ActionItemId } from '#shared/domain/ids.ts';
import type { Needs } from '../command.ts';
import { changingMeeting, type MeetingCommandInput } from './change-meeting.ts';

type NewItem = Omit<NonNullable<Minutes['actionItems']>[number], 'id'> & { id?: ActionItemId };
export type RecordMinutesInput = MeetingCommandInput & {
  minutes: Omit<Minutes, 'actionItems'> & { actionItems?: readonly NewItem[] };
};

/** Writes into the minutes while the meeting is open; what is not named stays as it is. */
export const recordMinutes = changingMeeting(
  async ({ meetings, ids }: Needs<'meetings' | 'ids'>, input: RecordMinutesInput, { student }) => {
    const { actionItems, ...minutes } = input.minutes;
    const owners = (actionItems ?? []).flatMap(({ ownerId }) => (ownerId ? [{ person: ownerId }] : []));
    checkPeople(student, [...(minutes.participants ?? []), ...owners]);
    const meeting = await meetings.get(input.studentId, input.meetingId);
    const items = actionItems?.map((each) => ({ ...each, id: each.id ?? ids.next('act') }));
    return {
      meeting: amend(meeting, { ...minutes, ...(items ? { actionItems: items } : {}) }),
      action: 'meeting_recorded',
    };
  },
);
