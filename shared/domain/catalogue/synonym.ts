import * as z from 'zod/mini';
import { Instant } from '../dates.ts';
import { StaffId, SynonymId } from '../ids.ts';
import { Parameter } from './parameter.ts';
import { ItemCode, OwnAccommodation } from './plan-item.ts';

/**
 * What the district reads in words that no rule knows, since somebody settled them for one plan and said so. Retired,
 * never deleted; one that is remembered again is a new record.
 */
export const Synonym = z.object({
  id: SynonymId,
  /** As the plan said them. */
  words: z.string(),
  code: ItemCode,
  parameter: Parameter,
  own: z.optional(OwnAccommodation),
  by: StaffId,
  at: Instant,
  retired: z.optional(z.object({ by: StaffId, at: Instant })),
  version: z.int(),
});
export type Synonym = z.infer<typeof Synonym>;
