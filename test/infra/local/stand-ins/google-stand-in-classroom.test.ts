import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { newAddOnToken } from '../../../../infra/local/stand-ins/google/classroom/add-on-token.ts';
import { copyCourse, copyPost } from '../../../../infra/local/stand-ins/google/classroom/copy.ts';
import { addOnSubmissionId, handIn } from '../../../../infra/local/stand-ins/google/classroom/submissions.ts';
import type { GoogleStandIn } from '../../../../infra/local/stand-ins/google/stand-in.tsx';
import { googleClassroom } from '../../../../integrations/google-classroom/classroom.ts';
import {
  aGoogle,
  appUrl,
  classroomAs,
  dana,
  district,
  grace,
  leo,
  maya,
  refusalOf,
  samuel,
  tokenFor,
} from './google-stand-in-fixture.ts';

let google: GoogleStandIn;
beforeAll(async () => {
  google = await aGoogle();
});
afterAll(async () => {
  await google.stop();
  vi.useRealTimers();
});

const quiz = { courseId: '501', itemId: '701' };
const crowdId = district.courses[0]!.studentIds[1]!;
const quizPost = () => google.state.classroom.posts.find(({ id }) => id === '701')!;
const content = (more: object = {}) => ({
  title: 'Ways to do this work',
  teacherViewUri: { uri: `${appUrl}/add-on/teacher-view` },
  studentViewUri: { uri: `${appUrl}/add-on/student-view` },
  ...more,
});
const teacher = async (account = grace) =>
  (await classroomAs(google, account, 'classroom.addons.teacher')).courses.courseWork;
const student = async (account = maya) =>
  (await classroomAs(google, account, 'classroom.addons.student')).courses.courseWork;
const attached = async () => {
  const addOnToken = newAddOnToken(google.state, quizPost(), grace);
  const { data } = await (await teacher()).addOnAttachments.create({ ...quiz, addOnToken, requestBody: content() });
  return data.id ?? '';
};
beforeEach(() => {
  quizPost().attachments.length = 0;
});

describe('classes and people', () => {
  it('lists the classes that a person is in, and hides all others', async () => {
    const { courses } = await classroomAs(google, grace, 'classroom.courses.readonly');
    expect((await courses.list({ teacherId: 'me' })).data.courses?.map(({ id }) => id)).toEqual(['501']);
    expect((await courses.list({ studentId: 'me' })).data.courses).toBeUndefined();
    expect((await courses.get({ id: '501' })).data.name).toBe('Algebra 1');
    expect((await refusalOf(courses.get({ id: '502' }))).status).toBe(404);
    expect((await refusalOf(courses.get({ id: '999' }))).status).toBe(404);
  });

  it('names the topic of a post to those who may read topics', async () => {
    quizPost().topic = 'Quizzes';
    const { courses } = await classroomAs(google, grace, 'classroom.coursework.students.readonly');
    const { topicId } = (await courses.courseWork.get({ courseId: '501', id: '701' })).data;
    const topic = { courseId: '501', id: topicId ?? '' };
    expect((await refusalOf(courses.topics.get(topic))).status).toBe(403);
    const reader = await classroomAs(google, grace, 'classroom.topics.readonly');
    expect((await reader.courses.topics.get(topic)).data).toMatchObject({ name: 'Quizzes', topicId });
    expect((await refusalOf(reader.courses.topics.get({ ...topic, id: '9' }))).status).toBe(404);
    const stranger = await classroomAs(google, samuel, 'classroom.topics.readonly');
    expect((await refusalOf(stranger.courses.topics.get(topic))).status).toBe(404);
    quizPost().topic = undefined;
  });

  it('pages through a roster, and shows addresses only to those who may see them', async () => {
    const { courses } = await classroomAs(google, grace, 'classroom.rosters.readonly');
    const first = (await courses.students.list({ courseId: '501' })).data;
    const rest = (await courses.students.list({ courseId: '501', pageToken: first.nextPageToken ?? '' })).data;
    expect([first.students?.length, rest.students?.length, rest.nextPageToken]).toEqual([30, 11, undefined]);
    expect(first.students?.[0]).toMatchObject({ userId: maya.id, profile: { name: { fullName: 'Maya Rodriguez' } } });
    expect(first.students?.[0]?.profile?.emailAddress).toBeUndefined();
    const more = await classroomAs(google, grace, 'classroom.rosters.readonly', 'classroom.profile.emails');
    const [someone] = (await more.courses.students.list({ courseId: '501', pageSize: 1 })).data.students ?? [];
    expect(someone?.profile?.emailAddress).toBe(maya.email);
    expect((await more.courses.teachers.list({ courseId: '501' })).data.teachers?.[0]?.userId).toBe(grace.id);
    expect((await more.api.userProfiles.get({ userId: 'me' })).data.id).toBe(grace.id);
  });

  it('keeps a roster from strangers and classmates', async () => {
    const stranger = await classroomAs(google, samuel, 'classroom.rosters.readonly');
    expect((await refusalOf(stranger.courses.students.list({ courseId: '501' }))).status).toBe(404);
    const classmate = await classroomAs(google, maya, 'classroom.rosters.readonly');
    expect((await refusalOf(classmate.courses.students.list({ courseId: '501' }))).status).toBe(403);
  });
});

