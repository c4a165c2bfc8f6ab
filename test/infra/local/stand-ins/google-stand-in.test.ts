import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { GoogleStandIn } from '../../../../infra/local/stand-ins/google/stand-in.tsx';
import {
  aGoogle,
  agree,
  auth,
  callback,
  challenge,
  classroomAs,
  form,
  grace,
  leo,
  maya,
  oauthClient,
  refusalOf,
  samuel,
  verifier,
  visit,
} from './google-stand-in-fixture.ts';

let google: GoogleStandIn;
beforeAll(async () => {
  google = await aGoogle();
});
afterAll(async () => {
  await google.stop();
  vi.useRealTimers();
});

const teacherScope = `${auth}classroom.addons.teacher`;
const rosterScope = `${auth}classroom.rosters.readonly`;
const ask = (more: object = {}) =>
  oauthClient(google).generateAuthUrl({
    access_type: 'offline',
    scope: ['openid', 'email', 'profile', teacherScope],
    state: 'a-state',
    nonce: 'a-nonce',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...more,
  } as never);
const codeFrom = (url: URL) => url.searchParams.get('code') ?? '';
const oauthError = (call: Promise<unknown>) =>
  call.then(
    () => 'none',
    (error: { response: { data: { error: string } } }) => error.response.data.error,
  );
const control = (verb: string, body: object = {}) =>
  fetch(`${google.url}/_control/${verb}`, { method: 'POST', body: JSON.stringify(body) });

describe('signing in with the Google that stands in', () => {
  it('gives an ID token that Google’s own library believes', async () => {
    const client = oauthClient(google);
    const back = await agree(google, ask(), grace);
    expect([back.origin + back.pathname, back.searchParams.get('state')]).toEqual([callback, 'a-state']);
    const { tokens } = await client.getToken({ code: codeFrom(back), codeVerifier: verifier });
    const ticket = await client.verifyIdToken({ idToken: tokens.id_token ?? '', audience: 'sidelight' });
    expect(ticket.getPayload()).toMatchObject({
      iss: 'https://accounts.google.com',
      aud: 'sidelight',
      sub: grace.id,
      email: 'grace@harbor.example',
      email_verified: true,
      hd: 'harbor.example',
      nonce: 'a-nonce',
      name: 'Grace Adeyemi',
    });
    const keys = createRemoteJWKSet(new URL(`${google.url}/oauth2/v3/certs`));
    expect((await jwtVerify(tokens.id_token ?? '', keys)).payload.sub).toBe(grace.id);
    expect(tokens.scope?.split(' ')).toContain(`${auth}userinfo.email`);
    expect((await client.getTokenInfo(tokens.access_token ?? '')).sub).toBe(grace.id);
  });

  it('takes a code once, and only from whoever began', async () => {
    const client = oauthClient(google);
    const code = codeFrom(await agree(google, ask({ prompt: 'consent' }), grace));
    expect(await oauthError(client.getToken({ code, codeVerifier: 'somebody-else' }))).toBe('invalid_grant');
    expect(await oauthError(client.getToken({ code, codeVerifier: verifier }))).toBe('invalid_grant');
    const fresh = codeFrom(await agree(google, ask({ prompt: 'consent' }), grace));
    await client.getToken({ code: fresh, codeVerifier: verifier });
    expect(await oauthError(client.getToken({ code: fresh, codeVerifier: verifier }))).toBe('invalid_grant');
  });

  it('asks once, then lets people through in silence and gives no second refresh token', async () => {
    const client = oauthClient(google);
    const first = await client.getToken({ code: codeFrom(await agree(google, ask(), samuel)), codeVerifier: verifier });
    expect(first.tokens.refresh_token).toBeTruthy();
    const silent = await visit(ask({ login_hint: samuel.id }), samuel);
    expect(silent.status).toBe(302);
    const code = codeFrom(new URL(silent.headers.get('location') ?? ''));
    expect((await client.getToken({ code, codeVerifier: verifier })).tokens.refresh_token).toBeUndefined();
    const again = codeFrom(await agree(google, ask({ prompt: 'consent' }), samuel));
    expect((await client.getToken({ code: again, codeVerifier: verifier })).tokens.refresh_token).toBeTruthy();
  });

  it('shows the accounts when another one is wanted than the one that is signed in', async () => {
    const page = await (await visit(ask({ login_hint: maya.id }), grace)).text();
    expect(page).toContain('Choose an account');
    expect(page.indexOf(maya.email)).toBeLessThan(page.indexOf(grace.email));
    const silent = await visit(ask({ login_hint: maya.id, prompt: 'none' }), grace);
    expect(silent.headers.get('location')).toContain('error=interaction_required');
  });

  it('grants no more than what was left ticked', async () => {
    const client = oauthClient(google);
    const url = ask({ scope: ['openid', 'email', teacherScope, rosterScope] });
    const back = await agree(google, url, maya, [rosterScope]);
    const { tokens } = await client.getToken({ code: codeFrom(back), codeVerifier: verifier });
    expect(tokens.scope?.split(' ')).toEqual(['openid', `${auth}userinfo.email`, teacherScope]);
    const added = await agree(google, ask({ scope: ['openid', rosterScope], include_granted_scopes: true }), maya);
    const more = await client.getToken({ code: codeFrom(added), codeVerifier: verifier });
    expect(more.tokens.scope?.split(' ')).toEqual(expect.arrayContaining([teacherScope, rosterScope]));
  });

  it('gives back another name than it was asked by, and asks nobody again for the one it gave', async () => {
    const client = oauthClient(google);
    const url = ask({ scope: ['openid', `${auth}classroom.coursework.students.readonly`] });
    const back = await agree(google, url, grace);
    const { tokens } = await client.getToken({ code: codeFrom(back), codeVerifier: verifier });
    expect(tokens.scope).toBe(`openid ${auth}classroom.student-submissions.students.readonly`);
    expect((await visit(url, grace)).status).toBe(302);
  });

  it('gives fewer scopes than were ticked, and no refresh token, when it is told to', async () => {
    const client = oauthClient(google);
    await control('policy', { withheld: [rosterScope], refreshTokens: false });
    const back = await agree(google, ask({ scope: ['openid', teacherScope, rosterScope], prompt: 'consent' }), leo);
    const { tokens } = await client.getToken({ code: codeFrom(back), codeVerifier: verifier });
    await control('policy', { withheld: [], refreshTokens: true });
    expect([tokens.scope, tokens.refresh_token]).toEqual([`openid ${teacherScope}`, undefined]);
  });

  it('refreshes until the grant is taken back', async () => {
    const client = oauthClient(google);
    const { tokens } = await client.getToken({
      code: codeFrom(await agree(google, ask({ prompt: 'consent' }), grace)),
      codeVerifier: verifier,
    });
    client.setCredentials({ refresh_token: tokens.refresh_token ?? null });
    const { credentials } = await client.refreshAccessToken();
    expect(credentials.access_token).not.toBe(tokens.access_token);
    await client.revokeToken(credentials.access_token ?? '');
    expect(await oauthError(client.refreshAccessToken())).toBe('invalid_grant');
    expect(await oauthError(client.revokeToken(credentials.access_token ?? ''))).toBe('invalid_token');
  });

  it('sends nobody to an address that is not registered', async () => {
    const elsewhere = await visit(
      ask().replace(encodeURIComponent(callback), encodeURIComponent('https://evil.example/')),
      grace,
    );
    expect([elsewhere.status, await elsewhere.text()]).toEqual([400, expect.stringContaining('redirect_uri_mismatch')]);
    const stranger = await visit(ask().replace('client_id=sidelight', 'client_id=other'), grace);
    expect(await stranger.text()).toContain('invalid_client');
    const odd = await visit(ask({ scope: ['openid', `${auth}drive.everything`] }), grace);
    expect(await odd.text()).toContain('invalid_scope');
  });

  it('tells the app when a person says no, and the person when the district does not allow the app', async () => {
    const page = await (await visit(ask({ prompt: 'consent' }), grace)).text();
    const request = /name="request" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const no = await fetch(`${google.url}/o/oauth2/v2/consent`, {
      method: 'POST',
      body: form({ request, account: grace.id, answer: 'cancel' }),
      redirect: 'manual',
    });
    expect(no.headers.get('location')).toBe(`${callback}?state=a-state&error=access_denied`);
    await control('policy', { thirdPartyBlocked: true });
    expect(await (await visit(ask(), grace)).text()).toContain('admin_policy_enforced');
    await control('policy', { thirdPartyBlocked: false });
  });
});

