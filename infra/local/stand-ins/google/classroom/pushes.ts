import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Keys, sign } from '../oauth/keys.ts';
import type { GoogleRegistration } from '../state/registrations.ts';
import type { PushSettings } from '../state/settings.ts';
import type { GoogleState } from '../state/state.ts';
import { roleIn } from './membership.ts';

/** `look` pushes what changed since it was called last; `done` when all that was pushed has arrived. */
export type Pushes = { look(): void; done(): Promise<void>; stop(): void };

const taken = [102, 200, 201, 202, 204];
const tries = 6;
const late = 150;

/**
 * Classroom by way of Pub/Sub, as odd as it is allowed to be: the last change comes first, everything comes twice, the
 * second time late, and with attributes that nobody announced. What is not taken comes again.
 */
export function pushesOf(state: GoogleState, keys: Keys): Pushes {
  const { push } = state.settings;
  if (!push) return { look: () => undefined, done: async () => undefined, stop: () => undefined };
  let seen = shotOf(state);
  const underway = new Set<Promise<void>>();
  const ended = new AbortController();
  const send = (message: object, after: number) => {
    const sending = deliver({ state, keys, push, signal: ended.signal }, message, after)
      .catch(() => undefined)
      .finally(() => underway.delete(sending));
    underway.add(sending);
  };
  return {
    look() {
      const now = shotOf(state);
      const changes = changesBetween(seen, now);
      seen = now;
      for (const message of changes.flatMap((change) => messagesOf(state, change)).reverse()) {
        send(message, 0);
        send(message, late);
      }
    },
    async done() {
      while (underway.size > 0) await Promise.all(underway);
    },
    stop: () => ended.abort(),
  };
}

type Thing = { courseId: string; collection: string; ids: object; text: string };
type Shot = ReadonlyMap<string, Thing>;

/** Course work as it stands, and what each student handed in of it. */
function shotOf({ classroom }: GoogleState): Shot {
  const work = classroom.posts.filter(({ collection }) => collection === 'courseWork');
  const things = work.flatMap(({ handIns, attachments: _, ...post }): Thing[] => [
    { ...post, collection: 'courses.courseWork', ids: { id: post.id }, text: JSON.stringify(post) },
    ...[...handIns].map(([studentId, { history }]) => ({
      courseId: post.courseId,
      collection: 'courses.courseWork.studentSubmissions',
      ids: { courseWorkId: post.id, id: `Cg4I${studentId}` },
      text: String(history.length),
    })),
  ]);
  return new Map(things.map((thing) => [JSON.stringify([thing.courseId, thing.ids]), thing]));
}

type Change = Thing & { eventType: 'CREATED' | 'MODIFIED' };

const changesBetween = (before: Shot, after: Shot): Change[] =>
  [...after].flatMap(([key, thing]) => {
    const known = before.get(key);
    if (known?.text === thing.text) return [];
    return { ...thing, eventType: known ? ('MODIFIED' as const) : ('CREATED' as const) };
  });

/** One for each who asked: two registrations of one course push everything twice more. */
function messagesOf(state: GoogleState, { courseId, collection, eventType, ids }: Change) {
  const told = { collection, eventType, resourceId: { courseId, ...ids } };
  const data = Buffer.from(JSON.stringify(told)).toString('base64');
  const publishTime = new Date(state.now()).toISOString().replace('Z', '456Z');
  const live = [...state.registrations.values()].filter((each) => each.courseId === courseId && stands(state, each));
  return live.map(({ id }) => {
    const messageId = String(randomInt(1_000_000_000_000));
    const attributes = { registrationId: id, googclient_schemaencoding: 'JSON' };
    const both = { message_id: messageId, publish_time: publishTime };
    return { data, attributes, messageId, publishTime, ...both, orderingKey: '' };
  });
}

/** It ends with its week, with the grant that it was asked for by, and with the role in the course. */
function stands(state: GoogleState, { accountId, project, courseId, expiresAt }: GoogleRegistration) {
  const course = state.classroom.courses.find(({ id }) => id === courseId);
  const account = state.account(accountId);
  const isGranted = [...state.identity.tokens.values()].some(
    (token) => token.kind === 'refresh' && token.accountId === accountId && token.project === project,
  );
  return state.now() < expiresAt && isGranted && account && course && roleIn(course, account) === 'teacher';
}

type Delivering = { state: GoogleState; keys: Keys; push: PushSettings; signal: AbortSignal };

async function deliver({ state, keys, push, signal }: Delivering, message: object, after: number) {
  const { account, endpoint } = push;
  const subscription = push.topic.replace('/topics/', '/subscriptions/');
  for (let attempt = 1, wait = after; attempt <= tries; attempt += 1, wait = late * attempt) {
    if (wait > 0) await pause(wait, undefined, { signal });
    const iat = Math.floor(state.now() / 1000);
    const claims = { iss: 'https://accounts.google.com', aud: endpoint, azp: '1077', sub: '1077' };
    const token = await sign(keys, { ...claims, email: account, email_verified: true, iat, exp: iat + 3600 });
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ message, subscription, deliveryAttempt: attempt });
    const answer = await fetch(endpoint, { method: 'POST', headers, body, signal }).catch(() => undefined);
    if (answer && taken.includes(answer.status)) return;
  }
}
