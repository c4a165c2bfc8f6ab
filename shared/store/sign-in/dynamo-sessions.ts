import { createHash } from 'node:crypto';
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Clock } from '#shared/use-cases/ports/clock.ts';
import {
  OneTimeCode,
  Session,
  type Sessions,
  SignInAttempt,
  ViewerChoices,
} from '#shared/use-cases/ports/sign-in/sessions.ts';
import { getMany } from '../batches.ts';
import { held } from '../conditional.ts';
import type { Key } from '../keys.ts';
import type { Item, Table } from '../table.ts';
import { ttlAt } from '../time-to-live.ts';
import { attemptKey, codeKey, sessionKey, signedInKey, viewerKey } from './keys.ts';

/** Plain SHA-256 is enough: what is hashed is 256 random bits, not a password. */
const hash = (secret: string) => createHash('sha256').update(secret).digest('base64url');

export const dynamoSessions = (table: Table, now: Clock): Sessions => ({
  begin: (state, attempt) => put(table, attemptKey(hash(state)), attempt),
  async takeAttempt(state) {
    const item = alive(await take(table, attemptKey(hash(state))), now());
    return item && SignInAttempt.parse(item);
  },
  async offer(code, oneTime) {
    const key = codeKey(hash(code));
    await list(table, { key, person: oneTime.session.personId, until: oneTime.expiresAt });
    await put(table, key, oneTime);
  },
  async takeCode(code) {
    const item = alive(await take(table, codeKey(hash(code))), now());
    return item && OneTimeCode.parse(item);
  },
  async start(id, session) {
    const key = sessionKey(hash(id));
    await list(table, { key, person: session.personId, until: session.expiresAt });
    await put(table, key, session);
  },
  async find(id, viewer) {
    const key = sessionKey(hash(id));
    const items = await getMany(table, [key, ...(viewer ? [viewerKey(viewer)] : [])], { consistent: true });
    const item = alive(ofKey(items, key), now());
    // One from before 26 November 2026 does not say all that is asked today: its owner signs in anew.
    const session = item && Session.safeParse(item).data;
    const chosen = viewer && viewer === session?.googleSub ? ofKey(items, viewerKey(viewer)) : undefined;
    return session && { ...session, ...(chosen ? { choices: ViewerChoices.parse(chosen) } : {}) };
  },
  async choose(googleSub, choices) {
    await table.db.send(new PutCommand({ TableName: table.name, Item: { ...viewerKey(googleSub), ...choices } }));
  },
  renew: (id, fresh) => renew(table, sessionKey(hash(id)), fresh),
  end: (id) => end(table, sessionKey(hash(id))),
});

async function put({ db, name }: Table, key: Key, item: Item & { expiresAt: Instant }) {
  await db.send(new PutCommand({ TableName: name, Item: { ...key, ...item, ttl: ttlAt(item.expiresAt) } }));
}

/**
 * Before what it points at, so that a crash leaves a row that points at nothing, and never a session that nobody can
 * find. Such a row goes when its session would have gone.
 */
async function list({ db, name }: Table, { key, person, until }: { key: Key; person: PersonId; until: Instant }) {
  const Item = { ...signedInKey(person, key), ttl: ttlAt(until) };
  await db.send(new PutCommand({ TableName: name, Item }));
}

/** Reading and deleting in one step: of two that come with the same code, one gets it. */
async function take({ db, name }: Table, key: Key): Promise<Item | undefined> {
  const { Attributes } = await db.send(new DeleteCommand({ TableName: name, Key: key, ReturnValues: 'ALL_OLD' }));
  return Attributes;
}

async function end({ db, name }: Table, key: Key) {
  await db.send(new DeleteCommand({ TableName: name, Key: key }));
}

const ofKey = (items: readonly Item[], { pk }: Key) => items.find((item) => item.pk === pk);

const alive = (item: Item | undefined, at: Instant) => (item && item.expiresAt > at ? item : undefined);

/** Never brings back a session that was ended meanwhile. */
async function renew({ db, name }: Table, key: Key, fresh: Pick<Session, 'accessToken' | 'accessTokenExpiresAt'>) {
  const update = new UpdateCommand({
    TableName: name,
    Key: key,
    UpdateExpression: 'SET accessToken = :token, accessTokenExpiresAt = :until',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':token': fresh.accessToken, ':until': fresh.accessTokenExpiresAt },
  });
  if (!(await held(db.send(update)))) throw new DomainError('signed_out');
}
