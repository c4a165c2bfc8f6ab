import type { Hono } from 'hono';
import { type Call, serveMethod, serveRead } from '../api/call.ts';
import { denied, invalid, precondition } from '../api/refusal.ts';
import { type GoogleCourse, type GooglePost, newId } from '../state/classroom.ts';
import type { GoogleState } from '../state/state.ts';
import { postAnswer } from './answers.ts';
import { changeableCourse } from './course-methods.ts';
import { dueInstant } from './due.ts';
import { visiblePost } from './post-methods.ts';
import { CourseWorkBody, ModifyAssigneesBody } from './work-body.ts';

const scopes = ['classroom.coursework.students'];

/** Course work that an app makes, changes whom it is for, and deletes, for a teacher. */
export function workMethods(app: Hono, state: GoogleState) {
  serveMethod(app, state, {
    verb: 'POST',
    path: '/v1/courses/:courseId/courseWork',
    scopes,
    body: CourseWorkBody,
    run: (call) => createWork(state, call),
  });
  serveMethod(app, state, {
    verb: 'POST',
    path: '/v1/courses/:courseId/courseWork/:id{[^/:]+:modifyAssignees}',
    scopes,
    body: ModifyAssigneesBody,
    run: (call) => modifyAssignees(state, call),
  });
  serveRead(app, state, {
    verb: 'DELETE',
    path: '/v1/courses/:courseId/courseWork/:id',
    scopes,
    run: (call) => deleteWork(state, call),
  });
}

function teachersCourse(state: GoogleState, call: Call<unknown>): GoogleCourse {
  const { course, role } = changeableCourse(state, call, call.param('courseId'));
  if (role !== 'teacher') throw denied();
  return course;
}

function createWork(state: GoogleState, call: Call<CourseWorkBody>) {
  const course = teachersCourse(state, call);
  const { body, caller } = call;
  const at = new Date(state.now()).toISOString();
  const { workType, materials = [] } = body;
  if (!body.title || body.title.length > 3000) throw invalid('Request contains an invalid argument: title.');
  if ((body.description ?? '').length > 30_000) throw invalid('Request contains an invalid argument: description.');
  if (!workType) throw invalid('Request contains an invalid argument: work_type.');
  if (materials.length > 20) throw invalid('Request contains an invalid argument: materials.');
  // Forms can be read of a post, and not be put on one; a link to one becomes a form.
  if (materials.some((each) => 'form' in each)) throw invalid('Setting the form field is not supported.');
  const post: GooglePost = {
    id: newId(),
    courseId: course.id,
    collection: 'courseWork',
    title: body.title,
    description: body.description ?? '',
    workType,
    state: body.state === 'PUBLISHED' ? 'PUBLISHED' : 'DRAFT',
    dueAt: futureDue(body, state.now()),
    maxPoints: body.maxPoints,
    materials: materials.map((each) => ('link' in each && isForm(each.link.url) ? asForm(each.link) : each)),
    authorId: caller.account.id,
    postedAt: at,
    updatedAt: at,
    project: caller.project,
    attachments: [],
    handIns: new Map(),
    ...scheduled(body, state.now()),
    ...assigneesOf(body, course),
  };
  state.classroom.posts.push(post);
  return postAnswer(post, caller.project);
}

const isForm = (url: string) => url.startsWith('https://docs.google.com/forms/');
const asForm = ({ url, title }: { url: string; title?: string | undefined }) => ({ form: { formUrl: url, title } });

function futureDue({ dueDate, dueTime }: CourseWorkBody, now: number) {
  if (!dueDate && !dueTime) return undefined;
  if (!dueDate || !dueTime) throw invalid('dueDate and dueTime must both be set, or neither.');
  const at = dueInstant(dueDate, dueTime);
  if (Date.parse(at) <= now) throw invalid('Due date must be in the future.');
  return at;
}

/** Only a draft waits for its time. */
function scheduled({ scheduledTime, state }: CourseWorkBody, now: number) {
  if (!scheduledTime) return {};
  if (state === 'PUBLISHED' || Date.parse(scheduledTime) <= now)
    throw invalid('scheduledTime must be in the future, of a draft.');
  return { scheduledAt: new Date(scheduledTime).toISOString() };
}

/** Named students go with the mode for them, are of the course, and are at least one. */
function assigneesOf({ assigneeMode, individualStudentsOptions }: CourseWorkBody, { studentIds }: GoogleCourse) {
  const named = individualStudentsOptions?.studentIds;
  if (assigneeMode !== 'INDIVIDUAL_STUDENTS') {
    if (named) throw invalid('individualStudentsOptions must only be set with INDIVIDUAL_STUDENTS.');
    return {};
  }
  if (!named?.length) throw invalid('individualStudentsOptions must name at least one student.');
  demandEnrolled(named, studentIds);
  return { assignees: named };
}

function demandEnrolled(named: readonly string[], enrolled: readonly string[]) {
  if (named.some((id) => !enrolled.includes(id))) throw invalid('A student is not enrolled in the course.');
}

/**
 * The documents let any teacher's app do this; whether a project may that neither made the post nor hangs on it is not
 * said, so here it may not. A post for everybody becomes one for nobody but those who are added.
 */
function modifyAssignees(state: GoogleState, call: Call<ModifyAssigneesBody>) {
  const course = teachersCourse(state, call);
  const [itemId = ''] = call.param('id').split(':');
  const post = visiblePost(state, call, { collection: 'courseWork', itemId });
  const isOnIt = post.attachments.some(({ project }) => project === call.caller.project);
  if (post.project !== call.caller.project && !isOnIt) throw foreign();
  const { assigneeMode, modifyIndividualStudentsOptions: change } = call.body;
  if (!assigneeMode) throw invalid('Request contains an invalid argument: assignee_mode.');
  if (assigneeMode === 'ALL_STUDENTS') {
    if (change) throw invalid('modifyIndividualStudentsOptions must only be set with INDIVIDUAL_STUDENTS.');
    post.assignees = undefined;
  } else {
    const { addStudentIds = [], removeStudentIds = [] } = change ?? {};
    demandEnrolled([...addStudentIds, ...removeStudentIds], course.studentIds);
    const left = [...new Set([...(post.assignees ?? []), ...addStudentIds])].filter(
      (id) => !removeStudentIds.includes(id),
    );
    if (left.length === 0) throw precondition('@EmptyAssignees The coursework would have no assignees.');
    post.assignees = left;
  }
  post.updatedAt = new Date(state.now()).toISOString();
  return postAnswer(post, call.caller.project);
}

/** Only who made a post may delete it, whatever hangs on it. */
function deleteWork(state: GoogleState, call: Call<unknown>) {
  teachersCourse(state, call);
  const post = visiblePost(state, call, { collection: 'courseWork', itemId: call.param('id') });
  if (post.project !== call.caller.project) throw foreign();
  post.state = 'DELETED';
  return {};
}

const foreign = () =>
  denied('@ProjectPermissionDenied The Developer Console project is not permitted to make this request.');
