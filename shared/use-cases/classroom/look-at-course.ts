import { addMinutes, type Instant, isOn, schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { SectionId, StaffId } from '#shared/domain/ids.ts';
import type { SectionRoster } from '#shared/domain/roster/section.ts';
import type { Needs } from '../command.ts';
import type { Classroom, PostedWork } from '../ports/classroom/classroom.ts';
import type { CourseWatch } from '../ports/classroom/course-watches.ts';
import { type ChangedPost, type PostFound, type PostPorts, postsFound } from './posts-found.ts';
import { readPost } from './read-post.ts';
import { refreshCourseRoster } from './refresh-course-roster.ts';
import type { TeachersClassrooms } from './teachers-classrooms.ts';

type Ports = PostPorts & Needs<'courseRosters' | 'courseWatches' | 'outbox' | 'ids' | 'now'>;

/** A quarter of an hour, less what a clock may be early by. */
const minutesBetween = 14;
/** A course that Google keeps back is asked for again in the course of the day, and an archived one as well. */
const minutesOfRest = 6 * 60;
const minutesOfDay = 24 * 60;

/** A list of Google's may lag so many minutes behind what it pushes. */
const minutesOfLag = 1;

/** `left`: it was looked at just now, or rests. The others say what is to be kept once its teachers were told. */
export type CourseLook = { before: CourseWatch | undefined; found: PostFound[] } & (
  | { as: 'left' }
  | { as: 'looked'; watch: CourseWatch; teachers: StaffId[] }
  | { as: 'archived' | 'refused'; watch: CourseWatch }
);
/** `heardAt`: when Google pushed that something changed there; without it the clock asks. */
type When = { at: Instant; heardAt?: Instant | undefined };

type Look = { section: SectionRoster; courseId: string; at: Instant; before: CourseWatch | undefined };
type Reading = { watch: CourseWatch; found: PostFound[] };

/**
 * What came out in a course since it was looked at last, with the first grant of one of its teachers that will do. A
 * refusal degrades to silence about this course, never to an error: its teachers still have the pages. A course that is
 * new here, or was archived, is only read: what it held before is no news.
 */
export async function lookAtCourse(
  ports: Ports & { classrooms: TeachersClassrooms },
  sectionId: SectionId,
  { at, heardAt }: When,
): Promise<CourseLook> {
  const courseId = sectionId.slice('gcc_'.length);
  const before = await ports.courseWatches.find(courseId);
  if (before && isTooSoon(before, { at, heardAt })) return { as: 'left', before, found: [] };
  const section = await ports.roster.findSection(sectionId);
  if (!section) return { as: 'left', before, found: [] };
  const look = { section, courseId, at, before };
  let isArchived = false;
  for (const { staffId } of section.staff) {
    const read = await unlessRefused(() => readAs(ports, staffId, look));
    if (read === 'archived') isArchived = true;
    else if (read) return { as: 'looked', before, ...read, teachers: section.staff.map((seat) => seat.staffId) };
  }
  const rest = { courseId, lookedAt: at, restsUntil: addMinutes(at, minutesOfRest), posts: before?.posts ?? {} };
  const isNew = isArchived || !before || before.heldNoNews;
  return {
    as: isArchived ? 'archived' : 'refused',
    before,
    found: [],
    watch: { ...rest, ...(isNew ? { heldNoNews: true } : {}) },
  };
}

/** What was pushed before the last look was seen by it, however late, often or out of turn the push comes. */
function isTooSoon({ lookedAt, restsUntil }: CourseWatch, { at, heardAt }: When) {
  if (heardAt !== undefined) return addMinutes(heardAt, minutesOfLag) <= lookedAt;
  return restsUntil !== undefined ? at < restsUntil : at < addMinutes(lookedAt, minutesBetween);
}

/** A person's refusal at Google is another teacher's chance. */
async function unlessRefused<Result>(read: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await read();
  } catch (refusal) {
    if (refusal instanceof DomainError) return undefined;
    throw refusal;
  }
}

