import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { scopeFor } from '#shared/use-cases/ports/sign-in/google-permissions.ts';
import { addOnPermissions } from '../../../integrations/google-classroom/permissions.ts';
import { runs } from '../../deep.ts';
import { at, later } from '../../sample/records.ts';
import { type AddOnDoor, aCardItem, accounts, launch, setUpAddOnDoor } from './add-on-door.ts';
import { givenBack } from './harbors-google.ts';
import {
  knowPosts,
  launches,
  mayBegin,
  mayTellOf,
  type RandomLaunch,
  rightLaunches,
  sendTo,
} from './random-launches.ts';
import { aForm, aGet, aJsonPost } from './requests.ts';

let school: AddOnDoor;
const onACard = /Extended time|More time|Maya Rodr|Quiz|Attached/;
const nonce = 'a'.repeat(64);

beforeAll(async () => {
  school = await setUpAddOnDoor();
  await school.giveCard('stu_maya', [aCardItem()]);
  school.world.attachments.set('802', [{ id: '9', teacherViewUri: { uri: 'x' } }]);
});
afterAll(() => school.stop());
beforeEach(() => {
  school.clock.at = at;
});

type Who = 'grace' | 'maya' | 'leo';
const routes = [
  ['GET', '/add-on/discovery', 'grace'],
  ['POST', '/add-on/attachments', 'grace'],
  ['GET', '/add-on/teacher-view', 'grace'],
  ['GET', '/add-on/student-view', 'maya'],
] as const;
type Route = (typeof routes)[number];

const ask = ([method, path]: readonly [Route[0], Route[1]], cookie: string, hint: string | undefined) => {
  const { login_hint: _, ...rest } = launch();
  const asked = { ...rest, ...(hint === undefined ? {} : { login_hint: hint }) };
  return school.ask((method === 'GET' ? aGet : aForm)(path, asked, { cookies: [cookie] }));
};
const isOver = async (cookie: string) => (await school.stores.sessions.find(cookie.split('=')[1] ?? '')) === undefined;

/** Through Google and back into the frame, as far as its cookie and what the frame is told. */
async function signIn(who: Who, cookies: string[] = []) {
  const { sub } = accounts[who];
  const as = who === 'grace' ? 'teacher' : 'student';
  const email = who === 'grace' ? 'grace@harbor.example' : `${who}@students.harbor.example`;
  const hd = email.split('@')[1];
  const nonceHash = createHash('sha256').update(nonce).digest('base64url');
  school.world.signIn = {
    claims: { sub, email, hd, nonce: nonceHash },
    scope: givenBack(addOnPermissions[as].map(scopeFor)),
    accessToken: who,
  };
  const { headers, cookies: begun = [] } = await school.ask(aGet('/sign-in/start', { nonce, as }));
  const state = new URL(String(headers?.location)).searchParams.get('state') ?? '';
  const { body } = await school.ask(
    aGet('/sign-in/callback', { state, code: '4/code' }, { cookies: begun.map((each) => each.split(';')[0] ?? '') }),
  );
  const code = /data-code="([0-9a-f]{64})"/.exec(body ?? '')?.[1] ?? '';
  const probe = '__Host-sidelight-probe=1';
  const redeemed = await school.ask(aJsonPost('/sign-in/redeem', { code, nonce }, { cookies: [probe, ...cookies] }));
  const cookie = redeemed.cookies?.at(-1) ?? '';
  return { cookie: cookie.split(';')[0] ?? '', hint: JSON.parse(redeemed.body ?? '').hint as string };
}

describe.each(routes)('%s %s', (method, path, who) => {
  const route = [method, path] as const;
  const { sub } = accounts[who];

  describe.each([
    ['that was just signed in', 0],
    ['that has lain there for three quarters of an hour', 45],
  ])('with a session %s', (_age, minutes) => {
    const session = async () => {
      const cookie = minutes === 0 ? (await signIn(who)).cookie : await school.signedIn(who);
      school.clock.at = later(minutes);
      return cookie;
    };

    it('answers where the address names whom the session is of', async () => {
      const cookie = await session();
      const { statusCode, body } = await ask(route, cookie, sub);
      expect([statusCode, await isOver(cookie)]).toEqual([200, false]);
      expect(body).not.toBe('');
    });

    it.each([
      ['somebody else', '299', 403],
      ['nobody', undefined, 401],
      ['nobody, in an empty word', '', 401],
      ['the same person twice', `${sub},${sub}`, 403],
      ['this person and another', `${sub},299`, 403],
      ['this person with something after it', `${sub} `, 403],
    ])('shows nothing where it names %s, and ends the session', async (_whom, hint, status) => {
      const cookie = await session();
      const { statusCode, body } = await ask(route, cookie, hint);
      expect([statusCode, await isOver(cookie)]).toEqual([status, true]);
      expect(body).not.toMatch(onACard);
      expect((await ask(route, cookie, sub)).statusCode).toBe(401);
    });
  });
});

describe('a tablet that goes from hand to hand', () => {
  const view = ['GET', '/add-on/student-view'] as const;

  it('shows the next student a page to sign in, and nothing of the one before', async () => {
    const { cookie } = await signIn('maya');
    const { statusCode, body } = await ask(view, cookie, undefined);
    expect(statusCode).toBe(401);
    expect(body).toContain('Sign in to go on');
    expect(body).not.toMatch(/Maya|Extended/);
  });

  it('goes on in one round for whoever signs in where Classroom says no name, and not for the launch after', async () => {
    const { cookie, hint } = await signIn('leo');
    expect(hint).toBe(accounts.leo.sub);
    expect((await ask(view, cookie, hint)).body).toContain('Signed in as Leo');
    expect((await ask(view, cookie, undefined)).statusCode).toBe(401);
  });

  it('has one session at a time: signing in ends the one that lay there', async () => {
    const before = await signIn('maya');
    await signIn('leo', [before.cookie]);
    expect(await isOver(before.cookie)).toBe(true);
  });

  it('lets Google ask who is there when Classroom does not say, and not when it does', async () => {
    const prompt = async (over: Record<string, string>) => {
      const { headers } = await school.ask(aGet('/sign-in/start', { nonce, as: 'student', ...over }));
      return new URL(String(headers?.location)).searchParams.get('prompt');
    };
    expect([await prompt({}), await prompt({ login_hint: '302' })]).toEqual(['select_account', null]);
  });
});

