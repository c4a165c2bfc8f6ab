import type { AuditedChange, Saved } from '../commands.ts';

/** What a member of staff asks of the office. It has no record of its own: its news and its entry are all of it. */
export type ClassRequests = {
  /** `turn`: which question of their day it is, taken once and found as a command of theirs. */
  ask<Result>(change: AuditedChange<Result>, turn: string): Promise<Saved<Result>>;
};
