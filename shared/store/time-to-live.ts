import type { Instant, SchoolDate } from '#shared/domain/dates.ts';
import type { Item } from './table.ts';

const secondsOf = (at: Instant) => Math.floor(Date.parse(at) / 1000);

/** Longer than any queue keeps a message (14 days), so that no late delivery finds its mark gone. */
export const inThirtyDays = (at: Instant) => inDays(at, 30);
export const inDays = (at: Instant, days: number) => secondsOf(at) + days * 24 * 60 * 60;

/** Of a school's day, wherever the school is. */
export const endOfDay = (on: SchoolDate): Instant => `${on}T23:59:59.000Z`;

export const ttlAt = (expiresAt: Instant) => Math.ceil(Date.parse(expiresAt) / 1000);

/** DynamoDB deletes expired items up to days late: until then they are treated as gone. */
export const unexpired = (item: Item | undefined, at: Instant) =>
  item && (typeof item.ttl !== 'number' || item.ttl > secondsOf(at)) ? item : undefined;

/** For writes: true of an item that is missing or has expired. */
export const absentOrExpired = (at: Instant) => ({
  ConditionExpression: 'attribute_not_exists(pk) OR #ttl <= :now',
  ExpressionAttributeNames: { '#ttl': 'ttl' },
  ExpressionAttributeValues: { ':now': secondsOf(at) },
});
