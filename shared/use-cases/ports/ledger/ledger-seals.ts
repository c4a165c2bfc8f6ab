import type { Hour } from '#shared/domain/hours.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { HeldEntry, LedgerSeal } from '#shared/domain/ledger/ledger-seal.ts';

/** Q24. All that is stored in one hour, in the ledger's order and as stored: an unknown field counts too. */
export type LedgerHours = { entriesOf(hour: Hour): Promise<HeldEntry[]> };

/** As read, not as believed: somebody may have altered it. */
export type FoundSeal = { number: number; found: unknown };

export type LedgerSeals = {
  /** A seal of more could not be kept whole. */
  mostEntries: number;
  /** Q25. */
  newest(): Promise<LedgerSeal | undefined>;
  /** W24. False when there is a seal of this number already: nothing is ever written over. */
  add(seal: LedgerSeal): Promise<boolean>;
  /** Q26. Every seal, in order, a page at a time. */
  all(): AsyncIterable<FoundSeal>;
};

/** Copies of the seals where nobody can remove or replace one before its time, not even the district. */
export type SealArchive = {
  /** Twice is once. What lies there already stays, whatever it says: the check of the ledger compares. */
  keep(seal: LedgerSeal): Promise<void>;
  /** As read; undefined when there is no copy. */
  read(number: number): Promise<unknown>;
};

/** The rows of students' disclosure logs, as stored. */
export type DisclosureIndex = {
  /** Q27. Those of one entry, by student. */
  ofEntry(entry: LedgerEntry): Promise<ReadonlyMap<StudentId, unknown>>;
  countOf(student: StudentId, hours: { from: Hour; through: Hour }): Promise<number>;
};
