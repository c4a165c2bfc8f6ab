import { onStudent, type StudentQueryInput } from '../access/authorize.ts';
import { type Needs, query } from '../command.ts';

export type ReadMeetingsInput = StudentQueryInput;

/** All meetings about a student, with their minutes. */
export const readMeetings = query({
  authorize: onStudent({ data: 'D3' }),
  async read({ meetings }: Needs<'meetings'>, { studentId }: ReadMeetingsInput, { enter }) {
    const held = await meetings.ofStudent(studentId);
    return enter({ action: 'meeting_viewed' }, () => held);
  },
});
