import { Event } from '#shared/domain/events.ts';
import { EventId } from '#shared/domain/ids.ts';
import type { Outbox, OutboxReader } from '#shared/use-cases/ports/notices/outbox.ts';
import { getMany } from '../batches.ts';
import { eventAction } from '../event-action.ts';
import { eventKey, onceKey } from '../keys.ts';
import type { Table } from '../table.ts';
import { absentOrExpired, inDays, inThirtyDays, unexpired } from '../time-to-live.ts';
import { put, transact } from '../transactions.ts';

export const dynamoOutbox = (table: Table): Outbox => ({
  emitOnce(event, key) {
    const { at } = event;
    const mark = put(table, { ...onceKey('event', key), ttl: inThirtyDays(at) }, absentOrExpired(at));
    return transact(table, [mark, eventAction(table, event)]);
  },
  emitOnceForAll(event, { keys, days }) {
    const { at } = event;
    const marks = keys.map((key) =>
      put(table, { ...onceKey('event', key), ttl: inDays(at, days) }, absentOrExpired(at)),
    );
    return transact(table, [...marks, eventAction(table, event)]);
  },
  async usedKeys(keys, at) {
    const marks = await getMany(
      table,
      keys.map((key) => onceKey('event', key)),
    );
    const used = new Set(marks.flatMap((mark) => (unexpired(mark, at) ? [mark.pk] : [])));
    return new Set(keys.filter((key) => used.has(onceKey('event', key).pk)));
  },
});

/** Consistent: the stream tells of an item the moment it is written. */
export const dynamoOutboxReader = (table: Table): OutboxReader => ({
  async read(ids) {
    const known = ids.flatMap((id) => EventId.safeParse(id).data ?? []);
    const items = await getMany(table, known.map(eventKey), { consistent: true });
    return items.flatMap((item) => Event.safeParse(item).data ?? []);
  },
});