describe('posts', () => {
  it('answers only the fields that were asked for', async () => {
    const { courses } = await classroomAs(google, grace, 'classroom.coursework.students.readonly');
    const whole = (await courses.courseWork.get({ courseId: '501', id: '701' })).data;
    expect(whole).toMatchObject({
      title: 'Unit 3 quiz',
      workType: 'ASSIGNMENT',
      dueDate: { year: 2026, month: 12, day: 3 },
      dueTime: { hours: 22, minutes: 30 },
    });
    const part = await courses.courseWork.get({
      courseId: '501',
      id: '701',
      fields: 'title,dueDate(year),materials/form',
    });
    expect(part.data).toEqual({ title: 'Unit 3 quiz', dueDate: { year: 2026 } });
  });

  it('shows drafts to teachers only', async () => {
    const asGrace = (await classroomAs(google, grace, 'classroom.coursework.students')).courses.courseWork;
    const asMaya = (await classroomAs(google, maya, 'classroom.coursework.me')).courses.courseWork;
    expect((await asGrace.get({ courseId: '501', id: '702' })).data.state).toBe('DRAFT');
    expect((await refusalOf(asMaya.get({ courseId: '501', id: '702' }))).status).toBe(404);
    expect((await asMaya.list({ courseId: '501' })).data.courseWork?.map(({ id }) => id)).toEqual(['701']);
  });

  it('takes new work from teachers, and refuses what Classroom refuses', async () => {
    const { courseWork } = (await classroomAs(google, grace, 'classroom.coursework.students')).courses;
    const make = (requestBody: object) => courseWork.create({ courseId: '501', requestBody });
    const { data } = await make({ title: 'Homework', workType: 'ASSIGNMENT' });
    expect(data).toMatchObject({ state: 'DRAFT', associatedWithDeveloper: true });
    expect((await refusalOf(make({ workType: 'ASSIGNMENT' }))).status).toBe(400);
    const past = { dueDate: { year: 2026, month: 1, day: 1 }, dueTime: { hours: 9 } };
    expect((await refusalOf(make({ title: 'x', workType: 'ASSIGNMENT', ...past }))).status).toBe(400);
    expect((await refusalOf(make({ title: 'x', workType: 'ASSIGNMENT', extraTime: 5 }))).message).toContain(
      'Invalid JSON payload received. Unknown name "extraTime"',
    );
    const { courseWork: asMaya } = (await classroomAs(google, maya, 'classroom.coursework.students')).courses;
    const tried = asMaya.create({ courseId: '501', requestBody: { title: 'x', workType: 'ASSIGNMENT' } });
    expect((await refusalOf(tried)).status).toBe(403);
  });

  it('open, or do not, for the scope of submissions: reports of live Google contradict each other', async () => {
    const { courses } = await classroomAs(google, grace, 'classroom.student-submissions.students.readonly');
    const listing = () => refusalOf(courses.courseWork.list({ courseId: '501' }));
    expect((await listing()).status).toBe(200);
    google.state.policy.submissionsOpenWork = false;
    expect((await listing()).reason).toBe('insufficientPermissions');
    google.state.policy.submissionsOpenWork = true;
  });
});

