import type { PersonId } from '#shared/domain/ids.ts';
import type { AuditedChange, Saved } from '../commands.ts';

/** Where somebody is signed in, or is about to be: a session, or a code that waits to be redeemed. */
export type SignedInPlace = { personId: PersonId; place: string };

export type SessionsOfPeople = {
  openOf(person: PersonId): Promise<SignedInPlace[]>;
  /** All of them or none, with the ledger entry; at most `mostEndedTogether`. */
  end<Result>(places: readonly SignedInPlace[], change: AuditedChange<Result>): Promise<Saved<Result>>;
};

/** A transaction takes a hundred writes, and each place is two. */
export const mostEndedTogether = 45;
