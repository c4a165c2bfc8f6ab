import type { Instant } from '#shared/domain/dates.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';

/** Every address a person may open, no slash at the end. */
export type Links = { desk: string; app: string; google: string; slack: string; mail: string };

export type LogLine = { at: Instant; door: string; text: string };

export type QueuedMessage = { id: string; body: string; received: number; sentAt: Instant };
export type QueueView = {
  name: string;
  pending: readonly QueuedMessage[];
  delivered: number;
  /** Given up after `maxReceiveCount`, as in the dead-letter queue of the deployment. */
  dead: readonly QueuedMessage[];
};

export type StreamView = { table: string; door: string; read: number; failed: readonly string[] };
/** `tries`: Lambda tries a run again that failed. One that was not answered was given up and waits for a person. */
export type Rung = { door: string; at: Instant; answered: boolean; tries: number };

/** What the desk shows of local AWS, and the three handles it offers. */
export type DistrictView = {
  links: Links;
  /** Nobody was imported at the start. */
  empty: boolean;
  /** The last 500 lines, oldest first. */
  logLines(): readonly LogLine[];
  queues(): readonly QueueView[];
  streams(): readonly StreamView[];
  /** AWS promises delivery at least once: switched on, every message comes twice. */
  deliverTwice(on: boolean): void;
  deliversTwice(): boolean;
  ledger: {
    /** Newest first. */
    newest(count: number): Promise<LedgerEntry[]>;
  };
  scheduler: {
    now(): Instant;
    /**
     * Moves the clock by days of the school, and minutes, and rings each daily schedule once per day passed, and each
     * of an hour or a quarter once; answers what it rang.
     */
    advance(days: number, minutes?: number): Promise<Rung[]>;
    rung(): readonly Rung[];
  };
};
