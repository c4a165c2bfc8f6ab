import { createHash } from 'node:crypto';
import { OAuth2Client } from 'google-auth-library';
import { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3.js';
import { classroom_v1 } from 'googleapis/build/src/apis/classroom/v1.js';
import { vi } from 'vitest';
import { type GoogleStandIn, startGoogleStandIn } from '../../../../infra/local/stand-ins/google/stand-in.tsx';
import type { Account, GoogleDistrict } from '../../../../infra/local/stand-ins/google/state/district.ts';

export const now = Date.parse('2026-11-23T18:00:00Z');
export const appUrl = 'http://127.0.0.1:9';
const person = (number: string, name: string, role: Account['role']): Account => {
  const [givenName = '', familyName = ''] = name.split(' ');
  const domain = role === 'student' ? 'students.harbor.example' : 'harbor.example';
  return {
    id: number.padStart(21, '1'),
    name,
    givenName,
    familyName,
    role,
    email: `${givenName}@${domain}`.toLowerCase(),
  };
};
export const grace = person('01', 'Grace Adeyemi', 'teacher');
export const samuel = person('02', 'Samuel Ortiz', 'teacher');
export const maya = person('03', 'Maya Rodriguez', 'student');
export const leo = person('04', 'Leo Nguyen', 'student');
export const dana = person('05', 'Dana Whitehorse', 'staff');
const crowd = Array.from({ length: 40 }, (_, index) => person(`1${index}`, `Pupil${index} Doe`, 'student'));

const quiz = { id: '701', courseId: '501', collection: 'courseWork' as const, authorId: grace.id };
export const district: GoogleDistrict = {
  name: 'Harbor Unified',
  zone: 'America/Los_Angeles',
  accounts: [grace, samuel, maya, leo, dana, ...crowd],
  courses: [
    {
      id: '501',
      name: 'Algebra 1',
      ownerId: grace.id,
      teacherIds: [grace.id],
      studentIds: [maya.id, ...crowd.map(({ id }) => id)],
    },
    { id: '502', name: 'Biology', ownerId: samuel.id, teacherIds: [samuel.id], studentIds: [leo.id] },
  ],
  posts: [
    {
      ...quiz,
      title: 'Unit 3 quiz',
      description: '45 minutes',
      dueAt: '2026-12-03T22:30:00Z',
      postedAt: '2026-11-20T16:00:00Z',
    },
    { ...quiz, id: '702', title: 'Not ready', state: 'DRAFT', postedAt: '2026-11-21T16:00:00Z' },
    { ...quiz, id: '703', title: 'Read 5.1', collection: 'courseWorkMaterials', postedAt: '2026-11-21T16:00:00Z' },
    { ...quiz, id: '704', title: 'Hello', collection: 'announcements', postedAt: '2026-11-21T16:00:00Z' },
  ],
};

/**
 * A whole Google on a free port. Its clock stands still at `now`, and so does the one that Google's library checks
 * tokens by.
 */
export async function aGoogle(app = appUrl): Promise<GoogleStandIn> {
  vi.useFakeTimers({ now, toFake: ['Date'] });
  return startGoogleStandIn({
    port: 0,
    district,
    now: () => Date.now(),
    appUrl: app,
    deskUrl: 'http://localhost:4040',
    clientId: 'sidelight',
    clientSecret: 'a-client-secret',
  });
}

export const callback = `${appUrl}/sign-in/callback`;
export const auth = 'https://www.googleapis.com/auth/';
export const oauthClient = ({ url }: GoogleStandIn) =>
  new OAuth2Client({
    clientId: 'sidelight',
    clientSecret: 'a-client-secret',
    redirectUri: callback,
    endpoints: {
      oauth2AuthBaseUrl: `${url}/o/oauth2/v2/auth`,
      oauth2TokenUrl: `${url}/token`,
      oauth2RevokeUrl: `${url}/revoke`,
      oauth2FederatedSignonPemCertsUrl: `${url}/oauth2/v1/certs`,
      oauth2FederatedSignonJwkCertsUrl: `${url}/oauth2/v3/certs`,
      tokenInfoUrl: `${url}/tokeninfo`,
    },
  });

export const cookieOf = ({ id }: Account) => `google_account=${id}`;
export const form = (fields: Record<string, string | string[]>) =>
  new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each])));

export const visit = (url: string, account: Account) =>
  fetch(url, { headers: { cookie: cookieOf(account) }, redirect: 'manual' });

/**
 * A person in their browser: opens the address and agrees, but for the scopes in `unticked`. Answers where they are
 * sent.
 */
export async function agree(
  google: GoogleStandIn,
  url: string,
  account: Account,
  unticked: string[] = [],
): Promise<URL> {
  const page = await visit(url, account);
  if (page.status === 302) return new URL(page.headers.get('location') ?? '');
  const html = await page.text();
  const request = /name="request" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const scope = [...html.matchAll(/name="scope" value="([^"]+)"/g)].map(([, value = '']) => value);
  const sent = await fetch(`${google.url}/o/oauth2/v2/consent`, {
    method: 'POST',
    body: form({
      request,
      account: account.id,
      answer: 'allow',
      scope: scope.filter((each) => !unticked.includes(each)),
    }),
    redirect: 'manual',
  });
  return new URL(sent.headers.get('location') ?? '');
}

export const verifier = 'a-verifier-that-is-long-enough-for-pkce-0123456789';
export const challenge = createHash('sha256').update(verifier).digest('base64url');

/** Signs in with these scopes and answers the access token. */
export async function tokenFor(google: GoogleStandIn, account: Account, scopes: string[]): Promise<string> {
  const client = oauthClient(google);
  const url = client.generateAuthUrl({ scope: ['openid', 'email', ...scopes.map((scope) => auth + scope)] });
  const code = (await agree(google, url, account)).searchParams.get('code') ?? '';
  return (await client.getToken(code)).tokens.access_token ?? '';
}

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` }, retry: false });

export async function classroomAs(google: GoogleStandIn, account: Account, ...scopes: string[]) {
  const options = bearer(await tokenFor(google, account, scopes));
  return {
    courses: new classroom_v1.Classroom({ rootUrl: google.url, ...options }).courses,
    api: new classroom_v1.Classroom({ rootUrl: google.url, ...options }),
  };
}
export async function calendarAs(google: GoogleStandIn, account: Account, ...scopes: string[]) {
  return new calendar_v3.Calendar({ rootUrl: google.url, ...bearer(await tokenFor(google, account, scopes)) });
}

/** What Google's client throws, cut to what tells. */
export async function refusalOf(call: Promise<unknown>) {
  const thrown = await call.then(
    () => ({ status: 200, response: { data: {} } }),
    (error: unknown) => error as { status: number; response: { data: unknown } },
  );
  const { error } = (thrown.response?.data ?? {}) as { error?: { message: string; errors: { reason: string }[] } };
  return { status: thrown.status, reason: error?.errors[0]?.reason, message: error?.message };
}
