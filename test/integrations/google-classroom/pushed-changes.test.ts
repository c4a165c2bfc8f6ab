import { OAuth2Client } from 'google-auth-library';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identityEndpoints } from '../../../integrations/google-auth.ts';
import { changeIn, isPush } from '../../../integrations/google-classroom/pushed-changes.ts';
import { aForeignKey, anIdToken, clientId, type FakeGoogle, fakeGoogle } from './fake-google.ts';

const audience = 'https://sidelight.harbor.example/classroom/changes';
const account = 'pusher@harbor-sidelight.iam.gserviceaccount.com';
let google: FakeGoogle;

beforeAll(async () => {
  google = await fakeGoogle(() => ({}));
});
afterAll(() => google.stop());

const pusher = (url = google.url) => ({
  client: new OAuth2Client({ ...identityEndpoints(url), transporterOptions: { timeout: 500 } }),
  ...{ audience, account },
});
const pushed = { aud: audience, email: account, hd: undefined };

describe('a push', () => {
  it('is believed when Google signed it for this account and this address', async () => {
    expect(await isPush(pusher(), `Bearer ${await anIdToken(pushed)}`)).toBe(true);
    expect(await isPush(pusher(), `bearer ${await anIdToken({ ...pushed, iss: 'accounts.google.com' })}`)).toBe(true);
  });

  it.each([
    ['another address', { aud: 'https://sidelight.harbor.example/' }],
    ['people who sign in', { aud: clientId }],
    ['another account of Google’s', { email: 'pusher@elsewhere.iam.gserviceaccount.com' }],
    ['an account without an address', { email: undefined }],
    ['an address that nobody verified', { email_verified: false }],
    ['an address that is verified by a word', { email_verified: 'true' }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['an hour that is over', { exp: 1_700_000_000 }],
  ])('is refused when it is signed for %s', async (_what, claims) => {
    expect(await isPush(pusher(), `Bearer ${await anIdToken({ ...pushed, ...claims })}`)).toBe(false);
  });

  it('is refused when anybody else signed it, when it was touched, and without a token', async () => {
    const [head, , signature] = (await anIdToken(pushed)).split('.');
    const claims = Buffer.from(JSON.stringify({ iss: 'https://accounts.google.com', ...pushed, email_verified: true }));
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    const forged = [
      await anIdToken(pushed, aForeignKey()),
      `${head}.${claims.toString('base64url')}.${signature}`,
      `${unsigned}.${claims.toString('base64url')}.`,
      'x',
    ];
    for (const token of [undefined, '', 'Bearer', `Basic ${forged[0]}`, ...forged.map((each) => `Bearer ${each}`)])
      expect(await isPush(pusher(), token)).toBe(false);
  });

  it('comes again when Google’s keys are out of reach, which makes nobody a forger', async () => {
    const token = await anIdToken(pushed);
    const failed = isPush(pusher('http://127.0.0.1:1'), `Bearer ${token}`);
    await expect(failed).rejects.toMatchObject({ name: 'IntegrationError', operation: 'certs', retryable: true });
  });
});

describe('what a push tells', () => {
  const now = '2026-11-23T20:30:00.000Z';
  const work = { collection: 'courses.courseWork', eventType: 'CREATED', resourceId: { courseId: '501', id: '701' } };
  const envelope = (told: unknown, over: object = {}) => {
    const data = Buffer.from(typeof told === 'string' ? told : JSON.stringify(told)).toString('base64');
    const ids = { messageId: '1', message_id: '1', attributes: { registrationId: 'r1', more: 'x' } };
    return JSON.stringify({ message: { data, ...ids, ...over }, subscription: 'projects/p/subscriptions/s' });
  };

  it.each([
    ['when it was published', envelope(work, { publishTime: '2026-11-23T20:29:10.123456Z' }), '20:29:10.123'],
    ['now, where it does not say when', envelope(work), '20:30:00.000'],
    ['now, where it says nonsense', envelope(work, { publishTime: 'soon' }), '20:30:00.000'],
    ['now, where it says tomorrow', envelope(work, { publishTime: '2026-11-24T20:30:00Z' }), '20:30:00.000'],
    ['of work that changed', envelope({ ...work, eventType: 'MODIFIED' }), '20:30:00.000'],
    ['in words that nobody announced', envelope({ ...work, eventType: 'MOVED', more: [1] }), '20:30:00.000'],
  ])('is the course, %s', (_what, body, time) => {
    expect(changeIn(body, now)).toEqual({ courseId: '501', heardAt: `2026-11-23T${time}Z` });
  });

  it('concerns nobody where a student handed in, or people came and went', () => {
    const handedIn = { courseId: '501', courseWorkId: '701', id: 'Cg4I' };
    for (const collection of ['courses.courseWork.studentSubmissions', 'courses.students', 'courses.new'])
      expect(changeIn(envelope({ ...work, collection, resourceId: handedIn }), now)).toBe('unconcerned');
  });

  it.each([
    ['no JSON', 'x'],
    ['no message', '{}'],
    ['no data', JSON.stringify({ message: { attributes: {} } })],
    ['data that is no base64', JSON.stringify({ message: { data: '{}' } })],
    ['data that is no JSON', envelope('hello')],
    ['nothing', envelope(null)],
    ['no course', envelope({ ...work, resourceId: { id: '701' } })],
    ['a course that is no number', envelope({ ...work, resourceId: { courseId: '501/../x' } })],
  ])('cannot be read when it is %s', (_what, body) => {
    expect(changeIn(body, now)).toBe('unreadable');
  });
});
