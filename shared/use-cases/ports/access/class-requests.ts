import type { AuditedChange, Saved } from '../commands.ts';

/** What a member of staff asks of the office. It has no record of its own: its news and its entry are all of it. */
export type ClassRequests = {
  ask<Result>(change: AuditedChange<Result>): Promise<Saved<Result>>;
};
