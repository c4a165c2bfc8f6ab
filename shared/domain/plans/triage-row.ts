import * as z from 'zod/mini';
import { OwnAccommodation, PlanItem } from '../catalogue/plan-item.ts';
import { Instant, SchoolDate } from '../dates.ts';
import { derivedId } from '../derived-id.ts';
import { frameworkNames } from '../frameworks.ts';
import { PlanId, SchoolId, StaffId, StudentId, WordsId } from '../ids.ts';

/** What a person said of words: which accommodation they are, or that they are none. */
const decided = { by: StaffId, at: Instant };
const WordsDecision = z.discriminatedUnion('as', [
  z.object({
    ...decided,
    as: z.literal('accommodation'),
    code: PlanItem.shape.code,
    parameter: PlanItem.shape.parameter,
    own: z.optional(OwnAccommodation),
  }),
  z.object({ ...decided, as: z.literal('nothing') }),
]);
export type WordsDecision = z.infer<typeof WordsDecision>;

/**
 * Words of an imported plan that the catalogue does not know (data class D3). A person decides; until then no teacher
 * sees them. What was decided stays with the words, so that the same file brought again does not ask again.
 */
export const TriageRow = z.object({
  /** The same words of the same plan are the same row, however often they are imported. */
  id: WordsId,
  schoolId: SchoolId,
  studentId: StudentId,
  planId: PlanId,
  framework: z.enum(frameworkNames),
  text: z.string(),
  parameter: z.string(),
  appliesTo: PlanItem.shape.applicability.shape.activities,
  courses: z.optional(PlanItem.shape.applicability.shape.courses),
  settings: z.optional(PlanItem.shape.applicability.shape.settings),
  ownerRole: z.optional(PlanItem.shape.ownerRole),
  ownerId: PlanItem.shape.ownerId,
  needIds: z.optional(PlanItem.shape.needIds),
  priority: z.optional(PlanItem.shape.priority),
  startOn: z.optional(SchoolDate),
  endOn: z.optional(SchoolDate),
  since: Instant,
  decision: z.optional(WordsDecision),
});
export type TriageRow = z.infer<typeof TriageRow>;

export const stillWaits = ({ decision }: Pick<TriageRow, 'decision'>) => decision === undefined;

/** The words with all that their row says besides: the same for homework, or for another course, are other words. */
export type ImportedWords = Pick<TriageRow, 'text' | 'parameter' | 'appliesTo' | 'priority' | 'startOn' | 'endOn'> &
  Pick<TriageRow, 'courses' | 'settings' | 'ownerRole' | 'ownerId' | 'needIds'>;

export const wordsIdOf = async (
  planId: PlanId,
  { text, parameter, appliesTo, courses = [] }: Pick<ImportedWords, 'text' | 'parameter' | 'appliesTo' | 'courses'>,
): Promise<WordsId> =>
  `wrd_${await derivedId(planId, text, parameter, ...appliesTo, ...courses.map((course) => `in ${course}`))}`;
