import { cancel } from '#shared/domain/cases/meeting.ts';
import type { Needs } from '../command.ts';
import { changingMeeting, type MeetingCommandInput } from './change-meeting.ts';

export type CancelMeetingInput = MeetingCommandInput;

/** A meeting that will not be held. Its minutes stay as far as they came. */
export const cancelMeeting = changingMeeting(
  async ({ meetings }: Needs<'meetings'>, { studentId, meetingId }: CancelMeetingInput) => ({
    meeting: cancel(await meetings.get(studentId, meetingId)),
    action: 'meeting_recorded',
  }),
);
