import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { GoogleStandIn } from '../../../../infra/local/stand-ins/google/stand-in.tsx';
import {
  aGoogle,
  appUrl,
  calendarAs,
  classroomAs,
  cookieOf,
  dana,
  form,
  grace,
  maya,
  samuel,
  visit,
} from './google-stand-in-fixture.ts';

let google: GoogleStandIn;
beforeAll(async () => {
  google = await aGoogle();
  quiz().attachments.push({
    id: '901',
    project: 'sidelight',
    title: 'Ways to do this work',
    teacherViewUri: `${appUrl}/add-on/teacher-view?kept=yes`,
    studentViewUri: `${appUrl}/add-on/student-view`,
    copyHistory: [],
  });
});
afterAll(async () => {
  await google.stop();
  vi.useRealTimers();
});

const quiz = () => google.state.classroom.posts.find(({ id }) => id === '701')!;
const read = async (path: string, account = grace) => (await visit(google.url + path, account)).text();
const post = async (path: string, account: typeof grace, fields: Record<string, string> = {}) =>
  fetch(google.url + path, {
    method: 'POST',
    body: form(fields),
    headers: { cookie: cookieOf(account) },
    redirect: 'manual',
  });
const frameOf = (html: string) => {
  const [frame = ''] = /<iframe[^>]+>/.exec(html) ?? [];
  const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(frame)?.[1]?.replaceAll('&amp;', '&') ?? '';
  return { src: new URL(attribute('src') || 'none:'), sandbox: attribute('sandbox'), allow: attribute('allow') };
};
const opened = async (account = grace) =>
  frameOf(await read('/classroom/c/501/courseWork/701/attachments/901', account));