describe('work that an app makes for some of a class', () => {
  const due = { dueDate: { year: 2026, month: 12, day: 8 }, dueTime: { hours: 22, minutes: 30 } };
  const [, one = '', other = ''] = district.courses[0]?.studentIds ?? [];
  const forOne = { assigneeMode: 'INDIVIDUAL_STUDENTS', individualStudentsOptions: { studentIds: [one] } };
  const work = async (account = grace) =>
    (await classroomAs(google, account, 'classroom.coursework.students')).courses.courseWork;
  const takenOff = (id: string, modifyIndividualStudentsOptions: object) => ({
    ...{ courseId: '501', id },
    requestBody: { assigneeMode: 'INDIVIDUAL_STUDENTS', modifyIndividualStudentsOptions },
  });

  it.each<[string, object]>([
    ['somebody who is not in it', { ...forOne, individualStudentsOptions: { studentIds: [leo.id] } }],
    ['nobody', { assigneeMode: 'INDIVIDUAL_STUDENTS', individualStudentsOptions: { studentIds: [] } }],
    ['everybody, with names', { individualStudentsOptions: { studentIds: [one] } }],
    ['a form', { materials: [{ form: { formUrl: 'https://docs.google.com/forms/d/1' } }] }],
    ['a time before now', { scheduledTime: '2026-11-23T17:00:00Z' }],
    ['a time, and at once', { scheduledTime: '2026-11-24T17:00:00Z', state: 'PUBLISHED' }],
  ])('is not taken for %s', async (_what, over) => {
    const requestBody = { title: 'Homework', workType: 'ASSIGNMENT', ...over };
    expect((await refusalOf((await work()).create({ courseId: '501', requestBody }))).status).toBe(400);
  });

  it('is changed and deleted by who made it, and a teacher’s own post by no app that does not hang on it', async () => {
    const courseWork = await work();
    const off = takenOff('701', { addStudentIds: [one, other] });
    expect((await refusalOf(courseWork.modifyAssignees(off))).message).toContain('@ProjectPermissionDenied');
    await attached();
    expect((await courseWork.modifyAssignees(off)).data.individualStudentsOptions?.studentIds).toEqual([one, other]);
    const empty = takenOff('701', { removeStudentIds: [one, other] });
    expect((await refusalOf(courseWork.modifyAssignees(empty))).message).toContain('@EmptyAssignees');
    const all = { courseId: '501', id: '701', requestBody: { assigneeMode: 'ALL_STUDENTS' } };
    expect((await courseWork.modifyAssignees(all)).data.assigneeMode).toBe('ALL_STUDENTS');
    expect((await refusalOf(courseWork.delete({ courseId: '501', id: '701' }))).message).toContain('@Project');
  });

  it('is what our porch makes beside the class’s post: found again, and gone without a trace', async () => {
    const scopes = ['classroom.coursework.students', 'classroom.rosters.readonly', 'classroom.addons.teacher'];
    const accessToken = await tokenFor(google, grace, scopes);
    const porch = googleClassroom({ rootUrl: google.url, pause: async () => undefined });
    const classroom = porch({ accessToken, renew: async () => accessToken });
    const post = quizPost();
    const form = { formUrl: 'https://docs.google.com/forms/d/1', title: 'Form' };
    Object.assign(post, { materials: [{ form }], maxPoints: 20, assignees: undefined });
    await attached();
    const of = await classroom.classPost(quiz);
    expect(of).toMatchObject({ isOut: true, title: 'Unit 3 quiz', assignees: undefined });
    const to = { students: [one], dueAt: '2026-12-08T22:30:00.000Z', askedAt: '2026-11-23T18:00:00.000Z' };
    expect(await classroom.findSecond(of, to)).toBeUndefined();
    const itemId = await classroom.makeSecond(of, to);
    const { data } = await (await work()).get({ courseId: '501', id: itemId });
    const like = { title: 'Unit 3 quiz', description: '45 minutes', maxPoints: 20, workType: 'ASSIGNMENT' };
    expect(data).toMatchObject({
      ...like,
      ...forOne,
      ...due,
      state: 'PUBLISHED',
      materials: [{ form: { formUrl: form.formUrl } }],
    });
    expect(await classroom.findSecond(of, to)).toBe(itemId);
    expect(await classroom.findSecond(of, { ...to, students: [other] })).toBeUndefined();
    expect(await classroom.findSecond(of, { ...to, askedAt: '2026-11-24T18:00:00.000Z' })).toBeUndefined();
    const left = await classroom.takeOff(of, [one]);
    expect(new Set([...left, one])).toEqual(new Set(district.courses[0]?.studentIds));
    expect(left).not.toContain(one);
    expect(await classroom.takeOff(await classroom.classPost(quiz), [one])).toEqual(left);
    expect(await classroom.isThere({ courseId: '501', itemId })).toBe(true);
    await classroom.deleteSecond({ courseId: '501', itemId });
    await classroom.deleteSecond({ courseId: '501', itemId });
    expect(await classroom.isThere({ courseId: '501', itemId })).toBe(false);
    Object.assign(post, { materials: [], maxPoints: undefined, assignees: undefined });
  });
});

