import type { Actor } from '#shared/domain/access.ts';
import type { Answer } from './ports/commands.ts';
import type { Plans } from './ports/plans.ts';
import { settleAccess } from './read-standing.ts';
import { type DraftDeps, type DraftWish, draftAt, entryOf } from './save-draft.ts';
import { toldOnce } from './told-once.ts';

type Deps = DraftDeps & { plans: Pick<Plans, 'discardDraft'> };

/** Throws a draft away; the plan in force stays as it is. */
export async function discardDraft(deps: Deps, actor: Actor, wish: DraftWish): Promise<Answer> {
  const { studentId, planId, once } = wish;
  const { because } = await settleAccess(deps, actor, { studentId, action: 'draft', data: 'D3' });
  return toldOnce(deps.commands, once, async () => {
    const draft = await draftAt(deps.plans, wish);
    const entry = { ...entryOf(deps, actor, { ...wish, because }), action: 'draft_discarded' as const };
    return deps.plans.discardDraft({ draft, entry, once, answer: { planId } });
  });
}
