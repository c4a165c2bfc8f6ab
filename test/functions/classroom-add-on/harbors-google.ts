import { scopeFor } from '#shared/use-cases/ports/sign-in/google-permissions.ts';
import { addOnPermissions } from '../../../integrations/google-classroom/permissions.ts';
import { anIdToken, type FakeCall, type FakeReply, refusal } from '../../integrations/google-classroom/fake-google.ts';

export const courses = { algebra: '71', history: '72' };

/** What a test may bend: who signs in, what posts are called, what hangs on them, and what goes wrong. */
export type GoogleFixture = {
  attachments: Map<string, { id: string; teacherViewUri: { uri: string }; copyHistory?: object[] }[]>;
  /** Who else is enrolled, by course. */
  enrolled: Map<string, Member[]>;
  /** Who else teaches a course, as Google says; a visitor is not on its list of teachers. */
  teaching: Map<string, (Member & { visits?: true })[]>;
  titles: Map<string, string>;
  /** What else Google says of a post, in its own fields. */
  posts: Map<string, object>;
  /** What a course is called, in Google's own fields. */
  courses: Map<string, object>;
  /** What a student handed in, by their account; who is not here never opened the post. */
  ownWork: Map<string, object>;
  /** Whom a post is for, in Google's own fields. */
  assignees: Map<string, object>;
  /** The day in UTC, as Google has it, at noon. */
  due: Map<string, { year: number; month: number; day: number }>;
  /** What Classroom keeps of who handed in a post, in Google's own fields. */
  handIns: Map<string, unknown[]>;
  trouble: ((call: FakeCall) => Promise<FakeReply | undefined> | FakeReply | undefined) | undefined;
  signIn: {
    claims?: Record<string, unknown>;
    scope?: string;
    refreshToken?: string | undefined;
    accessToken?: string;
    renewed?: string;
  };
};

type Member = { id: string; email: string };
const rosters: Record<string, { teachers: Member[]; students: Member[] }> = {
  [courses.algebra]: {
    teachers: [{ id: '201', email: 'grace@harbor.example' }],
    students: ['maya:301', 'leo:302', 'sam:303', 'yara:304', 'stranger:399'].map(studentMember),
  },
  [courses.history]: {
    teachers: [{ id: '202', email: 'theo@harbor.example' }],
    students: [studentMember('yara:304')],
  },
};
const subOf: Record<string, string> = {
  grace: '201',
  'grace-2': '201',
  'grace-manages': '201',
  theo: '202',
  samuel: '203',
  maya: '301',
  leo: '302',
};

/** What each of them agreed to, and no more. */
export const granted = (authorization: string): readonly string[] =>
  ['maya', 'leo'].includes(authorization.replace('Bearer ', ''))
    ? ['classroom.addons.student']
    : [
        'classroom.addons.teacher',
        'classroom.rosters.readonly',
        'classroom.profile.emails',
        'classroom.coursework.students.readonly',
        'classroom.courses.readonly',
        'classroom.courseworkmaterials.readonly',
        'classroom.announcements.readonly',
        'classroom.topics.readonly',
        ...(authorization.endsWith('-manages') ? ['classroom.coursework.students'] : []),
      ];

function studentMember(text: string): Member {
  const [name, id = ''] = text.split(':');
  return { id, email: `${name}@students.harbor.example` };
}

export async function harborsGoogle(call: FakeCall, world: GoogleFixture): Promise<FakeReply> {
  const trouble = await world.trouble?.(call);
  if (trouble) return trouble;
  if (call.path === '/token') return tokens(call, world);
  const [, , , courseId = '', collection = '', itemId = '', method = '', attachmentId, of, number] =
    call.path.split('/');
  const sub = subOf[call.authorization.replace('Bearer ', '')];
  const roster = rosters[courseId];
  const others = world.teaching.get(courseId) ?? [];
  const role = [...(roster?.teachers ?? []), ...others].some(({ id }) => id === sub)
    ? 'teacher'
    : roster?.students.some(({ id }) => id === sub) && 'student';
  if (!roster || !role) return refusal(404, 'Requested entity was not found.');
  if (collection === '') return { body: world.courses.get(courseId) ?? {} };
  if (collection === 'teachers' || collection === 'students') {
    const listed = others.filter(({ visits }) => !visits);
    const more = collection === 'students' ? (world.enrolled.get(courseId) ?? []) : listed;
    return { body: pageOf(collection, [...roster[collection], ...more], call.query) };
  }
  if (method === 'addOnContext') return { body: { courseId, itemId, [`${role}Context`]: {} } };
  if (of === 'studentSubmissions') return submissionOf(call, { number, role, sub, world, roster });
  if (method === 'studentSubmissions' && attachmentId)
    return { body: world.ownWork.get(attachmentId.replace('work-', '')) ?? {} };
  if (method === 'studentSubmissions') return { body: { studentSubmissions: world.handIns.get(itemId) ?? [] } };
  if (method === 'addOnAttachments') return attachmentsOn(call, { itemId, attachmentId, world });
  const title = world.titles.get(itemId) ?? 'Unit 3 quiz: fractions (45 min)';
  const dueDate = world.due.get(itemId);
  const due = dueDate ? { dueDate, dueTime: { hours: 12 } } : {};
  const assignees = world.assignees.get(itemId);
  // What is only said of course work Google leaves out of the others, and an announcement has no title.
  if (collection === 'announcements') return { body: { text: `${title}\nMore of it.`, ...assignees } };
  if (collection === 'courseWorkMaterials') return { body: { title, ...assignees } };
  return { body: { title, workType: 'ASSIGNMENT', ...due, ...assignees, ...world.posts.get(itemId) } };
}

