import { hasActionCard } from '#shared/domain/cards/kept-safety.ts';
import { newestKept } from '#shared/domain/cards/safety-card.ts';
import type { Parameter } from '#shared/domain/catalogue/parameter.ts';
import type { Plan, PlanDraft } from '#shared/domain/plans/plan.ts';
import type { Needs } from '../../command.ts';

/** What the nurse keeps of the action card, where a plan asks for one: of others nothing is read. */
export async function keptSafetyFor(
  { safetyCards }: Needs<'safetyCards'>,
  { studentId, items }: Pick<Plan | PlanDraft, 'studentId' | 'items'>,
): Promise<Parameter | undefined> {
  if (!hasActionCard({ items })) return undefined;
  const newest = newestKept((await safetyCards.ofStudent(studentId)).kept);
  if (!newest) return undefined;
  const { where, first } = newest;
  return { where, first };
}
