import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT } from 'jose';
import { expect } from 'vitest';
import { faultsIn } from '../google-contract/contract.ts';

export type FakeCall = { method: string; path: string; query: URLSearchParams; authorization: string; body: string };
export type FakeReply = { status?: number; body?: unknown };
type Answering = (call: FakeCall) => FakeReply | Promise<FakeReply>;

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = publicKey.export({ type: 'spki', format: 'pem' });

export const clientId = 'sidelight.apps.googleusercontent.com';

/** An ID token as Google signs it; `over` bends one claim at a time. */
export const anIdToken = (claims: Record<string, unknown>, key = privateKey) =>
  new SignJWT({
    email: 'grace@harbor.example',
    email_verified: true,
    hd: 'harbor.example',
    sub: '100000000000000000001',
    ...claims,
  })
    .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
    .setIssuer(typeof claims.iss === 'string' ? claims.iss : 'https://accounts.google.com')
    .setAudience(typeof claims.aud === 'string' ? claims.aud : clientId)
    .setIssuedAt()
    .setExpirationTime(typeof claims.exp === 'number' ? claims.exp : '1h')
    .sign(key);

export const aForeignKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

/** What a teacher of the district agreed to, unless a test says otherwise. */
const teachersScopes = [
  'classroom.addons.teacher',
  'classroom.rosters.readonly',
  'classroom.profile.emails',
  'classroom.coursework.students.readonly',
  'classroom.courses.readonly',
  'classroom.courseworkmaterials.readonly',
  'classroom.announcements.readonly',
  'classroom.topics.readonly',
  'classroom.push-notifications',
];
type Granted = (authorization: string) => readonly string[];

/**
 * A Google on loopback that says what a test tells it to, and remembers what it was asked. A call that the real one
 * would not take fails the test when it stops.
 */
export async function fakeGoogle(answer: Answering, granted: Granted = () => teachersScopes) {
  const calls: FakeCall[] = [];
  const server: Server = createServer(async (request, response) => {
    const call = await read(request);
    calls.push(call);
    const { status = 200, body = {} } = call.path === '/oauth2/v1/certs' ? { body: { k1: pem } } : await answer(call);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    await new Promise((resolve) => server.close(resolve).closeAllConnections());
    const api = calls.filter(({ path }) => path.startsWith('/v1/'));
    expect(api.flatMap((call) => faultsIn({ ...call, scopes: granted(call.authorization) }))).toEqual([]);
  };
  return { url: `http://127.0.0.1:${port}`, calls, stop };
}
export type FakeGoogle = Awaited<ReturnType<typeof fakeGoogle>>;

export const refusal = (status: number, message: string, reason?: string): FakeReply => ({
  status,
  body: { error: { code: status, message, errors: reason ? [{ reason, message }] : [] } },
});

/** Google's own state of a refusal, which the status alone does not tell. */
export const failedPrecondition = (message: string): FakeReply => ({
  status: 400,
  body: { error: { code: 400, message, status: 'FAILED_PRECONDITION', errors: [] } },
});

/** An answer that never comes. */
export const silence = () => new Promise<never>(() => undefined);

async function read(request: IncomingMessage): Promise<FakeCall> {
  const url = new URL(request.url ?? '/', 'http://google');
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return {
    method: request.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    authorization: request.headers.authorization ?? '',
    body: Buffer.concat(chunks).toString('utf8'),
  };
}
