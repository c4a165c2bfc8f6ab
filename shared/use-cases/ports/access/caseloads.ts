import type { Caseloads } from '#shared/domain/access/caseload.ts';
import type { AuditedChange, Saved } from '../commands.ts';

/** Whom the counselors of a school answer for; the roster reads it where it asks who may look. */
export type CaseloadRecords = {
  /** W81. The version before must be the one that is stored, or `changed_meanwhile`. */
  save<Result>(caseloads: Caseloads, change: AuditedChange<Result>): Promise<Saved<Result>>;
};
