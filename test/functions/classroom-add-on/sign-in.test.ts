import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GoogleGrant } from '#shared/use-cases/ports/sign-in/google-grants.ts';
import { scopeFor } from '#shared/use-cases/ports/sign-in/google-permissions.ts';
import type { Answer } from '../../../functions/pages/answer.ts';
import { addOnPermissions, optionalPermissions } from '../../../integrations/google-classroom/permissions.ts';
import { pageText } from '../../html/page-text.ts';
import { later } from '../../sample/records.ts';
import { keptLog } from '../kept-log.ts';
import { type AddOnDoor, baseUrl, launch, setUpAddOnDoor } from './add-on-door.ts';
import { givenBack } from './harbors-google.ts';
import { aForm, aGet, aJsonPost } from './requests.ts';

let school: AddOnDoor;
const nonce = 'a'.repeat(64);
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');
const probe = '__Host-sidelight-probe=1';

function unnamed({ login_hint: _, ...rest }: ReturnType<typeof launch>) {
  return rest;
}

beforeEach(async () => {
  school = await setUpAddOnDoor();
  school.world.signIn.claims = { nonce: sha256(nonce) };
});
afterEach(() => school.stop());

/** The browser of these tests: what the door told it to keep while Google is asked. */
let jar: string[];
const keep = ({ cookies = [] }: Answer) => {
  jar = cookies.map((each) => each.split(';')[0] ?? '');
};
const start = async (over: Record<string, string> = {}) => {
  const answer = await school.ask(
    aGet('/sign-in/start', { ...('back' in over ? {} : { nonce }), as: 'teacher', ...over }),
  );
  expect(answer.statusCode).toBe(302);
  keep(answer);
  return new URL(String(answer.headers?.location));
};
const callback = (state: string, code = '4/code') =>
  school.ask(aGet('/sign-in/callback', { state, code }, { cookies: jar }));
const answered = async () => callback((await start()).searchParams.get('state') ?? '');
const kept: GoogleGrant = {
  personId: 'stf_grace',
  googleSub: '201',
  refreshToken: '1//kept',
  permissions: [...addOnPermissions.teacher],
};
const codeIn = (body = '') => /data-code="([0-9a-f]{64})"/.exec(body)?.[1] ?? '';
const redeem = (code: string, over: object = {}, cookies = [probe], headers: Record<string, string> = {}) =>
  school.ask(aJsonPost('/sign-in/redeem', { code, nonce, ...over }, { cookies, headers }));