describe('a session that nobody used for a school day', () => {
  const idle = 50 + 8 * 60;
  const opened = async (who: Who, minutes: number) => {
    const as = who === 'grace' ? 'teacher' : 'student';
    const { id: personId, sub: googleSub } = accounts[who];
    await school.stores.googleGrants.save({
      ...{ personId, googleSub, refreshToken: '1//r' },
      permissions: [...addOnPermissions[as]],
    });
    school.world.signIn.renewed = who;
    const cookie = await school.signedIn(who);
    school.clock.at = later(minutes);
    const route = who === 'grace' ? '/add-on/teacher-view' : '/add-on/student-view';
    return { cookie, statusCode: (await ask(['GET', route], cookie, googleSub)).statusCode };
  };

  it('is over for staff, on the server too', async () => {
    const { cookie, statusCode } = await opened('grace', idle);
    expect([statusCode, await isOver(cookie)]).toEqual([401, true]);
  });

  it('goes on a minute earlier, and for students', async () => {
    expect((await opened('grace', idle - 1)).statusCode).toBe(200);
    expect((await opened('maya', idle)).statusCode).toBe(200);
  });
});

/** Of each student what nobody else has: their names, a support of their own, and their number. */
const marks = {
  stu_maya: /Maya|Rodr|Lantern|stu_maya/,
  stu_leo: /Leo|Nguy|Compass|stu_leo/,
  stu_sam: /Sam B|Becker|Anchor|stu_sam/,
  stu_yara: /Yara|Haddad|Meadow|stu_yara/,
};
const toldIn = (text: string) => Object.entries(marks).flatMap(([id, mark]) => (mark.test(text) ? [id] : []));
const ownSupport = (name: string) =>
  aCardItem({
    ...{ code: 'DST-PASS', parameter: {}, activities: ['quiz_test'] },
    own: { name: `${name} pass`, category: 'Setting', instruction: `Show the ${name}.`, activities: [] },
  });

describe('whoever opens whatever address with whatever session, token, hint or code', () => {
  let worlds: AddOnDoor[];
  beforeAll(async () => {
    worlds = [await setUpAddOnDoor(), await setUpAddOnDoor()];
    for (const world of worlds) knowPosts(world);
    const [withCards] = worlds;
    await withCards?.giveCard('stu_maya', [aCardItem(), ownSupport('Lantern')]);
    await withCards?.giveCard('stu_leo', [ownSupport('Compass')]);
    await withCards?.giveCard('stu_sam', [ownSupport('Anchor')]);
    await withCards?.giveCard('stu_yara', [ownSupport('Meadow')]);
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    for (const world of worlds) await world.stop();
  });

  it('is told nothing of who is not rightly theirs: all is as in a school without cards, and so is the log', async () => {
    let rightlyTold = 0;
    const logs = (['info', 'warn', 'error'] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation(() => undefined),
    );
    const look = async (world: AddOnDoor | undefined, launch: RandomLaunch) => {
      for (const each of logs) each.mockClear();
      const answer = world && (await sendTo(world, launch));
      const log = logs.map(({ mock }) => [...mock.calls]);
      const lines = JSON.stringify(log.map((calls) => calls.filter((call) => !isAdornments(call))));
      return { answer: JSON.stringify(answer), log: JSON.stringify(log), lines };
    };
    await fc.assert(
      fc.asyncProperty(launches, async (launch) => {
        const [there, without] = [await look(worlds[0], launch), await look(worlds[1], launch)];
        const [mayTell, own] = [mayTellOf(launch), JSON.stringify(launch.fields)];
        // Who names somebody in a form may get it back with the form.
        const told = toldIn(there.answer.replaceAll(/stu_\w+/g, (id) => (own.includes(id) ? '' : id)));
        expect(told.filter((id) => !mayTell.includes(id))).toEqual([]);
        if (mayTell.length === 0) expect(unsecret(there)).toEqual(unsecret(without));
        expect(givenSession.test(there.answer)).toBe(mayBegin(launch));
        expect(toldIn(there.log.replaceAll(/stu_\w+/g, ''))).toEqual([]);
        rightlyTold += Number(told.length > 0);
      }),
      { numRuns: runs(60, 500), examples: rightLaunches },
    );
    expect(rightlyTold).toBeGreaterThanOrEqual(3);
  });
});

const givenSession = /__Host-sidelight=[0-9a-f]{64}|\\"key\\":\\"[0-9a-f]{64}/;
/** Without what is made by chance for one answer. */
const unsecret = (said: Record<'answer' | 'lines', string>) =>
  `${said.answer} ${said.lines}`.replaceAll(/[0-9a-f]{64}|\b[a-z]{3}_[0-9a-z]{26}\b|(?<==)[\w-]{43}\b/g, '');
/** A page that is refused waits for no other answer of Google: whether the line of one comes before is chance. */
const isAdornments = ([line]: unknown[]) => JSON.stringify(line).startsWith('{"what":"add-on goes without"');
