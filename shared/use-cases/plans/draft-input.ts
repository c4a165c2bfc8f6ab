import * as z from 'zod/mini';
import { DomainError } from '#shared/domain/errors.ts';
import { PlanId } from '#shared/domain/ids.ts';
import type { StudentCommandInput } from '../access/authorize.ts';
import type { PlansAccess } from '../access/on-plans.ts';
import type { Needs } from '../command.ts';

/** `revision`: the one that the writer had in front of them. */
export type DraftInput = StudentCommandInput & { planId: PlanId; revision: number };

/** Which revision a draft has come to. */
export const DraftRevision = z.object({ planId: PlanId, revision: z.int() });
export type DraftRevision = z.infer<typeof DraftRevision>;

/** Of whoever has a right to all plans of the student. */
const everyPlan: Pick<PlansAccess, 'opens'> = { opens: () => true };

/** The draft as the writer knows it, or `changed_meanwhile` with the revision that it has come to. */
export async function draftAt(
  { plans }: Needs<'plans'>,
  { studentId, planId, revision }: DraftInput,
  { opens }: Pick<PlansAccess, 'opens'> = everyPlan,
) {
  const draft = await plans.findDraft(studentId, planId);
  if (!draft || !opens(draft)) throw new DomainError('not_found', { planId });
  if (draft.revision !== revision) throw new DomainError('changed_meanwhile', { planId, revision: draft.revision });
  return draft;
}
