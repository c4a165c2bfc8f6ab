import type { SafetyWords, TypedSafety } from '#shared/domain/cards/safety-card.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { wrongWord } from '../arguments.ts';

export const safetyOptions = {
  where: { type: 'string', takes: 'WORDS', says: 'where the action card lies' },
  first: { type: 'string', takes: 'WORDS', says: 'the first step' },
  steps: { type: 'string', takes: 'WORDS', says: 'the steps after it; "" takes them out' },
  trained: { type: 'string', takes: 'WORDS', says: 'who was shown how; "" takes it out' },
} as const;

/** What was typed, and for the rest what stood there before. */
export function withTyped(typed: TypedSafety, before: SafetyWords | undefined): TypedSafety {
  const { where, first, steps, trained } = before ?? {};
  return {
    where: typed.where ?? where,
    first: typed.first ?? first,
    steps: typed.steps ?? steps,
    trained: typed.trained ?? trained,
  };
}

/** A refusal of one of the words, by the option in which it was typed. */
export const inSafetyOptions = (cause: unknown): never => {
  if (!(cause instanceof DomainError) || cause.code !== 'invalid_input') throw cause;
  const { field, reason, most } = cause.details;
  if (!Object.keys(safetyOptions).some((name) => name === field)) throw cause;
  if (reason === 'condition') throw wrongWord(`--${field}`, 'names_condition');
  throw wrongWord(`--${field}`, most === undefined ? 'no_words' : 'too_many_letters');
};
