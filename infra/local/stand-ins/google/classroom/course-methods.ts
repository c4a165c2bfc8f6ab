import type { Hono } from 'hono';
import { type Call, hasScope, serveRead } from '../api/call.ts';
import { pageOf } from '../api/paging.ts';
import { denied, googleNotFound, precondition } from '../api/refusal.ts';
import type { Account } from '../state/district.ts';
import type { GoogleState } from '../state/state.ts';
import { courseAnswer, profileAnswer } from './answers.ts';
import { membership, roleIn } from './membership.ts';

const courseScopes = ['classroom.courses', 'classroom.courses.readonly'];
const rosterScopes = [
  'classroom.profile.emails',
  'classroom.profile.photos',
  'classroom.rosters',
  'classroom.rosters.readonly',
];
const paging = ['pageSize', 'pageToken'];

export function courseMethods(app: Hono, state: GoogleState) {
  serveRead(app, state, {
    verb: 'GET',
    path: '/v1/courses/:id',
    scopes: courseScopes,
    run: (call) => courseAnswer(courseFor(state, call, call.param('id')).course),
  });
  serveRead(app, state, {
    verb: 'GET',
    path: '/v1/courses',
    scopes: courseScopes,
    query: [...paging, 'studentId', 'teacherId', 'courseStates'],
    run: (call) => listCourses(state, call),
  });
  serveRead(app, state, {
    verb: 'GET',
    path: '/v1/courses/:courseId/students',
    scopes: rosterScopes,
    query: paging,
    run: (call) => listMembers(state, call, 'students'),
  });
  serveRead(app, state, {
    verb: 'GET',
    path: '/v1/courses/:courseId/teachers',
    scopes: rosterScopes,
    query: paging,
    run: (call) => listMembers(state, call, 'teachers'),
  });
  serveRead(app, state, {
    verb: 'GET',
    path: '/v1/userProfiles/:userId',
    scopes: rosterScopes,
    run: (call) => profile(state, call),
  });
}

type Plain = Call<unknown>;

/** A class that the caller is not in looks like no class at all. */
export function courseFor(state: GoogleState, { caller }: Pick<Plain, 'caller'>, courseId: string) {
  const found = membership(state.classroom, courseId, caller.account);
  if (!found) throw googleNotFound();
  return found;
}

/** What is archived can be read as before, and nothing else. */
export function changeableCourse(state: GoogleState, call: Pick<Plain, 'caller'>, courseId: string) {
  const found = courseFor(state, call, courseId);
  if (found.course.courseState === 'ARCHIVED')
    throw precondition('@CourseNotModifiable The course is archived and cannot be modified.');
  return found;
}

const personNamed = (state: GoogleState, { caller }: Plain, name: string) =>
  name === 'me' ? caller.account : state.account(name);

function listCourses(state: GoogleState, call: Plain) {
  const filter = { student: call.query('studentId'), teacher: call.query('teacherId') };
  const { classroom } = state;
  let found = classroom.courses.filter((course) => roleIn(course, call.caller.account) !== undefined);
  for (const role of ['student', 'teacher'] as const) {
    const name = filter[role];
    const person = name === undefined ? undefined : personNamed(state, call, name);
    if (name !== undefined && !person) throw googleNotFound();
    if (person) found = found.filter((course) => roleIn(course, person) === role);
  }
  const states = call.queries('courseStates');
  if (states.length > 0) found = found.filter(({ courseState }) => states.includes(courseState));
  const { items, next } = pageOf(found, asked(call), { usual: 100, most: 100 });
  return { ...(items.length > 0 ? { courses: items.map(courseAnswer) } : {}), ...next };
}

const asked = (call: Plain) => ({ size: call.query('pageSize'), token: call.query('pageToken') });

/** Whether students may list their classmates is not documented, so here they may not: an app must not count on it. */
function listMembers(state: GoogleState, call: Plain, who: 'students' | 'teachers') {
  const courseId = call.param('courseId');
  const { course, role } = courseFor(state, call, courseId);
  if (role === 'student' && who === 'students') throw denied();
  const accounts = (who === 'students' ? course.studentIds : course.teacherIds)
    .map((id) => state.account(id))
    .filter((account): account is Account => account !== undefined);
  const { items, next } = pageOf(accounts, asked(call), { usual: 30, most: 100 });
  const mayEmail = hasScope(call.caller, ['classroom.profile.emails']);
  const answer = items.map((account) => ({ courseId, userId: account.id, profile: profileAnswer(account, mayEmail) }));
  return { ...(answer.length > 0 ? { [who]: answer } : {}), ...next };
}

function profile(state: GoogleState, call: Plain) {
  const person = personNamed(state, call, call.param('userId'));
  const { account } = call.caller;
  const shared = state.classroom.courses.some(
    (course) => person && roleIn(course, account) === 'teacher' && roleIn(course, person),
  );
  if (!person || (person.id !== account.id && !shared)) throw googleNotFound();
  return profileAnswer(person, hasScope(call.caller, ['classroom.profile.emails']));
}
