import type { Instant } from '#shared/domain/dates.ts';
import type { Event } from '#shared/domain/events.ts';

/** For the door that carries news from the outbox to the vendors' queues. */
export type OutboxReader = {
  /** The events of these items, as they are; one that cannot be read, or is not there any more, is absent. */
  read(ids: readonly string[]): Promise<Event[]>;
};

export type Outbox = {
  /** Writes the event unless this `key` was used before; says whether it was new. */
  emitOnce(event: Event, key: string): Promise<boolean>;
  /**
   * The same of news about several, each with a key of its own that is remembered for so many days: all of them are
   * new, or nothing is written. At most ninety.
   */
  emitOnceForAll(event: Event, marks: { keys: readonly string[]; days: number }): Promise<boolean>;
  /** Q76: which of these keys were used before. */
  usedKeys(keys: readonly string[], at: Instant): Promise<ReadonlySet<string>>;
};
