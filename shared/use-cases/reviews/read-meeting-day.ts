import type { SchoolDate } from '#shared/domain/dates.ts';
import { type MeetingDay, meetingDay } from '#shared/domain/reviews/meeting-day.ts';
import { onStudent, type StudentQueryInput } from '../access/authorize.ts';
import { type Needs, query } from '../command.ts';

export type ReadMeetingDayInput = StudentQueryInput & { on: SchoolDate };

/** Why a meeting cannot be on that day, in the words of the school's own calendar. Tells nothing of the student. */
export const readMeetingDay = query({
  authorize: onStudent({ action: 'decide', data: 'D3' }),
  read: async ({ calendars }: Needs<'calendars'>, { on }: ReadMeetingDayInput, { school, withoutTrace }) =>
    withoutTrace<MeetingDay>(meetingDay(await calendars.find(school.id), on)),
});