describe('Classroom’s pages', () => {
  it('ask who one is, and find people by any part of their name', async () => {
    const away = await fetch(`${google.url}/classroom/c/501`, { redirect: 'manual' });
    expect(away.headers.get('location')).toBe('/classroom/who');
    const found = await read('/classroom/people-found?q=rod');
    expect([found.includes('Maya Rodriguez'), found.includes('Samuel')]).toEqual([true, false]);
    const signedIn = await post('/classroom/who', grace, { account: maya.id });
    expect(signedIn.headers.get('set-cookie')).toContain(`google_account=${maya.id}; Path=/; HttpOnly; SameSite=Lax`);
  });

  it('show each person their own classes and posts', async () => {
    expect(await read('/classroom')).toContain('You teach 41 students');
    expect(await read('/classroom', dana)).toContain('is in no class');
    expect(await read('/classroom/c/501')).toContain('Not ready');
    expect(await read('/classroom/c/501', maya)).not.toContain('Not ready');
    expect((await visit(`${google.url}/classroom/c/501`, samuel)).status).toBe(404);
    expect((await visit(`${google.url}/classroom/c/501/courseWork/701/edit`, maya)).status).toBe(404);
  });

  it('open an add-on as Classroom does: with its sandbox, and on its own view for each role', async () => {
    const asGrace = await opened();
    expect(asGrace.sandbox).toBe(
      'allow-popups allow-popups-to-escape-sandbox allow-forms allow-scripts allow-storage-access-by-user-activation allow-same-origin',
    );
    expect(asGrace.allow).toBe('microphone *');
    expect(asGrace.src.pathname).toBe('/add-on/teacher-view');
    const place = { courseId: '501', itemId: '701', itemType: 'courseWork', attachmentId: '901' };
    expect(Object.fromEntries(asGrace.src.searchParams)).toEqual({ kept: 'yes', ...place });
    const asMaya = await opened(maya);
    expect([asMaya.src.pathname, Object.fromEntries(asMaya.src.searchParams)]).toEqual(['/add-on/student-view', place]);
  });

  it('open one student’s work with a number, and never say whose it is', async () => {
    const list = () => read('/classroom/c/501/courseWork/701');
    expect(await list()).not.toContain('Student work');
    quiz().attachments[0]!.studentWorkReviewUri = `${appUrl}/add-on/student-work`;
    quiz().handIns.set(maya.id, { attachments: [], history: [{ state: 'TURNED_IN', at: '', actorId: maya.id }] });
    onTestFinished(() => void quiz().handIns.clear());
    expect(await list()).toMatch(/Maya Rodriguez<\/a> <span class="soft">Turned in/);
    const { src } = frameOf(await read(`/classroom/c/501/courseWork/701/attachments/901/work/${maya.id}`));
    const { submissionId, ...place } = Object.fromEntries(src.searchParams);
    expect([src.pathname, place]).toEqual([
      '/add-on/student-work',
      { courseId: '501', itemId: '701', itemType: 'courseWork', attachmentId: '901' },
    ]);
    expect(submissionId).toMatch(/^[\w-]{16}$/);
    expect(src.href).not.toContain(maya.id);
  });

  it('tell the add-on whose browser it is only after that person allowed it', async () => {
    expect((await opened()).src.searchParams.has('login_hint')).toBe(false);
    await classroomAs(google, grace, 'classroom.addons.teacher');
    expect((await opened()).src.searchParams.get('login_hint')).toBe(grace.id);
    expect((await opened(maya)).src.searchParams.has('login_hint')).toBe(false);
  });

  it('let a teacher compose, attach and post', async () => {
    const made = await post('/classroom/c/501/new', grace, { collection: 'courseWork' });
    const edit = made.headers.get('location') ?? '';
    const toAddOn = await post(edit, grace, { title: 'Test 1', due: '2026-12-04T09:30', next: 'add-on' });
    const { src } = frameOf(await read(toAddOn.headers.get('location') ?? ''));
    expect([src.pathname, src.searchParams.get('itemType')]).toEqual(['/add-on/discovery', 'courseWork']);
    const draft = { courseId: '501', itemId: src.searchParams.get('itemId') ?? '' };
    const { courses } = await classroomAs(google, grace, 'classroom.addons.teacher');
    const addOnToken = src.searchParams.get('addOnToken') ?? '';
    expect((await courses.courseWork.getAddOnContext({ ...draft, addOnToken })).data.teacherContext).toEqual({});
    await post(edit, grace, { title: 'Test 1', due: '2026-12-04T09:30', next: 'post' });
    const written = google.state.classroom.posts.find(({ id }) => id === draft.itemId);
    expect(written).toMatchObject({ state: 'PUBLISHED', title: 'Test 1', dueAt: '2026-12-04T17:30:00.000Z' });
    expect((await post('/classroom/c/501/new', maya, { collection: 'courseWork' })).status).toBe(403);
  });

  it('copy posts and classes with ids of their own', async () => {
    const reused = await post('/classroom/c/501/courseWork/701/reuse', grace, { into: '501' });
    const id = /courseWork\/(\d+)\/edit/.exec(reused.headers.get('location') ?? '')?.[1];
    const copy = google.state.classroom.posts.find((each) => each.id === id);
    expect(copy?.attachments[0]?.copyHistory).toEqual([{ courseId: '501', itemId: '701', attachmentId: '901' }]);
    expect((await post('/classroom/c/501/courseWork/701/reuse', grace, { into: '502' })).status).toBe(403);
    const copied = await post('/classroom/c/501/copy', grace);
    expect(await read(copied.headers.get('location') ?? '')).toContain('Copy of Algebra 1');
    expect((await post('/classroom/c/501/copy', maya)).status).toBe(403);
  });

  it('post to several classes at once, a copy each, and to no class of others', async () => {
    const { posts, courses } = google.state.classroom;
    const own = courses.find(({ id, teacherIds }) => id !== '501' && teacherIds.includes(grace.id))!;
    const draft = /\/(\d+)\/edit/.exec(
      (await post('/classroom/c/501/courseWork/701/reuse', grace, { into: '501' })).headers.get('location') ?? '',
    )?.[1];
    const edit = `/classroom/c/501/courseWork/${draft}/edit`;
    expect(await read(edit)).toContain('Copy of Algebra 1');
    const body = form({ title: 'Quiz 5', due: '2026-12-04T09:30', next: 'post' });
    for (const also of [own.id, '502']) body.append('also', also);
    await fetch(google.url + edit, { method: 'POST', body, headers: { cookie: cookieOf(grace) }, redirect: 'manual' });
    const made = posts.filter(({ title }) => title === 'Quiz 5');
    expect(made.map(({ courseId, state, dueAt }) => [courseId, state, dueAt])).toEqual([
      ['501', 'PUBLISHED', '2026-12-04T17:30:00.000Z'],
      [own.id, 'PUBLISHED', '2026-12-04T17:30:00.000Z'],
    ]);
    expect(made[1]?.attachments[0]?.copyHistory.at(-1)).toMatchObject({ courseId: '501', itemId: draft });
  });
});