describe('work that comes out by itself', () => {
  it('is no draft any more when its time has come, and is as old as it was', async () => {
    const { courses } = await classroomAs(google, grace, 'classroom.coursework.students');
    const scheduledTime = '2026-11-23T18:30:00Z';
    const { data } = await courses.courseWork.create({
      courseId: '501',
      requestBody: { title: 'Lab 2', workType: 'ASSIGNMENT', scheduledTime },
    });
    const listed = async () =>
      (await courses.courseWork.list({ courseId: '501' })).data.courseWork?.find(({ id }) => id === data.id);
    expect(await listed()).toBeUndefined();
    vi.setSystemTime('2026-11-23T18:30:00Z');
    expect(await listed()).toMatchObject({ state: 'PUBLISHED', updateTime: data.updateTime });
    vi.setSystemTime('2026-11-23T18:00:00Z');
  });

  it('is cut into pages of thirty, of which the last may be empty', async () => {
    const { posts } = google.state.classroom;
    const before = posts.length;
    posts.push(...Array.from({ length: 30 }, (_, at) => ({ ...quizPost(), courseId: '502', id: `30${at}` })));
    const { courses } = await classroomAs(google, samuel, 'classroom.coursework.students.readonly');
    const page = async (pageToken?: string) =>
      (await courses.courseWork.list({ courseId: '502', pageSize: 100, ...(pageToken ? { pageToken } : {}) })).data;
    const first = await page();
    expect(first.courseWork).toHaveLength(30);
    expect(await page(first.nextPageToken ?? '')).toEqual({});
    posts.length = before;
  });

  it('ends with the year: an archived course is read as before, found only by who asks for it, and not changed', async () => {
    const course = google.state.classroom.courses.find(({ id }) => id === '501')!;
    course.courseState = 'ARCHIVED';
    const { courses } = await classroomAs(google, grace, 'classroom.courses.readonly', 'classroom.coursework.students');
    const listed = async (...courseStates: string[]) =>
      (await courses.list({ teacherId: 'me', courseStates })).data.courses?.map(({ id }) => id);
    expect([await listed('ACTIVE'), await listed('ARCHIVED'), await listed()]).toEqual([undefined, ['501'], ['501']]);
    expect((await courses.courseWork.list({ courseId: '501' })).data.courseWork?.length).toBeGreaterThan(0);
    const made = courses.courseWork.create({ courseId: '501', requestBody: { title: 'x', workType: 'ASSIGNMENT' } });
    expect((await refusalOf(made)).message).toContain('@CourseNotModifiable');
    course.courseState = 'ACTIVE';
  });
});