describe('signing in from the frame', () => {
  it('ends with a cookie for the frame alone, and the teacher’s view opens', async () => {
    const { statusCode, body, headers } = await answered();
    expect(statusCode).toBe(200);
    expect(headers?.['content-security-policy']).toContain("frame-ancestors 'none'");
    const done = await redeem(codeIn(body));
    expect(done.statusCode).toBe(200);
    expect(done.body).toBe('{"hint":"201"}');
    const [ended, cookie = ''] = done.cookies ?? [];
    expect(ended, 'a browser without partitions must not lose what it was just given').toContain('Max-Age=0');
    expect(cookie).toMatch(
      /^__Host-sidelight=[0-9a-f]{64}; Expires=.+; Secure; HttpOnly; SameSite=None; Partitioned; Path=\/$/,
    );
    school.world.attachments.set('802', [{ id: '9', teacherViewUri: { uri: 'x' } }]);
    const cookies = [cookie.split(';')[0] ?? ''];
    const view = await school.ask(aGet('/add-on/teacher-view', launch(), { cookies }));
    expect(view.statusCode).toBe(200);
    expect(view.body).toContain('Signed in as Grace Okafor');
  });

  it('works in a browser that keeps no cookie in a frame, with a key in the page’s memory', async () => {
    const done = await redeem(codeIn((await answered()).body), {}, []);
    expect(done.cookies).toBeUndefined();
    const { key } = JSON.parse(done.body ?? '');
    school.world.attachments.set('802', [{ id: '9', teacherViewUri: { uri: 'x' } }]);
    const view = await school.ask(
      aGet('/add-on/teacher-view', launch(), { headers: { authorization: `Bearer ${key}` } }),
    );
    expect(view.statusCode).toBe(200);
  });

  it('asks a student for a student’s permission only', async () => {
    const url = await start({ as: 'student', login_hint: '301' });
    expect(url.searchParams.get('scope')).toBe(addOnPermissions.student.map(scopeFor).join(' '));
    expect(url.searchParams.get('login_hint')).toBe('301');
  });

  it.each([
    ['all of it', optionalPermissions.teacher],
    ['some of it', ['readMaterials' as const]],
    ['nothing of it', []],
  ])('asks a teacher for what a page can do without, and goes on with %s', async (_what, extras) => {
    const asked = (await start()).searchParams.get('scope')?.split(' ');
    expect(asked).toEqual([...addOnPermissions.teacher, ...optionalPermissions.teacher].map(scopeFor));
    school.world.signIn.scope = givenBack([...addOnPermissions.teacher, ...extras].map(scopeFor));
    const [, cookie = ''] = (await redeem(codeIn((await answered()).body))).cookies ?? [];
    const session = await school.stores.sessions.find(/[0-9a-f]{64}/.exec(cookie)?.[0] ?? '');
    expect(session?.extras).toEqual(extras);
  });

  it('keeps the lasting grant with the permissions really given', async () => {
    await answered();
    expect(await school.stores.googleGrants.find('stf_grace')).toMatchObject({
      refreshToken: '1//r',
      permissions: [...addOnPermissions.teacher],
    });
  });

  it('asks Google once more, and only once, when no lasting grant came', async () => {
    school.world.signIn.refreshToken = undefined;
    const again = await answered();
    expect(again.statusCode).toBe(302);
    keep(again);
    const url = new URL(String(again.headers?.location));
    expect(url.searchParams.get('prompt')).toBe('consent');
    const done = await callback(url.searchParams.get('state') ?? '');
    expect(codeIn(done.body)).not.toBe('');
  });

  it.each<[string, Partial<GoogleGrant>]>([
    ['for a calendar alone', { permissions: ['openid', 'email', 'writeOwnEvents'] }],
    ['by another account', { googleSub: '299' }],
    ['before one more permission was needed', { permissions: addOnPermissions.teacher.slice(0, -1) }],
  ])('asks again when what is kept was given %s', async (_when, over) => {
    school.world.signIn.refreshToken = undefined;
    await school.stores.googleGrants.save({ ...kept, ...over });
    expect((await answered()).statusCode).toBe(302);
  });

  it('asks nobody again whose kept grant serves here', async () => {
    school.world.signIn.refreshToken = undefined;
    await school.stores.googleGrants.save(kept);
    expect(codeIn((await answered()).body)).not.toBe('');
    expect(await school.stores.googleGrants.find('stf_grace')).toEqual(kept);
  });

  const scopesOf = (url: URL) => (url.searchParams.get('scope') ?? '').split(' ').filter(Boolean);
  const lasting: GoogleGrant['permissions'] = [...addOnPermissions.teacher, 'writeOwnEvents'];
  const wide = givenBack([...lasting, 'manageClasswork' as const].map(scopeFor));

  it('keeps no grant of what it asks for one act: Google’s token is for the session and its hour alone', async () => {
    await school.stores.googleGrants.save(kept);
    const url = await start({ later: '1', login_hint: '201' });
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      ...{ access_type: 'online', include_granted_scopes: 'false' },
      scope: expect.stringMatching(/classroom.coursework.students$/),
    });
    expect(url.searchParams.has('prompt'), 'whom Google asked before it asks nothing').toBe(false);
    school.world.signIn.scope = wide;
    const [, cookie = ''] =
      (await redeem(codeIn((await callback(url.searchParams.get('state') ?? '')).body))).cookies ?? [];
    const session = await school.stores.sessions.find(/[0-9a-f]{64}/.exec(cookie)?.[0] ?? '');
    expect(session).toMatchObject({ extras: ['manageClasswork'], actUntil: session?.accessTokenExpiresAt });
    expect(await school.stores.googleGrants.find('stf_grace')).toEqual(kept);
  });

  it('asks for all but that where Google gave it along, and keeps what the second answer allows', async () => {
    school.world.signIn.scope = wide;
    school.world.signIn.refreshToken = '1//wide';
    const again = await answered();
    expect([again.statusCode, await school.stores.googleGrants.find('stf_grace')]).toEqual([302, undefined]);
    keep(again);
    const url = new URL(String(again.headers?.location));
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      ...{ access_type: 'offline', include_granted_scopes: 'false', prompt: 'consent' },
    });
    expect(scopesOf(url).toSorted()).toEqual(lasting.map(scopeFor).toSorted());
    school.world.signIn.scope = givenBack(scopesOf(url));
    school.world.signIn.refreshToken = '1//narrow';
    expect(codeIn((await callback(url.searchParams.get('state') ?? '')).body)).not.toBe('');
    expect(await school.stores.googleGrants.find('stf_grace')).toMatchObject({
      refreshToken: '1//narrow',
      permissions: lasting,
    });
  });

  it('asks as ever, after an act’s own question, whom no kept grant serves', async () => {
    school.world.signIn.scope = wide;
    const url = await start({ later: '1', login_hint: '201' });
    const again = await callback(url.searchParams.get('state') ?? '');
    expect(again.statusCode).toBe(302);
    expect(new URL(String(again.headers?.location)).searchParams.get('access_type')).toBe('offline');
    expect(String(again.headers?.location)).not.toContain('classroom.coursework.students');
  });

  it('asks again when what is kept came before pushes were allowed, which are of use only while nobody is here', async () => {
    const hearOfChanges = 'hearOfChanges' as const;
    school.world.signIn.refreshToken = undefined;
    school.world.signIn.scope = givenBack([...addOnPermissions.teacher, hearOfChanges].map(scopeFor));
    await school.stores.googleGrants.save(kept);
    expect((await answered()).statusCode).toBe(302);
    await school.stores.googleGrants.save({ ...kept, permissions: [...kept.permissions, hearOfChanges] });
    expect(codeIn((await answered()).body)).not.toBe('');
  });

  it.each([
    ['classroom.coursework.students.readonly', 'it was asked by'],
    ['classroom.student-submissions.students.readonly', 'Google gives back'],
  ])('takes %s, the name that %s', async (scope) => {
    const others = addOnPermissions.teacher.filter((each) => each !== 'readClasswork').map(scopeFor);
    school.world.signIn.scope = [...others, `https://www.googleapis.com/auth/${scope}`].join(' ');
    expect(codeIn((await answered()).body)).not.toBe('');
  });

  it('remembers the account: afterwards the address alone opens nothing', async () => {
    await answered();
    expect(await school.stores.roster.findPersonByGoogle('201')).toBe('stf_grace');
    school.world.signIn.claims = { nonce: sha256(nonce), sub: '299' };
    expect((await answered()).body).toContain('Sidelight does not know this account');
  });

  it('recognises the account after the address changed', async () => {
    await answered();
    school.world.signIn.claims = { nonce: sha256(nonce), email: 'grace.new@harbor.example' };
    expect(codeIn((await answered()).body)).not.toBe('');
  });
});