/** Google gives fewer than it was asked for when it likes. */
const mostInPage = 100;

function pageOf(collection: string, all: readonly Member[], query: URLSearchParams) {
  const from = Number(query.get('pageToken') ?? 0);
  const to = from + Math.min(mostInPage, Number(query.get('pageSize') ?? 30));
  return {
    [collection]: all.slice(from, to).map(member),
    ...(to < all.length ? { nextPageToken: String(to) } : {}),
  };
}

const member = ({ id, email }: Member) => ({
  userId: id,
  profile: { emailAddress: email, name: { fullName: 'From Google' } },
});

type Sought = {
  number: string | undefined;
  role: string;
  sub: string | undefined;
  world: GoogleFixture;
  roster: { students: Member[] };
};

/** A submission's number is no account's. Whose it is only a teacher hears. */
function submissionOf(_call: FakeCall, { number, role, sub, world, roster }: Sought): FakeReply {
  const id = number?.replace('submission-of-', '') ?? '';
  const isTheirs = number === `submission-of-${id}` && roster.students.some((each) => each.id === id);
  if (!isTheirs || (role === 'student' && sub !== id)) return refusal(404, 'Requested entity was not found.');
  const handIn = world.ownWork.get(id);
  const state = handIn && 'state' in handIn ? handIn.state : 'NEW';
  const owner = role === 'teacher' ? { userId: id } : {};
  return { body: { id: number, courseWorkSubmissionId: `work-${id}`, ...owner, postSubmissionState: state } };
}

function attachmentsOn(
  call: FakeCall,
  { itemId, attachmentId, world }: { itemId: string; attachmentId: string | undefined; world: GoogleFixture },
): FakeReply {
  const there = world.attachments.get(itemId) ?? [];
  if (call.method === 'POST') {
    const made = { ...JSON.parse(call.body), id: String(900 + there.length) };
    world.attachments.set(itemId, [...there, made]);
    return { body: made };
  }
  if (!attachmentId) return { body: { addOnAttachments: there } };
  const found = there.find(({ id }) => id === attachmentId);
  if (found && call.method === 'PATCH') Object.assign(found, JSON.parse(call.body));
  return found ? { body: found } : refusal(404, 'Requested entity was not found.');
}

const api = 'https://www.googleapis.com/auth/';
/** Names that are one item of consent to Google, which gives back the second whichever was asked for. */
const renamed: Record<string, string> = {
  email: `${api}userinfo.email`,
  profile: `${api}userinfo.profile`,
  [`${api}classroom.coursework.students.readonly`]: `${api}classroom.student-submissions.students.readonly`,
};
export const givenBack = (scopes: readonly string[]) => scopes.map((scope) => renamed[scope] ?? scope).join(' ');

async function tokens(call: FakeCall, { signIn }: GoogleFixture): Promise<FakeReply> {
  if (new URLSearchParams(call.body).get('grant_type') === 'refresh_token')
    return { body: { access_token: signIn.renewed ?? 'grace', expires_in: 3600 } };
  return {
    body: {
      access_token: signIn.accessToken ?? 'grace',
      expires_in: 3600,
      scope: signIn.scope ?? givenBack(addOnPermissions.teacher.map(scopeFor)),
      id_token: await anIdToken({ sub: '201', ...signIn.claims }),
      ...('refreshToken' in signIn ? { refresh_token: signIn.refreshToken } : { refresh_token: '1//r' }),
    },
  };
}

/** Google answers nobody before it was asked for so many things: whoever asks for them in turn waits for ever. */
export function answersOnceAskedFor(world: GoogleFixture, count: number): Set<string> {
  const asked = new Set<string>();
  const all = Promise.withResolvers<void>();
  world.trouble = async ({ path }) => {
    asked.add(path.split('/').at(-1) ?? '');
    if (asked.size === count) all.resolve();
    await all.promise;
    return undefined;
  };
  return asked;
}