describe('an add-on’s launch', () => {
  it('says who the caller is on the post, one thing or the other', async () => {
    const attachmentId = await attached();
    const asTeacher = (await (await teacher()).getAddOnContext({ ...quiz, attachmentId })).data;
    expect(asTeacher).toMatchObject({ courseId: '501', itemId: '701', teacherContext: {} });
    expect(asTeacher.studentContext).toBeUndefined();
    const asStudent = (await (await student()).getAddOnContext({ ...quiz, attachmentId })).data;
    expect(asStudent).toMatchObject({
      supportsStudentWork: true,
      studentContext: { submissionId: expect.any(String) },
    });
    expect(asStudent.teacherContext).toBeUndefined();
  });

  it('is nothing to people outside the class, and needs the scope of the role', async () => {
    const attachmentId = await attached();
    for (const outsider of [samuel, dana])
      expect((await refusalOf((await teacher(outsider)).getAddOnContext({ ...quiz, attachmentId }))).status).toBe(404);
    expect((await refusalOf((await student(leo)).getAddOnContext({ ...quiz, attachmentId }))).status).toBe(404);
    expect((await refusalOf((await teacher(maya)).getAddOnContext({ ...quiz, attachmentId }))).status).toBe(403);
  });

  it('needs the attachment, except in discovery, where it needs the token', async () => {
    const asGrace = await teacher();
    expect((await refusalOf(asGrace.getAddOnContext(quiz))).message).toMatch(/^@InvalidAddOnToken /);
    const addOnToken = newAddOnToken(google.state, quizPost(), grace);
    expect((await asGrace.getAddOnContext({ ...quiz, addOnToken })).data.teacherContext).toEqual({});
    await attached();
    expect((await refusalOf(asGrace.getAddOnContext(quiz))).status).toBe(400);
    expect((await refusalOf(asGrace.getAddOnContext({ ...quiz, attachmentId: 'none' }))).status).toBe(404);
  });

  it('refuses a token of another person, another post or another hour', async () => {
    const asGrace = await teacher();
    const foreign = newAddOnToken(google.state, quizPost(), samuel);
    expect((await refusalOf(asGrace.getAddOnContext({ ...quiz, addOnToken: foreign }))).message).toMatch(
      /^@InvalidAddOnToken /,
    );
    const old = newAddOnToken(google.state, quizPost(), grace);
    google.state.classroom.addOnTokens.get(old)!.expiresAt = google.state.now() - 1;
    expect((await refusalOf(asGrace.getAddOnContext({ ...quiz, addOnToken: old }))).message).toMatch(
      /^@ExpiredAddOnToken /,
    );
  });
});