describe('who cannot sign in', () => {
  const refused = async (claims: Record<string, unknown>) => {
    school.world.signIn.claims = { nonce: sha256(nonce), ...claims };
    const { statusCode, body } = await answered();
    expect(codeIn(body)).toBe('');
    return { statusCode, body };
  };

  it('an account that is not in the roster, politely', async () => {
    const { statusCode, body } = await refused({ sub: '777', email: 'visitor@harbor.example' });
    expect(statusCode).toBe(403);
    expect(body).toContain('Sidelight does not know this account');
    expect(body).toContain('ask the school office');
  });

  it('an account of another district', async () => {
    const { body } = await refused({ hd: 'other.example', email: 'grace@other.example' });
    expect(body).toContain('It is not an account of your school.');
  });

  it('an address that Google did not verify', async () => {
    expect((await refused({ sub: '777', email_verified: false })).statusCode).toBe(403);
  });

  it('somebody who left, and a parent', async () => {
    expect((await refused({ sub: '778', email: 'gus@harbor.example' })).statusCode).toBe(403);
    expect((await refused({ sub: '779', email: 'ana@harbor.example' })).statusCode).toBe(403);
    expect(await school.stores.roster.findPersonByGoogle('779')).toBeUndefined();
  });

  it('a teacher whose account the school switched off, who is told so', async () => {
    const grace = await school.stores.roster.getStaff('stf_grace');
    await school.stores.rosterWriter.putPeople([{ ...grace, mayNotSignIn: true }]);
    const { statusCode, body } = await refused({});
    expect(statusCode).toBe(403);
    expect(body).toContain('This account is switched off for now');
  });

  it('a teacher who unticked a permission', async () => {
    school.world.signIn.scope = givenBack(
      addOnPermissions.teacher.map(scopeFor).filter((scope) => !scope.includes('rosters')),
    );
    const { statusCode, body } = await refused({});
    expect(statusCode).toBe(403);
    expect(body).toContain('leave every box checked');
  });
});

