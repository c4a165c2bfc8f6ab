import { type Browser, browser, type FetchedPage } from '../../infra/local/check/check-browser.ts';
import { checkSignIn, classroomWindow, frameOn } from '../../infra/local/check/check-classroom.ts';
import { storyOf } from '../../infra/local/check/check-story.ts';
import type { Visit } from '../../infra/local/check/steps.ts';
import type { District } from '../../infra/local/district.ts';
import { addOnSubmissionId } from '../../infra/local/stand-ins/google/classroom/submissions.ts';

type Account = Visit['story']['teacher'];
/** `enter` gives a browser as it is before each kind of attempt: one that contradicts a session ends it. */
type Intruder = { who: string; id?: string; enter(): Promise<Browser> };
type Attempt = { who: string; url: string; page: FetchedPage };
type Stolen = { card: URL; panel: URL };

/**
 * Whoever holds what a person of the district could come by: a classmate and a colleague, each signed in as themselves,
 * somebody who is not, and somebody with a cookie that they made; with the addresses of a teacher's frames, her token
 * and her number at Google. Answers everything that they were told, and `hers`: what the teacher herself sees at the
 * address that was stolen.
 */
export async function intrude(district: District, { classmate, colleague }: { classmate: string; colleague: string }) {
  const story = storyOf(district);
  const visit: Visit = { district, story, startedAt: new Date().toISOString() };
  const window = await classroomWindow(visit);
  const stolen = {
    card: new URL(frameOn(await window.open(story.cardUrl))),
    panel: new URL(frameOn(await window.open(`${postWithoutCard(visit)}/add-on`))),
  };
  const asThemselves = (who: string, pageOf: (account: Account) => string): Intruder => {
    const account = district.sample.google.accounts.find(({ name }) => name === who);
    if (!account) throw new Error(`the sample district has no ${who}`);
    return { who, id: account.id, enter: () => signedIn(visit, account, pageOf(account)) };
  };
  const intruders: Intruder[] = [
    { who: 'nobody', enter: async () => browser() },
    { who: 'a made-up cookie', enter: async () => withMadeUpCookie() },
    asThemselves(classmate, () => story.cardUrl),
    asThemselves(colleague, (account) => `${postOf(visit, account)}/add-on`),
  ];
  const attempts = await unsigned(district);
  for (const intruder of intruders)
    for (const urls of addressesFor(intruder, stolen, visit)) attempts.push(...(await asked(district, intruder, urls)));
  const teacher = await signedIn(visit, story.teacher, story.cardUrl);
  const hers = await teacher.open(`${stolen.card.href}&login_hint=${story.teacher.id}&show=all`);
  return { attempts, hers };
}

async function asked(district: District, { who, enter }: Intruder, urls: readonly URL[]): Promise<Attempt[]> {
  const own = await enter();
  const attempts: Attempt[] = [];
  for (const [index, url] of urls.entries()) {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: originOf(district, index) };
    const form = { method: 'POST', body: url.searchParams.toString(), headers };
    const page = await own.open(url.href, url.pathname === '/add-on/attachments' ? form : {});
    attempts.push({ who, url: url.href, page });
  }
  return attempts;
}

/** Three addresses go to each place, so that each of her tokens is sent from the right page, and from a wrong one. */
const originOf = ({ links }: District, index: number) =>
  [links.app, links.google, 'https://evil.example'][(index + (index > 2 ? 2 : 0)) % 3] ?? '';

const classroomUrl = (
  { district }: Visit,
  { courseId, collection, id }: { courseId: string; collection: string; id: string },
) => `${district.links.google}/classroom/c/${courseId}/${collection}/${id}`;

function postWithoutCard(visit: Visit) {
  const { posts } = visit.district.sample.google;
  const post = posts.find(({ courseId, attachments }) => visit.story.cardUrl.includes(courseId) && !attachments);
  if (!post) throw new Error('the course has no post without a card');
  return classroomUrl(visit, post);
}

function postOf(visit: Visit, { id }: Account) {
  const { courses, posts } = visit.district.sample.google;
  const mine = courses.filter(({ teacherIds }) => teacherIds.includes(id)).map((course) => course.id);
  const post = posts.find(({ courseId }) => mine.includes(courseId));
  if (!post) throw new Error('the colleague has no post');
  return classroomUrl(visit, post);
}

async function signedIn(visit: Visit, teacher: Account, cardUrl: string): Promise<Browser> {
  const own: Visit = { ...visit, story: { ...visit.story, teacher, cardUrl } };
  await checkSignIn(own);
  if (!own.frame) throw new Error('not signed in');
  return own.frame.browser;
}

/** As the door names it, with a key that nobody was given. */
function withMadeUpCookie(): Browser {
  const own = browser();
  const cookie = `__Host-sidelight=${'a'.repeat(64)}`;
  return { ...own, open: (url, init = {}) => own.open(url, { ...init, headers: { ...init.headers, cookie } }) };
}

const pages = [
  ...['/add-on/teacher-view', '/add-on/student-view', '/add-on/student-work'],
  ...['/add-on/discovery', '/add-on/attachments'],
];

/** Each page of the add-on and each way of saying whose it is; within it, whose post and whose token. */
function addressesFor({ id = '0' }: Intruder, { card, panel }: Stolen, { district, story }: Visit): URL[][] {
  const hints = [[id], [], [''], [story.teacher.id], [id, story.teacher.id], ['*']];
  return pages.flatMap((page) =>
    hints.map((hint) =>
      [card, panel].flatMap(({ searchParams: place }) =>
        [panel.searchParams.get('addOnToken'), null, 'x'].map((token) => {
          const url = new URL(district.links.app + page);
          for (const name of ['courseId', 'itemId', 'itemType', 'attachmentId'])
            url.searchParams.set(name, place.get(name) ?? card.searchParams.get(name) ?? '');
          const attachment = { id: card.searchParams.get('attachmentId') ?? '', copyHistory: [] };
          url.searchParams.set('submissionId', addOnSubmissionId(attachment, story.student.id));
          if (token !== null) url.searchParams.set('addOnToken', token);
          for (const each of hint) url.searchParams.append('login_hint', each);
          return url;
        }),
      ),
    ),
  );
}

/** Commands at Slack's door that Slack did not send. */
async function unsigned({ links }: District): Promise<Attempt[]> {
  const url = `${links.app}/slack`;
  const body = new URLSearchParams({ command: '/accommodations', text: 'maya', user_id: 'U0DANA' }).toString();
  const now = String(Math.floor(Date.now() / 1000));
  const signatures = [{}, { 'x-slack-signature': 'v0=00' }, { 'x-slack-signature': `v0=${'0'.repeat(64)}` }];
  const times = [{}, { 'x-slack-request-timestamp': now }, { 'x-slack-request-timestamp': '1' }];
  const mixed = signatures.flatMap((signature) => times.map((time) => ({ ...signature, ...time })));
  return Promise.all(
    mixed.map(async (headers): Promise<Attempt> => {
      const init = {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      };
      return { who: 'not Slack', url, page: await browser().open(url, init) };
    }),
  );
}
