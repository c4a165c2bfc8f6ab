import { DomainError, type ErrorCode } from '#shared/domain/errors.ts';
import type { ClassroomTrouble } from '#shared/text/en.ts';
import { failedOperation } from './adornment.ts';

/** What a page needs of Classroom, by the question that asks for it. */
const needs: Record<string, 'role' | 'people' | 'card' | 'work'> = {
  context: 'role',
  teachers: 'people',
  students: 'people',
  attach: 'card',
  attachments: 'card',
  submission: 'work',
};
const reasons: Record<string, ClassroomTrouble> = { licence: 'noLicense', full: 'tooManyCards', archived: 'archived' };

/** Their own sentences say what to do, whatever was asked. A post that is gone is gone for every question. */
const saidByCode: readonly ErrorCode[] = [
  'signed_out',
  'wrong_account',
  'needs_permission',
  'changed_meanwhile',
  'not_found',
];

/** What Classroom kept back that a page needs; undefined where the code alone says what to do. */
export function classroomTroubleOf(error: unknown): ClassroomTrouble | undefined {
  const need = needs[failedOperation(error)?.replace(/-answer$/, '') ?? ''];
  if (!need) return undefined;
  if (!(error instanceof DomainError)) return `${need}Unanswered`;
  if (saidByCode.includes(error.code) || (need === 'role' && error.code === 'invalid_input')) return undefined;
  return reasons[error.details.reason ?? ''] ?? `${need}Refused`;
}