describe('a sign-in that was tampered with', () => {
  it('a state that we never gave out, or that was used before', async () => {
    expect((await callback('b'.repeat(64))).statusCode).toBe(401);
    const state = (await start()).searchParams.get('state') ?? '';
    await callback(state);
    expect((await callback(state)).statusCode).toBe(401);
  });

  it('an answer that comes after ten minutes', async () => {
    const state = (await start()).searchParams.get('state') ?? '';
    school.clock.at = later(11);
    expect((await callback(state)).statusCode).toBe(401);
  });

  it('an ID token made for another frame’s nonce', async () => {
    school.world.signIn.claims = { nonce: sha256('c'.repeat(64)) };
    expect((await answered()).statusCode).toBe(401);
  });

  it('a code redeemed twice', async () => {
    const code = codeIn((await answered()).body);
    await redeem(code);
    const second = await redeem(code);
    expect(second.statusCode).toBe(401);
    expect(second.cookies).toBeUndefined();
  });

  it('a code with another nonce, which also spends it', async () => {
    const code = codeIn((await answered()).body);
    expect((await redeem(code, { nonce: 'd'.repeat(64) })).statusCode).toBe(401);
    expect((await redeem(code)).statusCode).toBe(401);
  });

  it('a code after its minute', async () => {
    const code = codeIn((await answered()).body);
    school.clock.at = later(1.1);
    expect((await redeem(code)).statusCode).toBe(401);
  });

  it.each(['https://classroom.google.com', 'null', 'http://localhost:4200'])(
    'a redemption sent by another site (%s)',
    async (origin) => {
      const code = codeIn((await answered()).body);
      expect((await redeem(code, {}, [probe], { origin })).statusCode).toBe(403);
    },
  );

  it.each(['{', '[]', '{"code":"x"}', ''])('a body that is no answer of ours: %s', async (body) => {
    const event = { ...aJsonPost('/sign-in/redeem', {}), body };
    expect((await school.ask(event)).statusCode).toBe(400);
  });

  it.each([
    ['no cookie of the browser that began', []],
    ['that of another sign-in', ['__Host-sidelight-sign-in=0000']],
    ['an empty one', ['__Host-sidelight-sign-in=']],
  ])('an answer that comes with %s; the true browser can still go on', async (_what, cookies) => {
    const state = (await start()).searchParams.get('state') ?? '';
    for (const sent of [state, '']) {
      const { statusCode, body } = await school.ask(
        aGet('/sign-in/callback', { state: sent, code: '4/code' }, { cookies: [...cookies] }),
      );
      expect([statusCode, codeIn(body)]).toEqual([401, '']);
    }
    expect(codeIn((await callback(state)).body)).not.toBe('');
  });

  it('an account other than the one with which Classroom is open', async () => {
    const state = (await start({ login_hint: '299' })).searchParams.get('state') ?? '';
    const log = keptLog();
    const { statusCode, body } = await callback(state);
    log.stop();
    expect([statusCode, codeIn(body)]).toEqual([403, '']);
    expect(pageText(body)).toContain('That was another account You chose grace@harbor.example.');
    expect(log.lines.join()).toMatch(/"refused"(?!.*grace@)/);
    expect(body).toContain('data-ended="refused"');
    // For the same frame, which goes on listening; Google asks which account.
    const again = /href="(\/sign-in\/start[^"]+)"/.exec(body ?? '')?.[1]?.replaceAll('&amp;', '&') ?? '';
    const query = Object.fromEntries(new URL(again, baseUrl).searchParams);
    expect(query).toEqual({ as: 'teacher', login_hint: '299', nonce, choose: '1' });
    const chosen = await start(query);
    expect([chosen.searchParams.get('prompt'), chosen.searchParams.get('login_hint')]).toEqual([
      'select_account',
      '299',
    ]);
    school.world.signIn.claims = { nonce: sha256(nonce), sub: '299', email: 'grace@harbor.example' };
    expect(codeIn((await callback(chosen.searchParams.get('state') ?? '')).body)).not.toBe('');
  });
});

