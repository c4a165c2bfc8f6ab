import type { Actor } from '#shared/domain/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { missingSections, type PlanDraft } from '#shared/domain/plan.ts';
import type { Answer } from './ports/commands.ts';
import { settleAccess } from './read-standing.ts';
import { type DraftDeps, type DraftWish, draftAt, entryOf } from './save-draft.ts';

/** The team stands behind these words. Nothing incomplete can be agreed, so that publishing is only a matter of the day. */
export async function agreeDraft(deps: DraftDeps, actor: Actor, wish: DraftWish): Promise<Answer> {
  const { studentId, planId, once } = wish;
  const { because, on } = await settleAccess(deps, actor, { studentId, action: 'decide', data: 'D3' });
  const before = await deps.commands.answered(once);
  if (before) return before;
  const draft = await draftAt(deps.plans, wish);
  const missing = [...missingSections(draft), ...(draft.basedOn === 0 || draft.reason ? [] : ['reason'])];
  if (missing.length > 0) throw new DomainError('plan_incomplete', { planId, missing: missing.join(' ') });
  const agreed: PlanDraft = { ...draft, status: 'agreed', agreedOn: on, revision: draft.revision + 1 };
  const entry = { ...entryOf(deps, actor, { ...wish, because }), action: 'plan_agreed' as const };
  return deps.plans.saveDraft({ draft: agreed, entry, once, answer: { planId, revision: agreed.revision } });
}
