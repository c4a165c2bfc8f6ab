import type { Event } from '#shared/domain/events.ts';
import { eventKey } from './keys.ts';
import type { Table } from './table.ts';
import { inThirtyDays } from './time-to-live.ts';
import { type Action, ifNew, put } from './transactions.ts';

/**
 * Read by the table's stream alone, within seconds; kept a while for whoever must look into an accident. Its expiry
 * counts from the event and not from now, so that a repeated transaction is the same to the letter: DynamoDB refuses a
 * known token with other contents.
 */
export const eventAction = (table: Table, event: Event): Action =>
  put(table, { ...eventKey(event.id), ...event, ttl: inThirtyDays(event.at) }, ifNew);