describe('attachments', () => {
  const create = async (requestBody: object, addOnToken = newAddOnToken(google.state, quizPost(), grace)) =>
    (await teacher()).addOnAttachments.create({ ...quiz, addOnToken, requestBody });

  it('live through being made, listed, changed and removed', async () => {
    const attachmentId = await attached();
    const { addOnAttachments } = await teacher();
    const here = { ...quiz, attachmentId };
    expect((await addOnAttachments.list(quiz)).data.addOnAttachments?.map(({ id }) => id)).toEqual([attachmentId]);
    const patched = await addOnAttachments.patch({
      ...here,
      updateMask: 'title',
      requestBody: { title: 'Another title', maxPoints: 9 },
    });
    expect(patched.data).toMatchObject({
      title: 'Another title',
      teacherViewUri: { uri: `${appUrl}/add-on/teacher-view` },
    });
    expect(patched.data.maxPoints).toBeUndefined();
    expect((await refusalOf(addOnAttachments.patch({ ...here, requestBody: { title: 'x' } }))).status).toBe(400);
    await addOnAttachments.delete(here);
    expect((await refusalOf(addOnAttachments.get(here))).status).toBe(404);
  });

  it('must be titled, and lead to our own addresses', async () => {
    expect((await refusalOf(create(content({ title: '' })))).status).toBe(400);
    expect((await refusalOf(create(content({ title: 'x'.repeat(1001) })))).status).toBe(400);
    const elsewhere = content({ studentViewUri: { uri: 'https://elsewhere.example/' } });
    expect((await refusalOf(create(elsewhere))).message).toContain('prefixes');
    expect((await refusalOf(create(content({ maxPoints: 5 })))).status).toBe(400);
    expect((await refusalOf(create(content({ colour: 'red' })))).message).toContain('Unknown name "colour"');
  });

  it('need a token, a teacher and a licence, and stop at ten', async () => {
    expect((await refusalOf(create(content(), 'made-up'))).message).toMatch(/^@InvalidAddOnToken /);
    const asMaya = (await classroomAs(google, maya, 'classroom.addons.teacher')).courses.courseWork;
    const tried = asMaya.addOnAttachments.create({ ...quiz, requestBody: content() });
    expect((await refusalOf(tried)).status).toBe(403);
    google.state.policy.licensed = false;
    expect((await refusalOf(create(content()))).status).toBe(403);
    google.state.policy.licensed = true;
    for (let count = 0; count < 10; count += 1) await create(content());
    expect((await refusalOf(create(content()))).status).toBe(400);
  });

  it('of another project are left alone', async () => {
    const attachmentId = await attached();
    quizPost().attachments[0]!.project = 'another-project';
    const { addOnAttachments } = await teacher();
    expect((await refusalOf(addOnAttachments.delete({ ...quiz, attachmentId }))).message).toMatch(
      /^@ProjectPermissionDenied /,
    );
    expect((await addOnAttachments.list(quiz)).data.addOnAttachments).toBeUndefined();
  });

  it('remember where they were copied from', async () => {
    const attachmentId = await attached();
    const { classroom } = google.state;
    const at = new Date(google.state.now()).toISOString();
    const copy = copyCourse(classroom, classroom.courses[0]!, { authorId: grace.id, at });
    const once = classroom.posts.find(({ courseId, title }) => courseId === copy.id && title === 'Unit 3 quiz')!;
    const twice = copyPost(classroom, once, { courseId: '501', authorId: grace.id, at });
    const { data } = await (await teacher()).addOnAttachments.get({
      courseId: '501',
      itemId: twice.id,
      attachmentId: twice.attachments[0]!.id,
    });
    expect(data.copyHistory).toMatchObject([
      { ...quiz, attachmentId },
      { courseId: copy.id, itemId: once.id, attachmentId: once.attachments[0]!.id },
    ]);
    expect(copy.studentIds).toEqual([]);
  });

  it('show students’ work on course work alone', async () => {
    const { courses } = await classroomAs(google, grace, 'classroom.addons.teacher');
    const material = google.state.classroom.posts.find(({ id }) => id === '703')!;
    const create = (more: object) =>
      courses.courseWorkMaterials.addOnAttachments.create({
        ...{ courseId: '501', itemId: '703', addOnToken: newAddOnToken(google.state, material, grace) },
        requestBody: content(more),
      });
    expect((await refusalOf(create({ studentWorkReviewUri: { uri: `${appUrl}/add-on/student-work` } }))).status).toBe(
      400,
    );
    material.attachments.length = 0;
  });

  it('hang on materials and announcements too', async () => {
    const { courses } = await classroomAs(google, grace, 'classroom.addons.teacher');
    for (const [collection, itemId] of [
      ['courseWorkMaterials', '703'],
      ['announcements', '704'],
    ] as const) {
      const post = google.state.classroom.posts.find(({ id }) => id === itemId)!;
      const addOnToken = newAddOnToken(google.state, post, grace);
      const place = { courseId: '501', itemId };
      const made = await courses[collection].addOnAttachments.create({ ...place, addOnToken, requestBody: content() });
      const context = await courses[collection].getAddOnContext({ ...place, attachmentId: made.data.id ?? '' });
      expect(context.data.teacherContext).toEqual({});
    }
  });
});

