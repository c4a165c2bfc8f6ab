import { addDays, type SchoolDate, weekdayOf } from '#shared/domain/dates.ts';
import { derivedId } from '#shared/domain/derived-id.ts';
import type { SectionId, StaffId } from '#shared/domain/ids.ts';
import { opaqueRef } from '#shared/domain/reviews/review.ts';
import type { OffListStudents, SectionRoster } from '#shared/domain/roster/section.ts';
import type { Needs } from '../command.ts';
import type { CoursePerson } from '../ports/classroom/classroom.ts';

type Ports = Needs<'outbox' | 'ids' | 'now'>;
type CourseRead = {
  roster: SectionRoster;
  /** Whom Google lists as students. */
  people: readonly CoursePerson[];
  before: OffListStudents | undefined;
  askerId: StaffId;
  on: SchoolDate;
};

/** A course of that many strangers is told of every week, as long as they are there. */
const mostMarks = 300;

/**
 * Who is in a course and on no list of it. The office hears when somebody is among them of whom it has not heard, and
 * of one course once a week: students come, leave and come again. Of a course in which nobody is on a list, the list is
 * what is missing, and not the students.
 */
export async function offListStudents(ports: Ports, read: CourseRead): Promise<Pick<SectionRoster, 'offList'>> {
  const { roster, people, before } = read;
  const listed = new Set(roster.students.flatMap(({ provenBy, googleId }) => (provenBy && googleId ? [googleId] : [])));
  const others = people.map(({ googleId }) => googleId).filter((googleId) => !listed.has(googleId));
  const known = before?.told ?? [];
  const count = listed.size === 0 ? 0 : others.length;
  if (count === 0) return known.length > 0 ? { offList: { count, told: known } } : {};
  const marks = await Promise.all(others.sort().map((googleId) => markOf(roster.section.id, googleId)));
  const isNews = marks.some((mark) => !known.includes(mark));
  const hears = isNews && (await tellOffice(ports, read, count));
  const told = hears ? [...new Set([...known, ...marks])].slice(-mostMarks) : known;
  return { offList: { count, told } };
}

const markOf = async (sectionId: SectionId, googleId: string) => (await derivedId(sectionId, googleId)).slice(0, 8);

/** Before the roster is kept, so that no crash loses it. Says whether it went out: it waits for the next week else. */
function tellOffice({ outbox, ids, now }: Ports, { roster, askerId, on }: CourseRead, count: number) {
  const { id: sectionId, schoolId } = roster.section;
  const news = { id: ids.next('evt'), at: now(), ref: opaqueRef(ids.randomBytes(6)) };
  const teacher = roster.staff.find(({ teaches }) => teaches?.length);
  const about = { personId: teacher?.staffId ?? askerId, sectionId, schoolId, count };
  const monday = addDays(on, 1 - weekdayOf(on));
  return outbox.emitOnce({ ...news, ...about, type: 'StudentsOffList' }, `off-list/${sectionId}/${monday}`);
}
