import { DomainError } from '#shared/domain/errors.ts';
import type { PlanId, SchoolId, StudentId, WordsId } from '#shared/domain/ids.ts';
import type { TriageRow } from '#shared/domain/plans/triage-row.ts';
import type { StudentCommandInput } from '../../access/authorize.ts';
import type { Needs } from '../../command.ts';

/** By where the words lie: under the school that brought them, which need not be the student's own any more. */
export type WordsInput = StudentCommandInput & { schoolId: SchoolId; planId: PlanId; wordsId: WordsId };

/** Of this student and no other, whoever names them. */
export async function undecidedWords({ triage }: Needs<'triage'>, input: WordsInput): Promise<TriageRow> {
  const { schoolId, planId, wordsId, studentId } = input;
  const row = (await triage.ofPlan(schoolId, planId)).find(({ id }) => id === wordsId);
  if (row?.studentId !== studentId) throw new DomainError('not_found', { wordsId });
  if (row.decision) throw new DomainError('changed_meanwhile', { wordsId });
  return row;
}

/** Where these words lie, for whoever knows their id alone; what they say is for those who may read the plan. */
export async function findWords(
  { triage, roster }: Needs<'triage' | 'roster'>,
  wordsId: WordsId,
): Promise<{ studentId: StudentId; schoolId: SchoolId; planId: PlanId } | undefined> {
  for (const { id } of await roster.schools()) {
    const row = (await triage.ofSchool(id)).find((each) => each.id === wordsId);
    if (row) return { studentId: row.studentId, schoolId: row.schoolId, planId: row.planId };
  }
  return undefined;
}
