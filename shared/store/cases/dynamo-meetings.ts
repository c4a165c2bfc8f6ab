import { Meeting } from '#shared/domain/cases/meeting.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Meetings } from '#shared/use-cases/ports/cases/meetings.ts';
import { commit } from '../commit.ts';
import { studentPartition } from '../keys.ts';
import { getItem, queryAll, type Table } from '../table.ts';
import { ifVersionIs, put } from '../transactions.ts';
import { meetingKey } from './keys.ts';
import { processActions } from './process-actions.ts';

export const dynamoMeetings = (plans: Table, ledger: Table): Meetings => ({
  async ofStudent(student) {
    const span = { begins: 'MEETING#' };
    const items = await queryAll(plans, studentPartition(student), { span, consistent: true });
    return items.map((item) => Meeting.parse(item));
  },
  async get(student, meeting) {
    const item = await getItem(plans, meetingKey(student, meeting), { consistent: true });
    if (!item) throw new DomainError('not_found', { meetingId: meeting });
    return Meeting.parse(item);
  },
  save({ meeting, referral, process, deadlines }, change) {
    const actions = [meetingAction(plans, meeting), ...processActions(plans, { referral, process, deadlines })];
    const onConflict = new DomainError('changed_meanwhile', { meetingId: meeting.id });
    return commit({ plans, ledger }, { actions, onConflict }, change);
  },
});

/** The minutes as their next version. */
export const meetingAction = (table: Table, meeting: Meeting) =>
  put(table, { ...meetingKey(meeting.studentId, meeting.id), ...meeting }, ifVersionIs(meeting.version - 1));
