import * as z from 'zod/mini';
import { conditionIn } from '../catalogue/condition-words.ts';
import { Instant, SchoolDate } from '../dates.ts';
import { DomainError } from '../errors.ts';
import { StaffId, StudentId } from '../ids.ts';
import { line } from '../line-text.ts';
import { writtenLine } from '../written-words.ts';

const room = { where: 60, first: 80, steps: 230, trained: 120 } as const;

/** Where the action card lies, the first step, the further ones, and who was shown how. */
export const SafetyWords = z.strictObject({
  where: line(room.where),
  first: line(room.first),
  steps: z.optional(line(room.steps)),
  trained: z.optional(line(room.trained)),
});
export type SafetyWords = z.infer<typeof SafetyWords>;
export type TypedSafety = Readonly<Partial<Record<keyof typeof room, string | undefined>>>;

const about = { studentId: StudentId, ...SafetyWords.shape, on: SchoolDate, by: StaffId };

/** As the nurse keeps it since a day (D2). Each is frozen: what somebody was to do last spring can be read again. */
export const KeptSafety = z.strictObject({ ...about, at: Instant, version: z.int() });
export type KeptSafety = z.infer<typeof KeptSafety>;

/**
 * What whoever writes the plan would have the nurse say instead. No teacher reads it before the nurse settled it.
 * `revision` counts each proposal and each settling, from 1.
 */
export const SafetyProposal = z.strictObject({ ...about, revision: z.int(), settledOn: z.optional(SchoolDate) });
export type SafetyProposal = z.infer<typeof SafetyProposal>;

/** As it is kept, or a refusal that names the field. Every teacher reads these words: none says what a student has. */
export function safetyWords({ where = '', first = '', steps, trained }: TypedSafety): SafetyWords {
  const read = (field: keyof typeof room, text: string) => {
    const written = writtenLine(text, { field, most: room[field] });
    if (conditionIn(written) !== undefined) throw new DomainError('invalid_input', { field, reason: 'condition' });
    return written;
  };
  return {
    ...{ where: read('where', where), first: read('first', first) },
    ...(steps ? { steps: read('steps', steps) } : {}),
    ...(trained ? { trained: read('trained', trained) } : {}),
  };
}

type Settling = { proposed: SafetyProposal | undefined; settles: number | undefined; on: SchoolDate };

/** The proposal that this settles, as it is then; undefined where none is meant. One that is not the last is stale. */
export function settledProposal({ proposed, settles, on }: Settling): SafetyProposal | undefined {
  if (settles === undefined) return undefined;
  if (proposed?.revision !== settles || proposed.settledOn) throw new DomainError('changed_meanwhile');
  return { ...proposed, revision: settles + 1, settledOn: on };
}
