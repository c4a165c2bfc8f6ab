import type { Event } from '#shared/domain/events.ts';

/** For the door that carries news from the outbox to the vendors' queues. */
export type OutboxReader = {
  /** The events of these items, as they are; one that cannot be read, or is not there any more, is absent. */
  read(ids: readonly string[]): Promise<Event[]>;
};

export type Outbox = {
  /** Writes the event unless this `key` was used before; says whether it was new. */
  emitOnce(event: Event, key: string): Promise<boolean>;
};
