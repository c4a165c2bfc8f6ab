import { catalogueWith } from '#shared/domain/catalogue/district-catalogue.ts';
import type { PlanDraft } from '#shared/domain/plans/plan.ts';
import { checkContent } from '#shared/domain/plans/plan-content.ts';
import { type DraftWords, isBlank, rewrittenDraft, saysElse } from '#shared/domain/plans/plan-draft.ts';
import { recordPlanFacts } from '#shared/domain/plans/plan-process.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import { onStudent, type StudentAccess } from '../access/authorize.ts';
import { command, type Needs } from '../command.ts';
import type { ProcessMoves } from '../ports/plans/plans.ts';
import { loadSituation, processChange, type SituationPorts } from '../process/plan-situation.ts';
import { checkCaseManager } from './check-case-manager.ts';
import { type DraftInput, DraftRevision, draftAt } from './draft-input.ts';

export type SaveDraftInput = DraftInput & { words: DraftWords };

/** Writes a draft's words. A draft that was agreed is open again: people agreed to other words. */
export const saveDraft = command({
  authorize: onStudent({ action: 'draft', data: 'D3' }),
  result: DraftRevision,
  async run(
    ports: SituationPorts & Needs<'plans' | 'roster' | 'accommodations'>,
    input: SaveDraftInput,
    { change, ...access },
  ) {
    const { planId, words } = input;
    const [before, district] = await Promise.all([draftAt(ports, input), ports.accommodations.all()]);
    const against = { catalogue: catalogueWith(district), held: before.items };
    if (words.caseManagerId && words.caseManagerId !== before.caseManagerId)
      await checkCaseManager(ports, words.caseManagerId, before.schoolId);
    const draft = rewrittenDraft(before, { ...words, ...checkContent(words, against) });
    return ports.plans.saveDraft(
      { draft, ...(saysElse(before, draft) ? await askedAnew(ports, before, access) : {}) },
      change({ action: 'draft_saved', planId }, { planId, revision: draft.revision }),
    );
  },
});

const asksAbout = new Set<Fact['kind']>(['familyAnswered', 'contactAttempted', 'wordsChanged']);

/**
 * What a family said to other words is no agreement to these, nor is its silence, and that they must be asked again is
 * on record with the change itself, of each day: an answer of an earlier one may be entered later. A change of a plan
 * in force asks for notice and not for agreement (34 CFR 104.36).
 */
async function askedAnew(
  ports: SituationPorts,
  draft: PlanDraft,
  { actor, because, on }: StudentAccess,
): Promise<ProcessMoves> {
  if (draft.basedOn > 0) return {};
  const of = { studentId: draft.studentId, planId: draft.id };
  const { process, context } = await loadSituation(ports, of, { as: because, on });
  const last = process.facts.findLast(({ kind }) => asksAbout.has(kind));
  const isKnown = last ? last.kind === 'wordsChanged' && last.on === on : isBlank(draft);
  if (isKnown) return {};
  const open = { ...context, draft: { status: 'draft' as const } };
  const changed = recordPlanFacts(process, [{ kind: 'wordsChanged', on, by: actor.id }], open);
  return processChange(ports, process, changed);
}
