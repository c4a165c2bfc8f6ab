import * as z from 'zod/mini';
import { conditionIn } from '../catalogue/condition-words.ts';
import { Instant, SchoolDate } from '../dates.ts';
import { DomainError } from '../errors.ts';
import { PersonId, StaffId, StudentId } from '../ids.ts';
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

const about = { studentId: StudentId, ...SafetyWords.shape, on: SchoolDate };

/** As the nurse keeps it since a day (D2). Each is frozen: what somebody was to do last spring can be read again. */
export const KeptSafety = z.strictObject({ ...about, by: StaffId, at: Instant, version: z.int() });
export type KeptSafety = z.infer<typeof KeptSafety>;

/** Of versions in the order in which they were kept, the one that holds. */
export const newestKept = (kept: readonly KeptSafety[]): KeptSafety | undefined => kept.at(-1);

/**
 * What somebody would have the nurse say instead: who writes the plan, a teacher, or who has the rights of a parent.
 * Nothing changes before the nurse settled it. `revision` counts what was proposed of a student, and each settling.
 */
export const SafetyProposal = z.strictObject({
  ...about,
  by: PersonId,
  revision: z.int(),
  settledOn: z.optional(SchoolDate),
  /** It lies under its author; until 28 November 2026 a student had one place for all, which stays who had it last. */
  apart: z.optional(z.literal(true)),
});
export type SafetyProposal = z.infer<typeof SafetyProposal>;

export const isWaiting = ({ settledOn }: SafetyProposal) => !settledOn;

type Proposing = Pick<SafetyProposal, 'studentId' | 'on' | 'by'> & { said: SafetyWords };

/** One person has one proposal that waits: what they propose next takes its place, and nobody else's. */
export function nextProposal(proposed: readonly SafetyProposal[], { said, ...of }: Proposing) {
  const mine = proposed.find(({ by }) => by === of.by);
  const revision = 1 + Math.max(0, ...proposed.map((each) => each.revision));
  const proposal: SafetyProposal = { ...of, ...said, revision, ...(mine && !mine.apart ? {} : { apart: true }) };
  return { proposal, over: mine?.revision ?? 0 };
}

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

type Settling = { proposed: readonly SafetyProposal[]; settles: number | undefined; on: SchoolDate };

/** The proposal that this settles, as it is then; undefined where none is meant. One that waits no more is stale. */
export function settledProposal({ proposed, settles, on }: Settling): SafetyProposal | undefined {
  if (settles === undefined) return undefined;
  const meant = proposed.find((each) => each.revision === settles && isWaiting(each));
  if (!meant) throw new DomainError('changed_meanwhile');
  return { ...meant, revision: settles + 1, settledOn: on };
}