describe('the calendar’s pages', () => {
  it('show an event as its owner, a guest and a colleague see it', async () => {
    const calendar = await calendarAs(google, dana, 'calendar.events.owned');
    await calendar.events.insert({
      calendarId: 'primary',
      sendUpdates: 'all',
      requestBody: {
        id: 'meeting1',
        summary: 'Student support meeting (K7Q2-9F)',
        start: { dateTime: '2026-12-03T15:00:00-08:00' },
        end: { dateTime: '2026-12-03T15:45:00-08:00' },
        visibility: 'private',
        guestsCanSeeOtherGuests: false,
        attendees: [{ email: grace.email }, { email: 'family@home.example' }],
      },
    });
    const page = (query: string) => read(`/calendar?week=2026-12-03&event=meeting1&${query}`);
    const own = await page(`person=${dana.id}`);
    expect([own.includes('K7Q2-9F'), own.includes('family@home.example')]).toEqual([true, true]);
    const guest = await page(`person=${grace.id}`);
    expect([guest.includes('K7Q2-9F'), guest.includes('family@home.example')]).toEqual([true, false]);
    const colleague = await page(`person=${dana.id}&eyes=colleague`);
    expect([colleague.includes('Busy'), colleague.includes('K7Q2-9F')]).toEqual([true, false]);
    expect(await read(`/calendar?person=${dana.id}&view=agenda`)).toContain('Thursday, December 3');
    expect(await read('/calendar?view=mail')).toContain('family@home.example (outside the district)');
    // Nobody was asked for, so it opens on whoever invited last, in the week when it is.
    expect(await read('/calendar')).toContain('Student support meeting');
  });
});

describe('work that is handed in', () => {
  const place = '/classroom/c/501/courseWork/701';
  const seenBy = async (account: typeof grace, scope: string, over: object = {}) => {
    const { courses } = await classroomAs(google, account, `classroom.student-submissions.${scope}.readonly`);
    const asked = { courseId: '501', courseWorkId: '701', ...over };
    return (await courses.courseWork.studentSubmissions.list(asked)).data;
  };

  it('keeps a history that its teacher reads, page by page, and its student of themselves alone', async () => {
    expect(await read(place, maya)).toContain('Turn in');
    const turnIn = (account: typeof grace, next = 'TURNED_IN') => post(`${place}/work`, account, { next });
    expect((await turnIn(maya)).status).toBe(303);
    expect(await read(place, maya)).toContain('Unsubmit');
    await turnIn(maya, 'RECLAIMED_BY_STUDENT');
    expect((await turnIn(grace)).status).toBe(404);
    const first = await seenBy(grace, 'students', { pageSize: 100 });
    const rest = await seenBy(grace, 'students', { pageToken: first.nextPageToken });
    expect([first.studentSubmissions?.length, rest.studentSubmissions?.length]).toEqual([30, 11]);
    const [hers, next] = first.studentSubmissions ?? [];
    expect(hers).toMatchObject({ userId: maya.id, state: 'RECLAIMED_BY_STUDENT' });
    expect(
      hers?.submissionHistory?.map(({ stateHistory }) => [stateHistory?.state, stateHistory?.actorUserId]),
    ).toEqual([
      ['TURNED_IN', maya.id],
      ['RECLAIMED_BY_STUDENT', maya.id],
    ]);
    expect(next).toMatchObject({ state: 'NEW' });
    expect(next).not.toHaveProperty('submissionHistory');
    expect((await seenBy(maya, 'me')).studentSubmissions?.map(({ userId }) => userId)).toEqual([maya.id]);
    await expect(seenBy(grace, 'me')).rejects.toMatchObject({ status: 403 });
  });
});
