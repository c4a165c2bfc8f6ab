import { catalogueWith } from '#shared/domain/catalogue/district-catalogue.ts';
import { askedAnew } from '#shared/domain/plans/asked-anew.ts';
import type { PlanDraft } from '#shared/domain/plans/plan.ts';
import { checkContent } from '#shared/domain/plans/plan-content.ts';
import { checkDraftFields, type DraftWords, rewrittenDraft, saysElse } from '#shared/domain/plans/plan-draft.ts';
import type { StudentAccess } from '../access/authorize.ts';
import { onPlans } from '../access/on-plans.ts';
import { command, type Needs } from '../command.ts';
import type { ProcessMoves } from '../ports/plans/plans.ts';
import { loadSituation, processChange, type SituationPorts } from '../process/plan-situation.ts';
import { checkCaseManager } from './check-case-manager.ts';
import { type DraftInput, DraftRevision, draftAt } from './draft-input.ts';

export type SaveDraftInput = DraftInput & { words: DraftWords };

/** Writes a draft's words. A draft that was agreed is open again: people agreed to other words. */
export const saveDraft = command({
  authorize: onPlans('draft'),
  result: DraftRevision,
  async run(
    ports: SituationPorts & Needs<'plans' | 'roster' | 'accommodations'>,
    input: SaveDraftInput,
    { change, ...access },
  ) {
    const { planId, words } = input;
    checkDraftFields(words);
    const [before, district] = await Promise.all([draftAt(ports, input, access), ports.accommodations.all()]);
    const against = { catalogue: catalogueWith(district), held: before.items };
    if (words.caseManagerId && words.caseManagerId !== before.caseManagerId)
      await checkCaseManager(ports, words.caseManagerId, access.school.id);
    const draft = rewrittenDraft(before, { ...words, ...checkContent(words, against) });
    return ports.plans.saveDraft(
      { draft, ...(saysElse(before, draft) ? await movesWith(ports, before, access) : {}) },
      change({ action: 'draft_saved', planId }, { planId, revision: draft.revision }),
    );
  },
});

/** A change that a family said no to, or wishes to talk about, is not stuck: its new words are put to them anew. */
async function movesWith(
  ports: SituationPorts,
  draft: PlanDraft,
  { actor, because, on }: StudentAccess,
): Promise<ProcessMoves> {
  const of = { studentId: draft.studentId, planId: draft.id };
  const situation = await loadSituation(ports, of, { as: because, on });
  const changed = askedAnew(situation, draft, actor.id);
  return changed ? processChange(ports, situation.process, changed) : {};
}
