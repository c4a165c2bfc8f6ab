import { createHash } from 'node:crypto';
import { OAuth2Client } from 'google-auth-library';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { googleAccounts, identityEndpoints } from '../../integrations/google-auth.ts';
import {
  aForeignKey,
  anIdToken,
  clientId,
  type FakeCall,
  type FakeGoogle,
  type FakeReply,
  fakeGoogle,
} from './google-classroom/fake-google.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');
const answer = { code: '4/code', nonce: 'n'.repeat(64), codeVerifier: 'v'.repeat(64) };
let google: FakeGoogle;
let replies: (call: FakeCall) => FakeReply | Promise<FakeReply>;

beforeEach(async () => {
  google = await fakeGoogle((call) => replies(call));
});
afterEach(() => google.stop());

const accounts = () =>
  googleAccounts({
    connect: async () => ({
      clientId,
      client: new OAuth2Client({
        clientId,
        clientSecret: 'GOCSPX-secret',
        redirectUri: 'http://127.0.0.1/sign-in/callback',
        ...identityEndpoints(google.url),
      }),
    }),
    domains: ['harbor.example', 'students.harbor.example'],
    now: () => '2026-11-23T20:30:00.000Z',
  });
const tokens = async (claims: Record<string, unknown>, more: object = {}) => ({
  body: {
    access_token: 'ya29.a',
    expires_in: 3599,
    scope: 'openid email',
    id_token: await anIdToken({ nonce: sha256(answer.nonce), ...claims }),
    ...more,
  },
});

describe('sending a person to Google', () => {
  it('asks with PKCE, state, a hashed nonce and the hint that Google spells login_hint', async () => {
    const ask = {
      ...answer,
      state: 's',
      permissions: ['openid', 'email'] as const,
      loginHint: '1000',
      question: 'consent',
    } as const;
    const url = new URL(await accounts().signInUrl(ask));
    expect(url.origin + url.pathname).toBe(`${google.url}/o/oauth2/v2/auth`);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      client_id: clientId,
      redirect_uri: 'http://127.0.0.1/sign-in/callback',
      access_type: 'offline',
      include_granted_scopes: 'true',
      scope: 'openid https://www.googleapis.com/auth/userinfo.email',
      state: 's',
      nonce: sha256(answer.nonce),
      code_challenge: sha256(answer.codeVerifier),
      code_challenge_method: 'S256',
      login_hint: '1000',
      prompt: 'consent',
    });
    expect(url.href).not.toContain(answer.codeVerifier);
  });

  it('shows the consent page only where it is asked to', async () => {
    const url = new URL(await accounts().signInUrl({ ...answer, state: 's', permissions: [] }));
    expect([...url.searchParams.keys()]).not.toContain('prompt');
    expect([...url.searchParams.keys()]).not.toContain('login_hint');
  });
});

describe('believing Google’s answer', () => {
  it('takes a signed token of the district with our nonce', async () => {
    replies = () => tokens({}, { refresh_token: '1//r' });
    expect(await accounts().complete(answer)).toMatchObject({
      sub: '100000000000000000001',
      email: 'grace@harbor.example',
      emailVerified: true,
      accessToken: 'ya29.a',
      refreshToken: '1//r',
      permissions: ['openid', 'email'],
    });
    const exchange = new URLSearchParams(google.calls[0]?.body);
    expect(exchange.get('code_verifier')).toBe(answer.codeVerifier);
  });

  it.each([
    ['somebody else’s nonce', { nonce: sha256('other') }, 'signed_out'],
    ['no nonce', { nonce: undefined }, 'signed_out'],
    ['another app’s audience', { aud: 'other.apps' }, 'signed_out'],
    ['another issuer', { iss: 'https://evil.example' }, 'signed_out'],
    ['an expired token', { exp: 1_700_000_000 }, 'signed_out'],
    ['a private account without a domain', { hd: undefined }, 'wrong_account'],
    ['another district', { hd: 'other.example' }, 'wrong_account'],
  ])('refuses %s', async (_what, claims, code) => {
    replies = () => tokens(claims);
    await expect(accounts().complete(answer)).rejects.toMatchObject({ name: 'DomainError', code });
  });

  it('refuses a token signed by anyone else, and its error does not hold the token', async () => {
    const forged = await anIdToken({ nonce: sha256(answer.nonce) }, aForeignKey());
    replies = () => tokens({}, { id_token: forged });
    const error = await accounts()
      .complete(answer)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'signed_out' });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(forged.slice(0, 20));
  });

  it('asks to sign in again when the code is spent', async () => {
    replies = () => ({ status: 400, body: { error: 'invalid_grant' } });
    await expect(accounts().complete(answer)).rejects.toMatchObject({ code: 'signed_out' });
  });
});

describe('our registration with Google', () => {
  it.each([
    ['invalid_client', 401, 'the secret was replaced at Google and not here'],
    ['redirect_uri_mismatch', 400, 'our address is not on Google’s list'],
    ['unauthorized_client', 401, 'the client may not do this'],
  ])('is told wrong as %s (%i): %s, and no repetition helps', async (error, status) => {
    replies = () => ({ status, body: { error, error_description: 'Bad request of grace@harbor.example' } });
    const failed = { name: 'IntegrationError', vendor: 'google', vendorCode: error, retryable: false };
    await expect(accounts().complete(answer)).rejects.toMatchObject({ ...failed, operation: 'exchange' });
    await expect(accounts().refresh('1//r')).rejects.toMatchObject({ ...failed, operation: 'refresh' });
  });

  it('is not at fault when Google itself fails, in words or without', async () => {
    replies = () => ({ status: 500, body: { error: 'internal_failure' } });
    await expect(accounts().refresh('1//r')).rejects.toMatchObject({ vendorCode: 'internal_failure', retryable: true });
  });

  it('is never told in a sentence, which may repeat what was sent', async () => {
    replies = () => ({ status: 400, body: { error: 'No client for grace@harbor.example' } });
    await expect(accounts().refresh('1//r')).rejects.toMatchObject({ name: 'IntegrationError', vendorCode: undefined });
  });
});

describe('a grant that outlives the hour', () => {
  it('brings a fresh token', async () => {
    replies = () => ({ body: { access_token: 'ya29.b', expires_in: 3599 } });
    expect(await accounts().refresh('1//r')).toMatchObject({ accessToken: 'ya29.b' });
    expect(new URLSearchParams(google.calls[0]?.body).get('refresh_token')).toBe('1//r');
  });

  it('is over when Google says so', async () => {
    replies = () => ({ status: 400, body: { error: 'invalid_grant', error_description: 'Token has been revoked.' } });
    expect(await accounts().refresh('1//r')).toBe('ended');
  });

  it('is not over when Google is down, and the error holds no secret', async () => {
    replies = () => ({ status: 500, body: 'oops' });
    const error = await accounts()
      .refresh('1//r')
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'IntegrationError', retryable: true });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toMatch(/1\/\/r|GOCSPX/);
  });
});
