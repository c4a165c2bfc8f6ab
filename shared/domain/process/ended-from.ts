import * as z from 'zod/mini';
import { SchoolDate } from '../dates.ts';
import { SectionId } from '../ids.ts';
import { OwedTask } from './owed-tasks.ts';
import { LearningState, PlanState } from './states.ts';

/**
 * Where a plan stood when it ended, and what its ending took, so that one that was entered by mistake can be taken
 * back. Endings of before 28 November 2026 did not keep it.
 */
export const EndedFrom = z.object({
  state: z.union([PlanState, LearningState]),
  owed: z.optional(z.array(OwedTask)),
  /** How many planned meetings were called off. */
  meetings: z.int(),
  /** Of a student who died: whether they were here, and until when they had each of their seats. */
  wasHere: z.optional(z.boolean()),
  seats: z.optional(z.array(z.object({ sectionId: SectionId, endOn: z.optional(SchoolDate) }))),
});
export type EndedFrom = z.infer<typeof EndedFrom>;
/** What whoever ends a plan knows of it besides. */
export type TakenAlong = Partial<Pick<EndedFrom, 'meetings' | 'wasHere' | 'seats'>>;
