import fc from 'fast-check';
import { addOnRoutes } from '../../../functions/classroom-add-on/routes.ts';
import { refusal } from '../../integrations/google-classroom/fake-google.ts';
import { later } from '../../sample/records.ts';
import { type AddOnDoor, accounts, baseUrl } from './add-on-door.ts';
import { courses } from './harbors-google.ts';
import { aForm, aGet, aJsonPost } from './requests.ts';

type Who = keyof typeof accounts;
type Fields = Record<string, string | undefined>;

/** A launch as Classroom makes it for somebody, bent at up to three places. */
export type RandomLaunch = {
  who: Who;
  route: (typeof addOnRoutes)[number];
  session: 'own' | 'none' | 'made up' | 'ended' | 'expired' | 'of another';
  isBearer: boolean;
  isHidden: boolean;
  fields: Fields;
  origin: string;
  /** Of the pass for a page on paper, and of the code of a sign-in. */
  secret: 'fresh' | 'used' | 'for something else' | 'made up';
};

/** Yara is enrolled in Grace's course at Google, and the school knows nothing of it. */
const studentsOf: Record<Who, readonly string[]> = {
  ...{ grace: ['stu_maya', 'stu_leo', 'stu_sam'], theo: ['stu_yara'] },
  ...{ samuel: [], maya: ['stu_maya'], leo: ['stu_leo'] },
};
const posts = [
  { courseId: courses.algebra, itemId: '802', attachmentId: '9' },
  { courseId: courses.algebra, itemId: '803', attachmentId: '10' },
  { courseId: courses.history, itemId: '902', attachmentId: '19' },
];
const courseOf = (who: Who) => (who === 'theo' ? courses.history : courses.algebra);
const isStudent = (who: Who) => accounts[who].id.startsWith('stu_');
const otherThan = (who: Who): Who => (who === 'grace' ? 'maya' : 'grace');
const hintOf = (who: Who) => accounts[who].sub;
const tokenOf = (who: string, itemId = '') => `token of ${who} for ${itemId}`;
const nonce = 'b'.repeat(64);

/** A Google that knows its posts and their cards, and whom it gave which token. */
export function knowPosts({ world }: AddOnDoor) {
  for (const { itemId, attachmentId: id } of posts)
    world.attachments.set(itemId, [{ id, teacherViewUri: { uri: 'x' } }]);
  world.trouble = ({ path, query, authorization }) => {
    const [, , , courseId, collection, itemId, method, inPath] = path.split('/');
    if (itemId === undefined) return undefined;
    const post = posts.find((each) => each.courseId === courseId && each.itemId === itemId);
    const attachmentId = inPath ?? query.get('attachmentId');
    const isThere = post && collection === 'courseWork' && [null, post.attachmentId].includes(attachmentId);
    if (!isThere) return refusal(404, 'Requested entity was not found.');
    const token = query.get('addOnToken');
    const isProven = token === null ? attachmentId : token === tokenOf(authorization.replace('Bearer ', ''), itemId);
    return method === 'addOnContext' && !isProven ? refusal(403, '@InvalidAddOnToken No.') : undefined;
  };
}

const one = <Value>(...values: Value[]) => fc.constantFrom(...values);
const to = <Part extends keyof RandomLaunch>(part: Part, ...values: RandomLaunch[Part][]) =>
  one(...values).map((value) => (launch: RandomLaunch) => ({ ...launch, [part]: value }));
const field = (name: string, ...values: (string | undefined)[]) =>
  one(...values).map((value) => (launch: RandomLaunch) => ({ ...launch, fields: { ...launch.fields, [name]: value } }));
const subs = Object.values(accounts).map(({ sub }) => sub);

const bends = fc.oneof(
  to('session', 'none', 'made up', 'ended', 'expired', 'of another'),
  to('origin', '', 'null', 'https://evil.example', 'http://localhost:4200'),
  field('login_hint', undefined, '', '*', ...subs, ...subs.map((sub) => `${sub},${sub}`)),
  field('courseId', courses.algebra, courses.history, '99', '../71'),
  field('itemId', '802', '803', '902', '999', '802/x'),
  field('attachmentId', '9', '10', '19', '999', ''),
  field('itemType', 'announcements', 'courseWorkMaterial', 'nonsense'),
  field('addOnToken', undefined, 'stale', tokenOf('grace', '802'), tokenOf('maya', '802')),
);

/** What our forms have in them besides; whoever sends one may name anybody. */
const acts: fc.Arbitrary<Fields> = fc.record({
  ...{ show: one('work', 'all', 'log'), shown: one(undefined, '1'), key: one('a-key-of-a-page', 'another-key') },
  ...{ page: one('view', 'panel'), hidden: one(undefined, 'yes', 'no'), how: one(undefined, 'yes') },
  ...{ absent: one(undefined, 'stu_maya', 'stu_yara'), said: one('notQuiz', 'nothing'), saidAt: one(later(0)) },
  row: one('stu_maya', 'stu_yara').map((id) => `${id} ${'a'.repeat(64)} `),
  ...{ say: one('delivered', 'partly/time'), note: one('', 'x'), item: one('a'.repeat(64)), says: one('notToday') },
});

/** Doors that a secret opens are tried more often: it has four ways to be wrong of its own. */
const bySecret = addOnRoutes.filter(({ view }) => view === 'printPage' || view === 'redeem');

