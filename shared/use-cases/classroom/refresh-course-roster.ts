import type { StaffActor } from '#shared/domain/access/access.ts';
import { schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { SectionId, StaffId } from '#shared/domain/ids.ts';
import { type CourseTeacher, coursePeriods, courseSeats, isProven } from '#shared/domain/roster/course-seats.ts';
import type { SectionRoster } from '#shared/domain/roster/section.ts';
import { together } from '#shared/domain/together.ts';
import type { Needs } from '../command.ts';
import type { Classroom } from '../ports/classroom/classroom.ts';
import { knownPeople } from './match-course.ts';
import { offListStudents } from './off-list-students.ts';
import {
  type AtHand,
  fetchSections,
  type Proving,
  sectionsCovered,
  sectionsTaught,
  type TaughtToday,
  teachingOf,
  teachingToday,
} from './sections-taught.ts';

type Ports = Needs<'roster' | 'courseRosters' | 'outbox' | 'ids' | 'now'> & { classroom: Pick<Classroom, 'roster'> };
type Teacher = Pick<StaffActor, 'kind' | 'id'>;
export type FreshRoster = SectionRoster & { rosterReadAt: string };

export type CourseReading = {
  courseId: string;
  /** As it has just been read from the table. */
  stored?: SectionRoster | undefined;
  /** As it was last known, where that may be some minutes old. */
  known?: SectionRoster | undefined;
  /** Google's word that the asker teaches this course; without it nothing is kept and nothing told. */
  confirmed: Promise<unknown>;
};

/**
 * Reads the course's people from Google with the asker's own grant and matches them to ours. Being in a course proves
 * nothing, because anybody can invite anybody: only a seat in a roster section does. What does not hang on Google's
 * answer is read while Google is thinking.
 */
export async function refreshCourseRoster(ports: Ports, actor: Teacher, course: CourseReading): Promise<FreshRoster> {
  const id: SectionId = `gcc_${course.courseId}`;
  const before = course.stored ?? course.known;
  const [people, { schoolId, on, mine, atHand }] = await together(
    peopleOf(ports, course),
    knownOf(ports, actor, before),
  );
  const { staffIds: listed, students } = await knownPeople(ports.roster, people);
  // Google says of a visitor that they teach here, and does not list them.
  const staffIds = [...new Set([...listed, actor.id])];
  const others = await teachingOf(
    ports,
    staffIds.filter((staffId) => staffId !== actor.id),
    on,
  );
  const teaching = new Map([mine, ...others].map((each) => [each.id, each]));
  const teachers = await sectionsTaught(
    ports,
    staffIds.flatMap((staffId) => teaching.get(staffId) ?? []),
    { students, on, atHand },
  );
  const known = await withCovers(ports, { teachers, teaching, before }, { students, on, atHand });
  const seats = courseSeats(id, { teachers: known, students }, on);
  const [proof] = seats.sections;
  const periods = coursePeriods(seats, on);
  const read: FreshRoster = {
    section: {
      id,
      title: people.title ?? sharedTitle(seats),
      schoolId: proof?.section.schoolId ?? schoolId,
      source: 'classroom',
    },
    staff: seats.staff,
    students: seats.students,
    rosterReadAt: ports.now(),
    inCourse: people.students.length,
    ...(periods.length > 0 ? { periods } : {}),
  };
  const asked = { roster: read, people: people.students, before: before?.offList, askerId: actor.id, on };
  const isArchived = people.archived ?? before?.archived;
  const fresh = { ...read, ...(isArchived ? { archived: true as const } : await offListStudents(ports, asked)) };
  await ports.courseRosters.saveCourse(fresh, course.stored);
  return fresh;
}

type Covering = {
  teachers: readonly CourseTeacher[];
  teaching: ReadonlyMap<StaffId, TaughtToday>;
  before: SectionRoster | undefined;
};

/**
 * Asked of whoever has a cover for today, and of who had one here when the course was last read: it may have been taken
 * back. Nobody else is asked, for whom these days are told with their seats.
 */
async function withCovers(
  ports: Ports,
  { teachers, teaching, before }: Covering,
  proving: Proving,
): Promise<CourseTeacher[]> {
  const covered = new Set(before?.staff.flatMap(({ staffId, covers }) => (covers ? [staffId] : [])));
  return fewAtOnce(teachers, async (teacher) => {
    const { id, sections } = teacher;
    const mayCover = teaching.get(id)?.covers || covered.has(id);
    const isAsked = mayCover && proving.students.some((student) => !isProven(sections, student.id, proving.on));
    return isAsked ? { ...teacher, covered: await sectionsCovered(ports, id, proving) } : teacher;
  });
}

/** Asked for beside the question who asks, and looked at after its answer. */
async function peopleOf({ classroom }: Ports, { courseId, confirmed }: CourseReading) {
  const [, people] = await together(confirmed, classroom.roster(courseId));
  return people;
}

/** What the asker teaches, and the classes that this course stood for when it was last read. */
async function knownOf(ports: Ports, { id }: Teacher, before: SectionRoster | undefined) {
  const atHand: AtHand = new Map();
  const taught = before?.staff.flatMap(({ teaches = [] }) => teaches) ?? [];
  const [[staff, held]] = await together(
    together(ports.roster.getStaff(id), ports.roster.seatsAndCovers(id)),
    fetchSections(ports, taught, atHand),
  );
  const [schoolId] = staff.schoolIds;
  if (!staff.active || staff.mayNotSignIn || !schoolId) throw new DomainError('not_allowed', { staffId: id });
  const { zone } = await ports.roster.getSchool(schoolId);
  const on = schoolDateAt(ports.now(), zone);
  return { schoolId, on, mine: teachingToday(staff, held, on), atHand };
}

/** All teachers of the course read it, and a class's name tells what its students need: not for a guest's eyes. */
const sharedTitle = ({ staff, sections }: ReturnType<typeof courseSeats>) =>
  sections.find(({ section }) => staff.every(({ teaches }) => teaches?.includes(section.id)))?.section.title ?? '';
