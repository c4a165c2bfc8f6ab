import { mayBeMailed } from '#shared/domain/access/guardianship.ts';
import { type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import {
  type GradeCount,
  type HelpNotice,
  helpNotices,
  isNoticeDue,
  noticeGoesTo,
  whomNoticeConcerns,
} from '#shared/domain/help/help-notices.ts';
import { isStudentId, type SchoolId } from '#shared/domain/ids.ts';
import type { Student } from '#shared/domain/roster/people.ts';
import { readFamily } from '../access/read-family.ts';
import { type Needs, type QueryInput, query } from '../command.ts';
import type { SchoolPage } from '../ports/help/school-helps.ts';
import { authorizeHelp } from './authorize-help.ts';

export type ListHelpNoticesInput = QueryInput & { schoolId: SchoolId; paperOf?: HelpNotice };
export type NoticeToSend = { notice: HelpNotice; isDue: boolean; sentOn?: SchoolDate; goesTo: readonly GradeCount[] };
/** `paper`: of the letter that was asked about, the students to whose family no mail can go. */
export type HelpNoticesOfSchool = {
  page: SchoolPage;
  today: SchoolDate;
  notices: readonly NoticeToSend[];
  paper: readonly Student[];
};

/**
 * Which letters about help are due in a school, and to how many families. Names are those alone to whose families one
 * of them goes on paper: it is to all, and says nothing of them but that no email can go.
 */
export const listHelpNotices = query({
  authorize: authorizeHelp,
  async read(
    { schoolHelps, rosterWriter, roster }: Needs<'schoolHelps' | 'rosterWriter' | 'roster'>,
    { schoolId, paperOf }: ListHelpNoticesInput,
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
    const concerned = paperOf ? whomNoticeConcerns(paperOf, students) : [];
    const paper = await withoutMail({ roster }, concerned, today);
    return withoutTrace<HelpNoticesOfSchool>({ page, today, notices, paper });
  },
});

async function withoutMail({ roster }: Needs<'roster'>, students: readonly Student[], on: SchoolDate) {
  const families = await fewAtOnce(students, (student) => readFamily({ roster }, student));
  return students.filter((_student, place) => {
    const family = families[place];
    return !family || mayBeMailed(family, on).length === 0;
  });
}