describe('calls to the Google that stands in', () => {
  it('fail as often and in the way that a test asks for', async () => {
    const { courses } = await classroomAs(google, grace, 'classroom.courses.readonly');
    const list = () => courses.list();
    await control('fail', { kind: 'tooManyRequests', on: 'GET /v1/courses', times: 2 });
    expect((await refusalOf(list())).status).toBe(429);
    expect((await refusalOf(list())).status).toBe(429);
    expect((await list()).data.courses).toHaveLength(1);
    await control('fail', { kind: 'rateLimitExceeded' });
    expect(await refusalOf(list())).toMatchObject({ status: 403, reason: 'rateLimitExceeded' });
    await control('fail', { kind: 'internal' });
    expect((await refusalOf(list())).status).toBe(500);
    await control('fail', { kind: 'lost' });
    expect((await refusalOf(list())).status).toBeUndefined();
    await control('fail', { kind: 'hang' });
    expect((await refusalOf(courses.list({}, { timeout: 50 }))).status).toBeUndefined();
    // A machine with other work gives up before the call arrives, and the fault would wait for the next.
    google.state.faults.length = 0;
  });

  it('are refused without a token, with an old one, and with the wrong scope', async () => {
    const { courses } = await classroomAs(google, grace, 'classroom.rosters.readonly');
    expect(await refusalOf(courses.list())).toMatchObject({ status: 403, reason: 'insufficientPermissions' });
    await control('expire');
    expect(await refusalOf(courses.list())).toMatchObject({ status: 401, reason: 'authError' });
    expect((await fetch(`${google.url}/v1/courses`)).status).toBe(401);
    expect((await fetch(`${google.url}/v1/unheard-of`)).status).toBe(404);
  });
});