async function readAs(
  ports: Ports & { classrooms: TeachersClassrooms },
  teacher: StaffId,
  { courseId, at, before, section }: Look,
): Promise<Reading | 'archived' | undefined> {
  const classroom = await ports.classrooms.of(teacher);
  if (!classroom) return undefined;
  const isInUse = await ports.classrooms.isInUse(teacher, courseId);
  if (isInUse === (section.archived === true)) await learnWhetherArchived({ ...ports, classroom }, teacher, section);
  if (isInUse === false) return 'archived';
  const posted = await classroom.posted(courseId);
  const posts = Object.fromEntries(posted.map(({ itemId, updatedAt }) => [itemId, { updatedAt }]));
  if (!before || before.heldNoNews) {
    await readRecent({ ...ports, classroom }, { courseId, at, section, posted });
    return { watch: { courseId, lookedAt: at, posts }, found: [] };
  }
  const changed = posted
    .filter(({ itemId, updatedAt }) => {
      const known = before.posts[itemId];
      return known?.updatedAt !== updatedAt || (known.lookAgainAt !== undefined && known.lookAgainAt <= at);
    })
    .map((post) => ({ ...post, isJustOut: isJustOut(before, post.itemId, at) }));
  const unchanged = posted.flatMap(({ itemId }) => {
    const known = changed.some((each) => each.itemId === itemId) ? undefined : before.posts[itemId];
    return known ? [[itemId, known] as const] : [];
  });
  if (changed.length === 0)
    return { watch: { courseId, lookedAt: at, posts: Object.fromEntries(unchanged) }, found: [] };
  const { found, waiting } = await newsOf({ ...ports, classroom }, { teacher, courseId, at, section, changed });
  const seen = changed.map(({ itemId, updatedAt }) => {
    const lookAgainAt = waiting.get(itemId);
    return [itemId, { updatedAt, ...(lookAgainAt ? { lookAgainAt } : {}) }] as const;
  });
  return { watch: { courseId, lookedAt: at, posts: Object.fromEntries([...unchanged, ...seen]) }, found };
}

/**
 * Who is reminded of a class hangs on it, and nobody need ever open one again that is put away. That it is not among
 * the courses that a teacher has in use says too little: they may have left it. Only Google tells.
 */
function learnWhetherArchived(ports: Ports & { classroom: Classroom }, teacher: StaffId, stored: SectionRoster) {
  const courseId = stored.section.id.slice('gcc_'.length);
  const course = { courseId, stored, confirmed: Promise.resolve() };
  return unlessRefused(() => refreshCourseRoster(ports, { kind: 'staff', id: teacher }, course));
}

/** No news, and yet a teacher may have put our first card on one before it came out, a few minutes ago. */
async function readRecent(
  ports: Ports & { classroom: Classroom },
  { courseId, at, section, posted }: Pick<News, 'courseId' | 'at' | 'section'> & { posted: readonly PostedWork[] },
) {
  const recent = posted.filter(({ updatedAt }) => Date.parse(updatedAt) >= Date.parse(addMinutes(at, -minutesOfDay)));
  if (recent.length === 0) return;
  const { zone } = await ports.roster.getSchool(section.section.schoolId);
  const itemType = 'courseWork' as const;
  await fewAtOnce(recent, ({ itemId }) => readPost(ports, { courseId, itemId, itemType }, { zone, isJustOut: false }));
}

/** Where Google kept the course back, or nobody looked for a day, nobody knows when it came out. */
const isJustOut = ({ posts, lookedAt, restsUntil }: CourseWatch, itemId: string, at: Instant) =>
  posts[itemId] === undefined && restsUntil === undefined && addMinutes(lookedAt, minutesOfDay) >= at;

type News = {
  teacher: StaffId;
  courseId: string;
  at: Instant;
  section: SectionRoster;
  changed: readonly ChangedPost[];
};

/**
 * Who is in the class is asked anew before anybody is told: somebody left it an hour ago. Nothing is shown to the
 * teacher whose grant it is, and whom it is told to follows from Google's own list, so that there is nothing to
 * confirm.
 */
async function newsOf(ports: Ports & { classroom: Classroom }, { teacher, courseId, at, section, changed }: News) {
  const actor = { kind: 'staff', id: teacher } as const;
  const course = { courseId, stored: section, confirmed: Promise.resolve() };
  const people = await refreshCourseRoster(ports, actor, course);
  const { schoolId } = people.section;
  const [{ zone }, calendar] = await Promise.all([ports.roster.getSchool(schoolId), ports.calendars.find(schoolId)]);
  const on = schoolDateAt(at, zone);
  const teachers = people.staff.filter((seat) => isOn(seat, on)).map(({ staffId }) => staffId);
  return postsFound(ports, changed, { courseId, at, on, people, teachers, school: { zone, calendar } });
}
