import type { Actor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { ContributionId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { acceptProposalInto } from '#shared/domain/plans/contribution.ts';
import { checkSize } from '#shared/domain/plans/plan-size.ts';
import { type AuthorizeDeps, authorize } from '../access/authorize.ts';
import type { Ids } from '../ports/clock.ts';
import type { CommandKey, CommandResult, Commands } from '../ports/commands.ts';
import type { Contributions } from '../ports/plans/contributions.ts';
import type { Plans } from '../ports/plans/plans.ts';
import { toldOnce } from '../told-once.ts';

type Deps = AuthorizeDeps & {
  contributions: Pick<Contributions, 'find' | 'accept'>;
  plans: Pick<Plans, 'findDraft'>;
  commands: Commands;
  ids: Ids;
};
type Wish = { studentId: StudentId; contributionId: ContributionId; surface: LedgerEntry['surface']; key: CommandKey };

/** An adult's approval of a goal that a student wrote (R-I2): it goes into the draft of the plan, and the ledger says who let it in. */
export async function acceptProposal(deps: Deps, actor: Actor, wish: Wish): Promise<CommandResult> {
  const { studentId, contributionId, surface, key } = wish;
  const { because } = await authorize(deps, actor, { studentId, action: 'draft', data: 'D3' });
  return toldOnce(deps.commands, { by: actor.id, key }, async () => {
    if (actor.kind !== 'staff') throw new DomainError('not_allowed', { studentId });
    const said = await deps.contributions.find(studentId, contributionId);
    if (!said) throw new DomainError('not_found', { contributionId });
    if (!said.proposal) throw new DomainError('invalid_input', { contributionId, field: 'proposal' });
    const { planId, goal } = said.proposal;
    const current = await deps.plans.findDraft(studentId, planId);
    if (!current) throw new DomainError('not_ready', { planId, missing: 'draft' });
    const at = deps.now();
    const { contribution, draft } = acceptProposalInto(said, current, { byId: actor.id, at });
    checkSize(draft);
    const about = { studentIds: [studentId], planId, goalId: goal.goalId, contributionId };
    const by = { actorId: actor.id, because, surface };
    return deps.contributions.accept({
      contribution,
      draft,
      entry: { id: deps.ids.next('led'), at, ...by, action: 'proposal_taken_over', ...about },
      key,
      answer: { contributionId, planId, goalId: goal.goalId, revision: draft.revision },
    });
  });
}
