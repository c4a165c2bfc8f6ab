import * as z from 'zod/mini';
import { Instant, SchoolDate } from '../dates.ts';
import { frameworkNames } from '../frameworks.ts';
import { PlanId, SchoolId, StudentId } from '../ids.ts';

/**
 * Words of an imported plan that nobody has matched to the catalogue yet (data class D3). A person decides; until then
 * no teacher sees them.
 */
export const TriageRow = z.object({
  /** `pln_1#hash`: the same words of the same plan are the same row, however often they are imported. */
  id: z.string(),
  schoolId: SchoolId,
  studentId: StudentId,
  planId: PlanId,
  framework: z.enum(frameworkNames),
  text: z.string(),
  parameter: z.string(),
  appliesTo: z.array(z.string()),
  startOn: z.optional(SchoolDate),
  endOn: z.optional(SchoolDate),
  since: Instant,
});
export type TriageRow = z.infer<typeof TriageRow>;
