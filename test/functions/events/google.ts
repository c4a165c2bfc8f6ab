import { createHash } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { expect } from 'vitest';
import { faultsIn, type GoogleCall } from '../../integrations/google-contract/contract.ts';

type Stored = Record<string, unknown> & { id: string; status: string; etag: string };
type Fault = { method: string; path: RegExp; status: number; reason: string };
type Code = {
  sub: string;
  email: string;
  hd?: string;
  nonce: string;
  challenge: string;
  scope: string;
  refreshToken?: string;
};

/** What an organiser agreed to when they connected their calendar. */
const organisers = ['calendar.events.owned'];

/**
 * As much of Google as a calendar connection and an invitation touch, with its rules about ids; every mail it would
 * send is counted. A call that the real one would not take fails the test when it stops.
 */
export async function startGoogle() {
  const events = new Map<string, Stored>();
  const invitations: { event: string; to: string }[] = [];
  const updates: { event: string; to: string; kind: 'update' | 'cancellation' }[] = [];
  let changes = 0;
  const inserts: { url: URL; body: Record<string, unknown>; authorization: string }[] = [];
  const faults: Fault[] = [];
  const codes = new Map<string, Code>();
  const dead = new Set<string>();
  /** What Google makes of an event for good: no Meet room for the organiser, or a guest whose address is none. */
  const rules = { meetOff: false, refused: new Set<string>() };
  const asked: GoogleCall[] = [];
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const pem = await exportSPKI(publicKey);

  const server = createServer(async (incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', base());
    const body = await text(incoming);
    const fault = faults.findIndex(({ method, path }) => method === incoming.method && path.test(url.pathname));
    const [hit] = fault < 0 ? [] : faults.splice(fault, 1);
    if (hit && url.pathname === '/token') return answer(outgoing, hit.status, { error: hit.reason });
    if (hit) return refuse(outgoing, hit.status, hit.reason);
    if (url.pathname === '/token') return token(outgoing, new URLSearchParams(body));
    if (url.pathname === '/oauth2/v1/certs') return answer(outgoing, 200, { key1: pem });
    const authorization = incoming.headers.authorization ?? '';
    asked.push({
      method: incoming.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      body,
      scopes: organisers,
    });
    if (!authorization.startsWith('Bearer at-')) return refuse(outgoing, 401, 'authError');
    const id = /^\/calendar\/v3\/calendars\/primary\/events(?:\/([^/]+))?$/.exec(url.pathname);
    if (!id) return refuse(outgoing, 404, 'notFound');
    if (incoming.method === 'POST') return insert(outgoing, { url, body: JSON.parse(body), authorization });
    const found = events.get(id[1] ?? '');
    if (incoming.method !== 'GET') return change(outgoing, found, { url, body, tag: incoming.headers['if-match'] });
    return found ? answer(outgoing, 200, found) : refuse(outgoing, 404, 'notFound');
  });

  function insert(outgoing: ServerResponse, call: (typeof inserts)[number]) {
    inserts.push(call);
    const id = String(call.body.id);
    if (!/^[0-9a-v]{5,1024}$/.test(id)) return refuse(outgoing, 400, 'invalid');
    const odd = oddIn(call.body);
    if (odd) return refuse(outgoing, 400, 'invalid', odd);
    if (events.has(id)) return refuse(outgoing, 409, 'duplicate');
    const event = { ...call.body, id, status: 'confirmed', etag: `"${events.size}"` };
    events.set(id, event);
    const attendees = call.body.attendees as { email: string }[];
    if (call.url.searchParams.get('sendUpdates') === 'all')
      invitations.push(...attendees.map(({ email }) => ({ event: id, to: email })));
    return answer(outgoing, 200, event);
  }

  /** What stands is told to all of its guests, unless it is no longer what the caller saw. */
  function change(
    outgoing: ServerResponse,
    found: Stored | undefined,
    { url, body, tag }: { url: URL; body: string; tag: string | undefined },
  ) {
    if (!found) return refuse(outgoing, 404, 'notFound');
    if (found.status === 'cancelled') return refuse(outgoing, 410, 'deleted');
    if (tag !== undefined && tag !== found.etag) return refuse(outgoing, 412, 'conditionNotMet');
    changes += 1;
    Object.assign(found, body ? JSON.parse(body) : { status: 'cancelled' }, { etag: `"changed${changes}"` });
    const kind = body ? ('update' as const) : ('cancellation' as const);
    const attendees = found.attendees as { email: string }[];
    if (url.searchParams.get('sendUpdates') === 'all')
      updates.push(...attendees.map(({ email }) => ({ event: found.id, to: email, kind })));
    return answer(outgoing, body ? 200 : 204, body ? found : undefined);
  }

  /** Before the id is looked at: whether the real one looks in this order nobody says, so the stand-in does not. */
  function oddIn({ attendees, conferenceData }: Record<string, unknown>) {
    if (rules.meetOff && conferenceData) return 'Invalid conference type value.';
    const isOdd = ({ email }: { email: string }) => rules.refused.has(email) || /\.\.|\.@/.test(email);
    return (attendees as { email: string }[]).some(isOdd) ? 'Invalid attendee email.' : undefined;
  }

  async function token(outgoing: ServerResponse, form: URLSearchParams) {
    const refresh = form.get('refresh_token');
    if (refresh && !dead.has(refresh)) return answer(outgoing, 200, { ...bearer, access_token: `at-${refresh}` });
    const code = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!code || proof !== code.challenge) return answer(outgoing, 400, { error: 'invalid_grant' });
    const { sub, email, hd, nonce, scope, refreshToken } = code;
    const idToken = await new SignJWT({ email, email_verified: true, nonce, ...(hd ? { hd } : {}) })
      .setProtectedHeader({ alg: 'RS256', kid: 'key1' })
      .setIssuer('https://accounts.google.com')
      .setAudience('client-1')
      .setSubject(sub)
      .setIssuedAt(Math.floor(Date.now() / 1000))
      .setExpirationTime(Math.floor(Date.now() / 1000) + 3600)
      .sign(privateKey);
    const lasting = refreshToken ? { refresh_token: refreshToken } : {};
    return answer(outgoing, 200, { ...bearer, access_token: `at-${sub}`, id_token: idToken, scope, ...lasting });
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = () => {
    server.closeAllConnections();
    server.close();
    expect(asked.flatMap(faultsIn)).toEqual([]);
  };
  return { url: base(), events, invitations, updates, inserts, faults, codes, dead, rules, stop };
}

const bearer = { token_type: 'Bearer', expires_in: 3599 };

function answer(outgoing: ServerResponse, status: number, body: object | undefined) {
  outgoing.writeHead(status, { 'content-type': 'application/json' }).end(body && JSON.stringify(body));
}

function refuse(outgoing: ServerResponse, code: number, reason: string, message = reason) {
  answer(outgoing, code, { error: { code, message, errors: [{ domain: 'usageLimits', reason, message }] } });
}