describe('a person who says no at Google', () => {
  const no = async (over: Record<string, string>) => {
    const state = (await start(over)).searchParams.get('state') ?? '';
    return school.ask(aGet('/sign-in/callback', { state, error: 'access_denied' }, { cookies: jar }));
  };

  it('is told so in the frame, by the window that closes', async () => {
    const { statusCode, body = '' } = await no({});
    expect(statusCode).toBe(200);
    expect(body).toContain('data-ended="declined"');
    expect(body).toContain('You are not signed in');
    expect(body).not.toContain('/sign-in/start');
  });

  it('has a link to begin again, without a frame', async () => {
    const { body = '' } = await no({ back: '/add-on/teacher-view?courseId=71', login_hint: '201' });
    const again = /href="(\/sign-in\/start[^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(Object.fromEntries(new URL(again, baseUrl).searchParams)).toEqual({
      as: 'teacher',
      login_hint: '201',
      back: '/add-on/teacher-view?courseId=71',
    });
  });
});

describe('signing in on a page of its own, where the frame cannot', () => {
  const back = `/add-on/teacher-view?${new URLSearchParams(unnamed(launch()))}`;
  const begin = async (over: Record<string, string> = {}) => {
    school.world.signIn.claims = {};
    const url = await start({ back, ...over });
    school.world.signIn.claims = { nonce: url.searchParams.get('nonce') };
    return url.searchParams.get('state') ?? '';
  };

  it('leads back to the frame’s page, which opens', async () => {
    school.world.attachments.set('802', [{ id: '9', teacherViewUri: { uri: 'x' } }]);
    const { statusCode, headers, cookies = [] } = await callback(await begin());
    expect(statusCode).toBe(302);
    const next = new URL(String(headers?.location), baseUrl);
    expect(next.pathname).toBe('/add-on/teacher-view');
    expect(Object.fromEntries(next.searchParams)).toEqual(launch());
    const kept = cookies.at(-1) ?? '';
    expect(kept).toMatch(/^__Host-sidelight=[0-9a-f]{64}; Expires=.+; Secure; HttpOnly; SameSite=Lax; Path=\/$/);
    const query = Object.fromEntries(next.searchParams);
    const view = await school.ask(aGet(next.pathname, query, { cookies: [kept.split(';')[0] ?? ''] }));
    expect(view.body).toContain('Signed in as Grace Okafor');
  });

  it('ends the session that lay there, and makes none for another account than Classroom’s', async () => {
    const before = await school.signedIn('maya');
    const state = await begin();
    await school.ask(aGet('/sign-in/callback', { state, code: '4/code' }, { cookies: [...jar, before] }));
    expect(await school.stores.sessions.find(before.split('=')[1] ?? '')).toBeUndefined();
    const other = await callback(await begin({ login_hint: '299' }));
    expect([other.statusCode, other.cookies]).toEqual([403, undefined]);
  });

  it('keeps the way back when Google has to ask once more', async () => {
    school.world.signIn.refreshToken = undefined;
    const again = await callback(await begin());
    const asked = new URL(String(again.headers?.location)).searchParams;
    expect(asked.get('prompt')).toBe('consent');
    keep(again);
    school.world.signIn.claims = { nonce: asked.get('nonce') };
    const { headers } = await callback(asked.get('state') ?? '');
    expect(String(headers?.location)).toMatch(/^\/add-on\/teacher-view\?/);
  });

  it.each([
    'https://evil.example/add-on/teacher-view',
    '//evil.example/add-on/teacher-view',
    '/\\evil.example/add-on/teacher-view',
    'https:/\nevil.example',
    'javascript:alert(1)',
    '/add-on/attachments',
    '/sign-out',
    '/',
    '',
  ])('begins nothing that would lead to %j', async (elsewhere) => {
    const { statusCode } = await school.ask(aGet('/sign-in/start', { as: 'teacher', back: elsewhere }));
    expect(statusCode).toBe(400);
  });
});

describe('signing out', () => {
  it('ends the session at once', async () => {
    const cookie = await school.signedIn('grace');
    const { statusCode, cookies } = await school.ask(aForm('/sign-out', {}, { cookies: [cookie] }));
    expect(statusCode).toBe(200);
    expect(cookies?.[0]).toContain('__Host-sidelight=; Max-Age=0');
    expect((await school.ask(aGet('/add-on/teacher-view', launch(), { cookies: [cookie] }))).statusCode).toBe(401);
  });

  it('cannot be done to somebody by another site', async () => {
    const cookie = await school.signedIn('grace');
    const headers = { origin: 'https://evil.example' };
    await school.ask(aForm('/sign-out', {}, { cookies: [cookie], headers }));
    school.world.attachments.set('802', [{ id: '9', teacherViewUri: { uri: 'x' } }]);
    expect((await school.ask(aGet('/add-on/teacher-view', launch(), { cookies: [cookie] }))).statusCode).toBe(200);
  });
});
