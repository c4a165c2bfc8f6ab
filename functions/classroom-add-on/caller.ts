import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { DomainError } from '#shared/domain/errors.ts';
import type { StaffId } from '#shared/domain/ids.ts';
import type { Classroom, Post } from '#shared/use-cases/ports/classroom/classroom.ts';
import { resumeSession, type SignedInCaller } from '#shared/use-cases/sign-in/resume-session.ts';
import type { AddOnDeps } from '../deps/classroom.ts';
import { sessionId } from './cookies.ts';
import { staffOf } from './launch.ts';

type Event = APIGatewayProxyEventV2;
type Launch = Post & { attachmentId?: string; addOnToken?: string | undefined; login_hint?: string | undefined };

/** Who sent an event, for its refusal: what was thrown does not know, and the view is over by then. */
const askers = new WeakMap<Event, SignedInCaller['session']>();
export const askerOf = (event: Event) => askers.get(event);

/** Who is signed in, and Google Classroom as they see it. */
export async function callerOf(deps: AddOnDeps, event: Event, launch: Pick<Launch, 'login_hint'>) {
  const { session, renew } = await resumeSession(deps, sessionId(event), launch.login_hint);
  askers.set(event, session);
  const { accessToken, extras = [] } = session;
  return { session, classroom: deps.classroomAs({ accessToken, renew, extras }) };
}

export type TeacherCaller = {
  session: SignedInCaller['session'];
  actor: { kind: 'staff'; id: StaffId };
  classroom: Classroom;
  /** Google's word that the caller teaches the course of this post, on its way since the launch. */
  confirmed: Promise<void>;
};

/**
 * A member of staff who says that they teach here. Google is asked at once, while the roster and the cards are on their
 * way.
 */
export async function teacherCaller(deps: AddOnDeps, event: Event, launch: Launch): Promise<TeacherCaller> {
  return teacherWith(await callerOf(deps, event, launch), launch);
}

export function teacherWith({ session, classroom }: Pick<TeacherCaller, 'session' | 'classroom'>, launch: Launch) {
  const actor = staffOf(session);
  const confirmed = demandTeacher(classroom, launch);
  // Whoever needs the answer waits for it; a view that failed meanwhile must not fail twice.
  confirmed.catch(() => undefined);
  return { session, actor, classroom, confirmed };
}

async function demandTeacher(classroom: Classroom, { courseId, itemId, itemType, attachmentId, addOnToken }: Launch) {
  const proof = { ...(attachmentId ? { attachmentId } : {}), ...(addOnToken ? { addOnToken } : {}) };
  const role = await classroom.roleOn({ courseId, itemId, itemType }, proof);
  if (role !== 'teacher') throw new DomainError('not_allowed', { role });
}