describe('a student’s work', () => {
  const review = { studentWorkReviewUri: { uri: `${appUrl}/add-on/student-work` } };
  const submissions = 'classroom.student-submissions.students.readonly';
  const shown = async () => {
    const attachmentId = await attached();
    await (await teacher()).addOnAttachments.patch({
      ...{ ...quiz, attachmentId, updateMask: 'studentWorkReviewUri', requestBody: review },
    });
    const attachment = quizPost().attachments[0]!;
    return { attachment, here: { ...quiz, attachmentId, submissionId: addOnSubmissionId(attachment, maya.id) } };
  };
  const asTeacher = async (...scopes: string[]) =>
    (await classroomAs(google, grace, 'classroom.addons.teacher', ...scopes)).courses.courseWork;

  it('is there before the student ever opened it, and names them to whom may read submissions alone', async () => {
    const { here } = await shown();
    const { data } = await (await asTeacher(submissions)).addOnAttachments.studentSubmissions.get(here);
    expect(data).toMatchObject({ userId: maya.id, postSubmissionState: 'NEW' });
    expect(data.courseWorkSubmissionId).not.toBe(data.id);
    const untold = await (await asTeacher()).addOnAttachments.studentSubmissions.get(here);
    expect(untold.data.userId).toBeUndefined();
    const own = await (await student()).addOnAttachments.studentSubmissions.get(here);
    expect(own.data.userId).toBeUndefined();
  });

  it('is nobody else’s to find, nor anybody’s on an attachment that does not show it', async () => {
    const { attachment, here } = await shown();
    const { studentSubmissions } = (await asTeacher(submissions)).addOnAttachments;
    const other = { ...here, submissionId: addOnSubmissionId(attachment, crowdId) };
    const asMaya = (await student()).addOnAttachments.studentSubmissions;
    attachment.studentWorkReviewUri = undefined;
    const hidden = await refusalOf(studentSubmissions.get(here));
    attachment.studentWorkReviewUri = review.studentWorkReviewUri.uri;
    const tried = [asMaya.get(other), studentSubmissions.get({ ...here, submissionId: maya.id })];
    const refused = await Promise.all(tried.map(refusalOf));
    expect([hidden, ...refused].map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it('has the same number on a copy, of another person’s class too', async () => {
    const { attachment } = await shown();
    const copy = copyPost(google.state.classroom, quizPost(), { courseId: '501', authorId: grace.id, at: 'now' });
    expect(addOnSubmissionId(copy.attachments[0]!, maya.id)).toBe(addOnSubmissionId(attachment, maya.id));
    expect(copy.handIns.size).toBe(0);
  });

  it('tells what became of it, in Classroom’s own words', async () => {
    const { here } = await shown();
    handIn(quizPost(), { by: maya.id, reached: 'TURNED_IN', at: '2026-12-04T01:00:00.000Z' });
    const courseWork = await asTeacher(submissions);
    const { data } = await courseWork.addOnAttachments.studentSubmissions.get(here);
    const whole = await courseWork.studentSubmissions.get({
      ...{ courseId: '501', courseWorkId: '701', id: data.courseWorkSubmissionId ?? '' },
    });
    expect([data.postSubmissionState, whole.data.late, whole.data.userId]).toEqual(['TURNED_IN', true, maya.id]);
    expect(whole.data.submissionHistory).toMatchObject([
      { stateHistory: { state: 'TURNED_IN', stateTimestamp: '2026-12-04T01:00:00.000Z', actorUserId: maya.id } },
    ]);
  });
});
