import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod/mini';
import type { Instant } from '#shared/domain/dates.ts';
import { addMinutes } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Clock } from '#shared/use-cases/ports/clock.ts';
import { GoogleSecret, type Secrets, type SecretWriter, SlackSecret } from '#shared/use-cases/ports/sign-in/secrets.ts';
import { getItem, type Table } from '../table.ts';
import { secretKey } from './keys.ts';

const minutesKept = 5;

/** Kept for a few minutes, so that a rotated secret is taken up without a deployment and a warm door asks no table. */
export const dynamoSecrets = (table: Table, now: Clock): Secrets => ({
  google: kept(now, () => read(table, 'google', GoogleSecret)),
  slack: kept(now, () => read(table, 'slack', SlackSecret)),
});

export const dynamoSecretWriter = (table: Table): SecretWriter => ({
  saveGoogle: (secret) => write(table, 'google', GoogleSecret.parse(secret)),
  saveSlack: (secret) => write(table, 'slack', SlackSecret.parse(secret)),
});

async function read<Schema extends z.ZodMiniType>(table: Table, vendor: 'google' | 'slack', schema: Schema) {
  const item = await getItem(table, secretKey(vendor));
  if (!item) throw new DomainError('not_found', { secret: vendor });
  return schema.parse(item);
}

async function write({ db, name }: Table, vendor: 'google' | 'slack', secret: object) {
  await db.send(new PutCommand({ TableName: name, Item: { ...secretKey(vendor), ...secret } }));
}

function kept<Secret>(now: Clock, fetched: () => Promise<Secret>) {
  let known: { secret: Secret; until: Instant } | undefined;
  return async () => {
    if (!known || known.until <= now()) known = { secret: await fetched(), until: addMinutes(now(), minutesKept) };
    return known.secret;
  };
}
