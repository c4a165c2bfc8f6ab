import type { Reason } from '#shared/domain/access/access.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { EntryWords } from '../audited-change.ts';

/**
 * One entry for each reason for which these students may be told of: somebody may teach one class of a course and
 * assist in another. One also where nobody is told of.
 */
export function entriesByReason(
  entry: EntryWords,
  told: Iterable<StudentId>,
  relations: ReadonlyMap<StudentId, Reason>,
): EntryWords[] {
  const students = [...told];
  const reasons = [...new Set(students.flatMap((id) => relations.get(id) ?? []))];
  if (reasons.length === 0) return [{ ...entry, studentIds: [] }];
  return reasons.map((because) => ({
    ...{ ...entry, because },
    studentIds: students.filter((id) => relations.get(id) === because),
  }));
}
