import * as z from 'zod/mini';
import { NoticeId, StudentId } from '#shared/domain/ids.ts';
import { type ToldOfRights, toldOfRights } from '#shared/domain/notices/rights-notice.ts';
import { command, type Needs } from '../../command.ts';
import { onStudent, type StudentCommandInput } from '../authorize.ts';
import { readFamily } from '../read-family.ts';

export type RecordRightsNoticeInput = StudentCommandInput & { told: ToldOfRights };
const RecordedRightsNotice = z.object({ studentId: StudentId, noticeId: NoticeId });

/** Puts on record that the family and the student were told that rights pass: who, when, how and in which language. */
export const recordRightsNotice = command({
  authorize: onStudent({ action: 'decide', data: 'D4', only: ['coordinates'] }),
  result: RecordedRightsNotice,
  async run(
    ports: Needs<'roster' | 'district' | 'rightsNotices' | 'ids'>,
    { studentId, told }: RecordRightsNoticeInput,
    { actor, student, on, at, change },
  ) {
    const [family, { rights }] = await Promise.all([readFamily(ports, student), ports.district.settings()]);
    const said = toldOfRights(told, { student, on, rights, family });
    const noticeId = ports.ids.next('ntc');
    const notice = { id: noticeId, studentId, ...said, recordedAt: at, recordedBy: actor.id };
    return ports.rightsNotices.add(notice, change({ action: 'rights_notice_recorded' }, { studentId, noticeId }));
  },
});
