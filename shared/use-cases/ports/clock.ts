import type { Instant } from '#shared/domain/dates.ts';

/** Time and chance are handed in: a rule with a clock of its own has no test on the night of a time change. */
export type Clock = () => Instant;

export type Ids = {
  /** A fresh id, sortable by the time it was made: `next('rev')` is `rev_01K...`. */
  next<Prefix extends string>(prefix: Prefix): `${Prefix}_${string}`;
  randomBytes(count: number): Uint8Array;
};
