import type { Instant } from '#shared/domain/dates.ts';
import type { PersonId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';

/** Append-only: there is no verb that changes or removes an entry, here or in any door's permissions. */
export type Ledger = {
  /** Awaited before any answer leaves: when it fails, the read fails. */
  append(entry: LedgerEntry): Promise<void>;
};

export type LedgerReader = {
  /** Q10. Newest first. */
  ofStudent(student: StudentId, range?: { from?: Instant; to?: Instant }): Promise<LedgerEntry[]>;
  ofActor(actor: PersonId, range?: { from?: Instant; to?: Instant }): Promise<LedgerEntry[]>;
};

/** Writes the row per student that makes a disclosure log one query; the ledger's stream may tell it twice. */
export type DisclosureIndexWriter = { point(entry: LedgerEntry): Promise<void> };
