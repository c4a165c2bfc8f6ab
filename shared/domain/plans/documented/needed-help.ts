import { amountWritten, type ItemCode, type PlanItem } from '../../catalogue/plan-item.ts';
import type { SchoolDate } from '../../dates.ts';
import { derivedId } from '../../derived-id.ts';
import { DomainError } from '../../errors.ts';
import { importedItem } from '../from-file/assemble-items.ts';
import type { ActivePlan, PlanDraft } from '../plan.ts';
import { amendmentDraft, type DraftWords } from '../plan-draft.ts';

/** What is hard for a time, what is given for it, each as a cell of a plans file says it, and the last day. */
export type NeededHelp = {
  need: string;
  gives: readonly { code: ItemCode; parameter: string }[];
  endOn: SchoolDate;
};
/** Later than agreed so far, and why. */
export type LongerHelp = Pick<NeededHelp, 'endOn'> & { reason: string };

/** The words of a plan for a documented need, with nothing in it that was not said. */
export async function wordsOfNeed(draft: PlanDraft, { need, gives, endOn }: NeededHelp): Promise<DraftWords> {
  const { id: planId, startOn, goals, services, strategies } = draft;
  const needId = `ned_${await derivedId(planId, need)}` as const;
  const items: PlanItem[] = [];
  for (const { code, parameter } of gives) {
    const meaning = { code, parameter: amountWritten(code, parameter) };
    items.push(await importedItem({ appliesTo: [], needIds: [needId] }, meaning, { planId, startOn, items }));
  }
  return { needs: [{ needId, statement: need }], items, goals, services, strategies, startOn, endOn };
}

/** The change that only puts off the last day: a plan without one, or with a later one, is made no longer by it. */
export function longerDraft(plan: ActivePlan, { endOn, reason }: LongerHelp): PlanDraft {
  if (!plan.endOn || endOn <= plan.endOn)
    throw new DomainError('invalid_input', { field: 'endOn', reason: 'not_later' });
  return { ...amendmentDraft(plan), endOn, reason };
}
