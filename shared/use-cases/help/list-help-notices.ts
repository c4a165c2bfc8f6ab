import { type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import {
  type GradeCount,
  type HelpNotice,
  helpNotices,
  isNoticeDue,
  noticeGoesTo,
} from '#shared/domain/help/help-notices.ts';
import { isStudentId, type SchoolId } from '#shared/domain/ids.ts';
import { type Needs, type QueryInput, query } from '../command.ts';
import type { SchoolPage } from '../ports/help/school-helps.ts';
import { authorizeHelp } from './authorize-help.ts';

export type ListHelpNoticesInput = QueryInput & { schoolId: SchoolId };
export type NoticeToSend = { notice: HelpNotice; isDue: boolean; sentOn?: SchoolDate; goesTo: readonly GradeCount[] };
export type HelpNoticesOfSchool = { page: SchoolPage; today: SchoolDate; notices: readonly NoticeToSend[] };

/** Which letters about help are due in a school, and to how many families. It names nobody. */
export const listHelpNotices = query({
  authorize: authorizeHelp,
  async read(
    { schoolHelps, rosterWriter }: Needs<'schoolHelps' | 'rosterWriter'>,
    { schoolId }: ListHelpNoticesInput,
    { at, withoutTrace },
  ) {
    const page = await schoolHelps.page(schoolId);
    if (!page) throw new DomainError('not_found', { schoolId });
    const ids = (await rosterWriter.peopleOfSchool(schoolId)).filter(isStudentId);
    const students = (await rosterWriter.people(ids)).flatMap((person) => ('guardianIds' in person ? [person] : []));
    const today = schoolDateAt(at, page.school.zone);
    const notices = helpNotices.map((notice) => {
      const sentOn = page.help?.sentOn[notice];
      const goesTo = noticeGoesTo(notice, students);
      const isDue = goesTo.length > 0 && isNoticeDue(notice, sentOn, today);
      return { notice, isDue, ...(sentOn ? { sentOn } : {}), goesTo };
    });
    return withoutTrace<HelpNoticesOfSchool>({ page, today, notices });
  },
});
