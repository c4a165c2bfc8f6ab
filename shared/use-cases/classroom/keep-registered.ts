import {
  type CourseRegistration,
  isToBeAsked,
  pushedUntil,
  refusedNow,
  registeredUntil,
  whoAsks,
} from '#shared/domain/classroom/course-registration.ts';
import type { Instant } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { StaffId } from '#shared/domain/ids.ts';
import type { Needs } from '../command.ts';
import { IntegrationError } from '../ports/integration-error.ts';
import type { TeachersClassrooms } from './teachers-classrooms.ts';

type Ports = Needs<'courseRegistrations'> & { classrooms: TeachersClassrooms };
type ReadCourse = { courseId: string; teachers: readonly StaffId[]; topic: string };

/** `until`: Google pushes so long. `failure`: why it was asked in vain; polling goes on as without it. */
export type Registered = { until?: Instant | undefined; asked?: true; failure?: DomainError | IntegrationError };

/**
 * A course that was just read is registered with Google, and again before Google forgets. Who asks is written down
 * before Google is asked: killed in between, the next sweep asks the very same again, and that is one registration.
 * Pushes end with the grant that they were asked for with, whatever Google promised.
 */
export async function keepRegistered(ports: Ports, course: ReadCourse, at: Instant): Promise<Registered> {
  try {
    const known = await ports.courseRegistrations.find(course.courseId);
    if (!known || isToBeAsked(known, at)) return await askAnew(ports, course, { known, at });
    const [holder] = await whoLet(ports, [known.staffId], course);
    return holder ? { until: pushedUntil(known, at) } : {};
  } catch (failure) {
    if (failure instanceof IntegrationError) return { failure };
    throw failure;
  }
}

type Standing = { known: CourseRegistration | undefined; at: Instant };

async function askAnew(ports: Ports, course: ReadCourse, { known, at }: Standing): Promise<Registered> {
  const { courseId, topic, teachers } = course;
  const staffId = whoAsks(known, await whoLet(ports, teachers, course), at);
  if (!staffId) return {};
  const until = pushedUntil(known, at);
  const asked = { courseId, staffId, askedAt: at, ...(until ? { until } : {}) };
  if (!(await ports.courseRegistrations.keep(asked, known))) return {};
  try {
    const classroom = await ports.classrooms.of(staffId);
    const expiry = await classroom?.register(courseId, topic);
    if (!expiry) return {};
    const registered = registeredUntil(asked, expiry);
    await ports.courseRegistrations.keep(registered, asked);
    return { until: registered.until, asked: true };
  } catch (failure) {
    if (!(failure instanceof DomainError)) throw failure;
    await ports.courseRegistrations.keep(refusedNow(asked), asked);
    return { until, failure };
  }
}

/** Those of them who teach there and let us be told. */
async function whoLet({ classrooms }: Ports, these: readonly StaffId[], { teachers }: ReadCourse) {
  const willing = await Promise.all(these.map((staffId) => classrooms.lets(staffId, 'hearOfChanges')));
  return these.filter((staffId, index) => willing[index] && teachers.includes(staffId));
}
