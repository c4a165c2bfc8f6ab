import { DomainError } from '#shared/domain/errors.ts';
import { RightsNotice } from '#shared/domain/notices/rights-notice.ts';
import type { RightsNotices } from '#shared/use-cases/ports/access/rights-notices.ts';
import { commit } from '../commit.ts';
import { studentPartition } from '../keys.ts';
import { queryAll, type Table } from '../table.ts';
import { ifNew, put } from '../transactions.ts';

const begins = 'RIGHTSNOTICE#';

/** In the student's own partition, so that a copy of the whole record holds them. */
export const dynamoRightsNotices = (plans: Table, ledger: Table): RightsNotices => ({
  async ofStudent(student) {
    const items = await queryAll(plans, studentPartition(student), { span: { begins }, consistent: true });
    return items.map((item) => RightsNotice.parse(item));
  },
  add(notice, change) {
    const key = { pk: studentPartition(notice.studentId), sk: `${begins}${notice.sentOn}#${notice.id}` };
    const onConflict = new DomainError('changed_meanwhile', { studentId: notice.studentId });
    return commit({ plans, ledger }, { actions: [put(plans, { ...key, ...notice }, ifNew)], onConflict }, change);
  },
});
