import { teacherWords } from '#shared/text/cards/teacher.ts';
import { en } from '#shared/text/en.ts';
import type { RecordedCall } from '../../stand-ins/google/state/calls.ts';
import { type FetchedPage, formTo, textOf } from '../check-browser.ts';
import { classroomWindow, frameOn } from '../check-classroom.ts';
import { demand, type Visit } from '../steps.ts';
import { control, heardBy, type Oddity } from './oddity.ts';

type Post = Visit['district']['sample']['google']['posts'][number];

/** The course of the walk, or another one of the same teacher, of which nothing is remembered yet. */
function postsOf({ district, story }: Visit, course: 'same' | 'other', collection: Post['collection']): Post[] {
  const { courses, posts } = district.sample.google;
  const mine = courses.filter(({ teacherIds }) => teacherIds.includes(story.teacher.id)).map(({ id }) => id);
  const other = mine.find((id) => !story.cardUrl.includes(id));
  const isThere = ({ courseId }: Post) => (course === 'same' ? story.cardUrl.includes(courseId) : courseId === other);
  return posts.filter((post) => isThere(post) && post.collection === collection && !story.cardUrl.includes(post.id));
}

function postAt(visit: Visit, index: number): Post {
  const post = postsOf(visit, 'same', 'courseWork')[index];
  demand(post !== undefined, 'the course has too few posts');
  return post;
}

/** In the frame that signed in, at an address that Classroom gives for one of its own pages. */
async function inFrame(visit: Visit, page: string): Promise<FetchedPage> {
  demand(visit.frame !== undefined, 'nobody is signed in');
  const window = await classroomWindow(visit);
  return visit.frame.browser.open(frameOn(await window.open(`${visit.district.links.google}/classroom/c/${page}`)));
}

const seen = (page: FetchedPage, words: string) => {
  const text = textOf(page);
  demand(text.includes(words), `${page.status}, and not “${words}”: ${text.slice(0, 300)}`);
};

type Fault = { kind: string; name: string; does: string; index: number };

/** A post that Classroom keeps to itself: each time another one, because an answer is remembered for minutes. */
const unreadPost = ({ kind, name, does, index }: Fault): Oddity => ({
  name,
  does,
  set(visit) {
    const { courseId, id } = postAt(visit, index);
    return control(visit.district.links.google, 'fail', { kind, on: `GET /v1/courses/${courseId}/courseWork/${id}$` });
  },
  async met(visit) {
    const { courseId, id, collection, attachments = [] } = postAt(visit, index);
    const page = await inFrame(visit, `${courseId}/${collection}/${id}/attachments/${attachments[0]?.id}`);
    seen(page, teacherWords.unread);
    seen(page, visit.story.student.givenName);
    return 'the whole class with everything, and one line';
  },
});

const panel = ({ courseId, collection, id }: Post) => `${courseId}/${collection}/${id}/add-on`;

const classListAway: Oddity = {
  name: 'class list away',
  does: 'no list of students for a while, and an add-on token of 8,000 letters',
  set: ({ district }) => control(district.links.google, 'fail', { kind: 'unavailable', on: '/students', times: 3 }),
  async met(visit) {
    const [post] = postsOf(visit, 'other', 'courseWorkMaterials');
    demand(post !== undefined, 'no post without a card');
    const page = await inFrame(visit, panel(post));
    seen(page, teacherWords.panelWithoutClass);
    demand(formTo(page, '/add-on/attachments', 'post') !== undefined, 'nothing to attach with');
    return 'the panel without the class, and the button to attach';
  },
};

const noLicense: Oddity = {
  name: 'no licence',
  does: 'the teacher has no licence for add-ons',
  set: ({ district }) => control(district.links.google, 'policy', { licensed: false }),
  async met(visit) {
    const { frame } = visit;
    const [, post] = postsOf(visit, 'other', 'courseWorkMaterials');
    demand(frame !== undefined && post !== undefined, 'nobody is signed in, or no post is without a card');
    const page = await inFrame(visit, panel(post));
    seen(
      await frame.browser.submit(page, formTo(page, '/add-on/attachments', 'post'), {}),
      en.classroom.noLicense.title,
    );
    return `“${en.classroom.noLicense.title}”`;
  },
  end: ({ district }) => control(district.links.google, 'policy', { licensed: true }),
};

const grantTakenBack: Oddity = {
  name: 'grant taken back',
  does: 'the teacher takes back at Google what she allowed',
  set: ({ district, story }) => control(district.links.google, 'revoke', { account: story.teacher.id }),
  async met({ frame }) {
    demand(frame !== undefined, 'nobody is signed in');
    const page = await frame.browser.open(frame.url);
    seen(page, en.trouble.signed_out.title);
    return `“${en.trouble.signed_out.title}”, and nobody’s name`;
  },
};

const asked = 'https://www.googleapis.com/auth/classroom.coursework.students.readonly';
const given = 'https://www.googleapis.com/auth/classroom.student-submissions.students.readonly';

/** Always so: nothing has to be set. */
const scopesRenamed: Oddity = {
  name: 'scopes renamed',
  does: 'Google grants a scope by another name than it was asked for',
  set: async () => undefined,
  async met(visit) {
    const calls = await heardBy<RecordedCall>(visit.district.links.google, 'calls');
    const granted = calls.filter(({ path }) => path.includes('/courseWork')).flatMap(({ scopes }) => scopes);
    demand(granted.includes(given) && !granted.includes(asked), `granted as asked: ${granted}`);
    const { frame, story } = visit;
    demand(frame !== undefined, 'nobody is signed in');
    seen(await frame.browser.open(frame.url), story.student.givenName);
    return 'the teacher’s view all the same';
  },
};

export const oddClassroom: readonly Oddity[] = [
  scopesRenamed,
  unreadPost({ kind: 'forbidden', name: 'post refused', does: 'the post may not be read (403)', index: 0 }),
  unreadPost({ kind: 'notFound', name: 'post unknown', does: 'the post is not there (404)', index: 1 }),
  unreadPost({ kind: 'internal', name: 'post broken', does: 'an error of Google’s own (500)', index: 2 }),
  unreadPost({ kind: 'hang', name: 'post silent', does: 'no answer ever', index: 3 }),
  classListAway,
  noLicense,
  // Last: afterwards nobody is signed in.
  grantTakenBack,
];
