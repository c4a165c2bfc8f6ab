import * as z from 'zod/mini';
import { isOn, SchoolDate } from '../dates.ts';
import { GuardianId, StudentId } from '../ids.ts';

/**
 * What a court left of a guardian's rights over one student. Both parents have all of them until the school is shown an
 * order (34 CFR 99.4), so no limit on record means full rights. The order itself is sensitive (D4) and is not told
 * here.
 */
export const GuardianLimit = z.object({
  studentId: StudentId,
  guardianId: GuardianId,
  /**
   * `noContact`: no look, but a copy that a coordinator has made safe to hand over: they must not learn where or when
   * the child is. `noRecords`: nothing at all.
   */
  rights: z.enum(['full', 'noRecords', 'noContact']),
  startOn: SchoolDate,
  endOn: z.optional(SchoolDate),
  version: z.int(),
});
export type GuardianLimit = z.infer<typeof GuardianLimit>;

/** What a guardian may be on this day. */
export function rightsOf(
  guardian: GuardianLimit['guardianId'],
  limits: readonly GuardianLimit[],
  on: SchoolDate,
): GuardianLimit['rights'] {
  return limits.find((limit) => limit.guardianId === guardian && isOn(limit, on))?.rights ?? 'full';
}
