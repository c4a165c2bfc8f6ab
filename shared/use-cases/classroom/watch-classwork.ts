import { nextPollAt } from '#shared/domain/classroom/course-registration.ts';
import { addMinutes, type Instant } from '#shared/domain/dates.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { SectionId, StaffId } from '#shared/domain/ids.ts';
import type { Needs } from '../command.ts';
import type { ClassroomAs } from '../ports/classroom/classroom.ts';
import { IntegrationError } from '../ports/integration-error.ts';
import { keepRegistered } from './keep-registered.ts';
import { type CourseLook, lookAtCourse } from './look-at-course.ts';
import type { PostFound, PostPorts } from './posts-found.ts';
import { type TeachersClassrooms, teachersClassrooms } from './teachers-classrooms.ts';
import { tellTeacher } from './tell-teacher.ts';

type Ports = PostPorts &
  Needs<
    | 'courseRegistrations'
    | 'courseRosters'
    | 'courseWatches'
    | 'nudges'
    | 'outbox'
    | 'googleGrants'
    | 'googleAccounts'
    | 'ids'
    | 'now'
  > & {
    classroomAs: ClassroomAs;
    /** Where Google is asked to push what changes; undefined in a district that only polls. */
    changesTopic: string | undefined;
  };

/** `unread`: Google did not answer, or time was up; the next sweep asks again. */
export type Watched = Record<
  'courses' | 'looked' | 'left' | 'archived' | 'refused' | 'unread' | 'told' | 'registered',
  number
> & {
  failed: { courseId?: string; staffId?: StaffId; cause: unknown }[];
  /** Google would not push what changes there; they are polled as before. */
  unregistered: { courseId: string; cause: unknown }[];
};

/** So many courses at once: twelve lanes ask Google for less than half of what a project may in a minute. */
const lanes = 12;
/** The door has fourteen minutes, and what was found is still to be told. */
const minutesToLook = 9;

/**
 * Every quarter of an hour: what came out in the courses that teachers know us in is held against their students'
 * cards, and a teacher is told once of all that wants a look. `at` is the time of the sweep, by which work is over or
 * waits for the morning; entries bear the time at which they are written.
 *
 * What was seen is kept only after everybody was told of it: killed in between, the next sweep finds the same again,
 * and whoever was told already is told nothing.
 *
 * `heard`: the courses of which Google pushed that something changed there, and when; then they are looked at and no
 * others, and at the next sweep again, because the list that a look reads may lag behind what is pushed.
 */
export async function watchClasswork(
  ports: Ports,
  at: Instant,
  heard?: ReadonlyMap<SectionId, Instant>,
): Promise<Watched> {
  const watched: Watched = {
    ...{ courses: 0, looked: 0, left: 0, archived: 0, refused: 0, unread: 0, told: 0, registered: 0 },
    ...{ failed: [], unregistered: [] },
  };
  const until = addMinutes(ports.now(), minutesToLook);
  const classrooms = teachersClassrooms(ports);
  const looks = await fewAtOnce(
    heard ? [...heard.keys()] : inTurn(await ports.courseRosters.courses(), at),
    async (sectionId): Promise<CourseLook | undefined> => {
      watched.courses += 1;
      try {
        if (ports.now() > until) throw new IntegrationError('classroom', 'time', true);
        const seen = await lookAtCourse({ ...ports, classrooms }, sectionId, { at, heardAt: heard?.get(sectionId) });
        watched[seen.as] += 1;
        const look = heard ? seen : await restWhilePushed({ ...ports, classrooms, watched }, seen, at);
        // Nobody waits for it: a sweep that ends before its time has this behind it.
        if (look.found.length === 0) await keep(ports, look);
        return look;
      } catch (cause) {
        watched.unread += 1;
        watched.failed.push({ courseId: sectionId.slice('gcc_'.length), cause });
        return undefined;
      }
    },
    lanes,
  );
  await tellAndKeep(
    ports,
    looks.flatMap((look) => (look && look.found.length > 0 ? [look] : [])),
    watched,
  );
  return watched;
}

/** Where time is up before all were looked at, it is not always the same who wait. */
function inTurn(courses: readonly SectionId[], at: Instant): SectionId[] {
  const first = (Math.floor(Date.parse(at) / 900_000) * 997) % Math.max(1, courses.length);
  return [...courses.slice(first), ...courses.slice(0, first)];
}

/** While Google pushes what changes in a course, it is polled more rarely. */
async function restWhilePushed(
  { watched, ...ports }: Ports & { classrooms: TeachersClassrooms; watched: Watched },
  look: CourseLook,
  at: Instant,
): Promise<CourseLook> {
  if (look.as !== 'looked' || !ports.changesTopic) return look;
  const { watch, teachers } = look;
  const course = { courseId: watch.courseId, teachers, topic: ports.changesTopic };
  const { until, asked, failure } = await keepRegistered(ports, course, at);
  if (asked) watched.registered += 1;
  if (failure) watched.unregistered.push({ courseId: watch.courseId, cause: failure });
  if (!until) return look;
  const waiting = Object.values(watch.posts).flatMap(({ lookAgainAt }) => lookAgainAt ?? []);
  return { ...look, watch: { ...watch, restsUntil: nextPollAt(at, until, waiting) } };
}

async function keep({ courseWatches }: Needs<'courseWatches'>, look: CourseLook) {
  if (look.as !== 'left') await courseWatches.save(look.watch, look.before);
}

/** A course is kept as seen once each of its teachers was told; who could not be is told by the next sweep. */
async function tellAndKeep(ports: Ports, looks: readonly CourseLook[], watched: Watched) {
  const found = looks.flatMap((look) => look.found);
  const postsIn = new Map(
    looks.flatMap((look) => (look.as === 'left' ? [] : [[look.watch.courseId, look.watch.posts]])),
  );
  const out = (courseId: string) => Object.keys(postsIn.get(courseId) ?? {});
  const untold = new Set<string>();
  await fewAtOnce([...byTeacher(found)], async ([staffId, posts]) => {
    try {
      if (await tellTeacher(ports, { staffId, found: posts, out })) watched.told += 1;
    } catch (cause) {
      watched.failed.push({ staffId, cause });
      for (const { courseId } of posts) untold.add(courseId);
    }
  });
  await fewAtOnce(looks, async (look) => {
    if (!look.found.some(({ courseId }) => untold.has(courseId))) await keep(ports, look);
  });
}

function byTeacher(found: readonly PostFound[]) {
  const posts = new Map<StaffId, PostFound[]>();
  for (const post of found) posts.set(post.staffId, [...(posts.get(post.staffId) ?? []), post]);
  return posts;
}
