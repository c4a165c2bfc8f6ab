import { complete } from '#shared/domain/cases/meeting.ts';
import type { ActionItemId } from '#shared/domain/ids.ts';
import type { Needs } from '../command.ts';
import { changingMeeting, type MeetingCommandInput } from './change-meeting.ts';

export type CompleteActionItemInput = MeetingCommandInput & { actionItemId: ActionItemId };

/** Marks a promise as kept, today. The minutes of a closed meeting stay as they are otherwise. */
export const completeActionItem = changingMeeting(
  async ({ meetings }: Needs<'meetings'>, { studentId, meetingId, actionItemId }: CompleteActionItemInput, { on }) => ({
    meeting: complete(await meetings.get(studentId, meetingId), actionItemId, on),
    action: 'meeting_recorded',
  }),
);
