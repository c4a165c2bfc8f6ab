import { SchoolDate } from '#shared/domain/dates.ts';
import { DomainError, type ErrorDetails } from '#shared/domain/errors.ts';
import { PersonId, PlanId } from '#shared/domain/ids.ts';
import type { ComparedState } from '#shared/use-cases/plans/compare-versions.ts';

/**
 * A word of the command line that cannot be meant. The exit code tells it from a refusal by its field: `DATE`,
 * `--until`.
 */
export const wrongWord = (field: string, reason: string, more: ErrorDetails = {}) =>
  new DomainError('invalid_input', { field, reason, ...more });
export const isWrongWord = ({ code, details }: DomainError) =>
  code === 'invalid_input' && /^(--|[A-Z]+$)/.test(String(details.field));

export function planOf(text: string, field = 'PLAN'): PlanId {
  const id = PlanId.safeParse(text);
  if (!id.success) throw wrongWord(field, 'bad_plan');
  return id.data;
}

export function personTyped(text: string, field: string): PersonId {
  const person = PersonId.safeParse(text);
  if (!person.success) throw wrongWord(field, 'no_person_id');
  return person.data;
}

export function planStateOf(text: string, field: string): ComparedState {
  if (text === 'draft') return text;
  if (!/^\d{1,4}$/.test(text)) throw wrongWord(field, 'bad_version');
  return Number(text);
}

export function dateOf(text: string, field: string): SchoolDate {
  const date = SchoolDate.safeParse(text);
  if (!date.success) throw wrongWord(field, 'bad_date');
  return date.data;
}

export const asOption = {
  as: { type: 'string', takes: 'STAFF', says: 'act as this member of staff (id or address), by their rights' },
} as const;

/** Where the use case is for people alone. */
export const asReader = { as: { ...asOption.as, needed: true, says: `${asOption.as.says}; it is needed` } } as const;
