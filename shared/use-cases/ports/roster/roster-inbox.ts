import type { ArrivedPackage } from '#shared/domain/roster/nightly-roster.ts';

/** Where the school's own system leaves its roster, and finds what became of it. */
export type RosterInbox = {
  /** Undefined when no package lies there. */
  arrived(): Promise<ArrivedPackage | undefined>;
  /** The package with this tag, in pieces. One that was written over meanwhile fails, and may be tried again. */
  read(tag: string): Promise<AsyncIterable<Uint8Array>>;
  /** The last package that was imported to its end. */
  taken(): Promise<ArrivedPackage | undefined>;
  markTaken(arrived: ArrivedPackage): Promise<void>;
  /**
   * What an import said, or its list of rows, under a name that ends in `.txt` or `.csv`. The first of a name stays: a
   * run that is repeated has nothing to tell any more.
   */
  report(name: string, text: string): Promise<void>;
};
