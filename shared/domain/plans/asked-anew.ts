import type { Fact } from '../process/facts.ts';
import { isAnswerTo } from '../process/family/family-answers.ts';
import { type PlanDraft, versionOf } from './plan.ts';
import { isBlank } from './plan-draft.ts';
import { hangsOnFamily, hasEnded, type PlanProcess, recordPlanFacts } from './plan-process.ts';
import type { PlanSituation } from './plan-steps.ts';

/**
 * The process once a draft's words are no more what a family spoke to: they were written anew, or thrown away. What it
 * said to other words is no agreement to these and no refusal of them, nor is its silence, and that they are asked anew
 * is on record, of each day: an answer of an earlier one may be entered later. Undefined where that is known already.
 */
export function askedAnew(
  { process, context }: PlanSituation,
  draft: PlanDraft,
  by: Fact['by'],
): PlanProcess | undefined {
  const last = process.facts.findLast((fact) => fact.kind === 'wordsChanged' || isAbout(fact, versionOf(draft)));
  const isKnown = last?.kind === 'wordsChanged' && last.on === context.on;
  const isAskedOfNobody = !last && (draft.basedOn > 0 || isBlank(draft) || !hangsOnFamily(process, context));
  if (isKnown || isAskedOfNobody || hasEnded(process)) return undefined;
  const open = { ...context, draft: { status: 'draft' as const } };
  return recordPlanFacts(process, [{ kind: 'wordsChanged', on: context.on, by }], open);
}

/** Attempts to reach a family count for the first version alone: a change waits for nobody who is silent. */
const isAbout = (fact: Fact, version: number) =>
  isAnswerTo(fact, version) || (fact.kind === 'contactAttempted' && version === 1);
