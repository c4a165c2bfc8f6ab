import type { Reason } from '#shared/domain/access/access.ts';
import type { StudentId } from '#shared/domain/ids.ts';

/** Who was seen for which reason: the ledger keeps one entry for each. */
export const byReason = (seen: readonly { because: Reason; studentId: StudentId }[]) =>
  [...new Set(seen.map(({ because }) => because))].map((because) => ({
    because,
    studentIds: seen.filter((each) => each.because === because).map(({ studentId }) => studentId),
  }));