export const launches: fc.Arbitrary<RandomLaunch> = fc
  .record({
    ...{ who: one<Who>('grace', 'grace', 'theo', 'maya', 'leo'), acts, bent: fc.array(bends, { maxLength: 3 }) },
    route: one<RandomLaunch['route']>(...addOnRoutes, ...bySecret, ...bySecret),
    secret: one<RandomLaunch['secret']>('fresh', 'used', 'for something else', 'made up'),
    ...{ isHidden: fc.boolean(), isBearer: fc.boolean() },
  })
  .map(({ bent, acts: given, ...more }) => bent.reduce((launch, bend) => bend(launch), aRightLaunch(given, more)));

type Asking = Pick<RandomLaunch, 'who' | 'route'> & Partial<RandomLaunch>;
function aRightLaunch(given: Fields, { who, ...more }: Asking): RandomLaunch {
  const { itemId, ...post } = posts.find(({ courseId }) => courseId === courseOf(who)) ?? { itemId: '' };
  const place = { ...post, itemId, itemType: 'courseWork', addOnToken: tokenOf(who, itemId) };
  const fields = { ...given, ...place, login_hint: hintOf(who) };
  return {
    ...{ session: 'own', origin: baseUrl, secret: 'fresh', isBearer: false, isHidden: false },
    ...more,
    who,
    fields,
  };
}

/** Each person on the page that is theirs. */
export const rightLaunches = addOnRoutes.flatMap((route): [RandomLaunch][] => {
  if (route.view === 'studentView') return [[aRightLaunch({}, { who: 'maya', route })]];
  return /^(teacherView|printPage|discovery)$/.test(route.view) ? [[aRightLaunch({}, { who: 'grace', route })]] : [];
});

const viewerOf = ({ who, session }: RandomLaunch) => (session === 'of another' ? otherThan(who) : who);

/** Whom the answer may tell of: nobody, where one thing about the launch is wrong. */
export function mayTellOf(launch: RandomLaunch): readonly string[] {
  const { route, session, fields, origin, secret, isHidden } = launch;
  const { view, method, path } = route;
  const me = view === 'printPage' ? launch.who : viewerOf(launch);
  const isKnown = view === 'printPage' ? secret === 'fresh' : session === 'own' || session === 'of another';
  const isSentByUs = method === 'GET' || origin === baseUrl;
  const isMine = path.startsWith('/add-on/') && isStudent(me) === ['studentView', 'saySupport'].includes(view);
  if (!isKnown || !isSentByUs || !isMine || fields.login_hint !== hintOf(me)) return [];
  const isPanel = view === 'discovery' || view === 'attach' || (view === 'chooseView' && fields.page === 'panel');
  const post = posts.find(({ courseId, itemId }) => courseId === fields.courseId && itemId === fields.itemId);
  if (post?.courseId !== courseOf(me) || fields.itemType !== 'courseWork') return [];
  const isProven = isPanel ? fields.addOnToken === tokenOf(me, post.itemId) : fields.attachmentId === post.attachmentId;
  const hides = view === 'chooseView' ? (fields.hidden ?? (isHidden ? 'yes' : 'no')) === 'yes' : isHidden;
  const isShown = isStudent(me) || view === 'printPage' || !hides;
  return isProven && isShown ? studentsOf[me] : [];
}

/** Whoever redeems a fresh code has a session then; nothing else that is sent makes one. */
export const mayBegin = ({ route: { view }, origin, secret }: RandomLaunch) =>
  view === 'redeem' && origin === baseUrl && secret === 'fresh';

/** One launch at one door, with sessions and secrets that this door has made. */
export async function sendTo(school: AddOnDoor, launch: RandomLaunch) {
  const { route, session, isBearer, isHidden, origin } = launch;
  await school.stores.sessions.choose(hintOf(viewerOf(launch)), { hidden: isHidden });
  const id = await sessionFor(school, launch);
  const given = Object.entries({ ...launch.fields, ...(await secretFor(school, launch)) });
  const fields = Object.fromEntries(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  const cookies = session === 'none' || isBearer ? [] : [`__Host-sidelight=${id}`];
  const headers = { origin, ...(session !== 'none' && isBearer ? { authorization: `Bearer ${id}` } : {}) };
  if (route.method === 'GET') return school.ask(aGet(route.path, fields, { cookies, headers }));
  return school.ask((route.view === 'redeem' ? aJsonPost : aForm)(route.path, fields, { cookies, headers }));
}

const idOf = (cookie: string) => cookie.slice(cookie.indexOf('=') + 1);

async function sessionFor(school: AddOnDoor, launch: RandomLaunch): Promise<string> {
  const { sessions } = school.stores;
  if (launch.session === 'made up') return 'a'.repeat(64);
  const id = idOf(await school.signedIn(viewerOf(launch)));
  const found = await sessions.find(id);
  if (launch.session === 'ended') await sessions.end(id);
  if (launch.session === 'expired' && found) await sessions.start(id, { ...found, expiresAt: later(-1) });
  return id;
}

async function secretFor(school: AddOnDoor, { who, route: { view }, secret, fields }: RandomLaunch): Promise<Fields> {
  if (view !== 'printPage' && view !== 'redeem') return {};
  const { sessions } = school.stores;
  const session = await sessions.find(idOf(await school.signedIn(who)));
  const value = idOf(await school.signedIn(who));
  const place = ['courseId', 'itemType', 'itemId', 'attachmentId'].map((name) => fields[name]).join(' ');
  const [opens, other] = view === 'redeem' ? [nonce, `print ${place}`] : [`print ${place}`, nonce];
  const offered = { nonce: secret === 'for something else' ? other : opens, expiresAt: later(1) };
  if (session && secret !== 'made up') await sessions.offer(value, { ...offered, session });
  if (secret === 'used') await sessions.takeCode(value);
  return view === 'redeem' ? { code: value, nonce } : { pass: value };
}
