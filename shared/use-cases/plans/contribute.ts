import type { Actor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { type Contribution, type ContributionWords, checkProposal } from '#shared/domain/plans/contribution.ts';
import { type AuthorizeDeps, authorize } from '../access/authorize.ts';
import type { Ids } from '../ports/clock.ts';
import type { CommandKey, CommandResult, Commands } from '../ports/commands.ts';
import type { Contributions } from '../ports/plans/contributions.ts';
import type { Plans } from '../ports/plans/plans.ts';
import { studentEntry } from '../student-entry.ts';
import { toldOnce } from '../told-once.ts';

type Deps = AuthorizeDeps & {
  contributions: Pick<Contributions, 'save'>;
  plans: Pick<Plans, 'find' | 'findDraft'>;
  commands: Commands;
  ids: Ids;
};
type Wish = { studentId: StudentId; said: ContributionWords; surface: LedgerEntry['surface']; key: CommandKey };

const attribution = { student: 'student', guardian: 'family', staff: 'staff' } as const;

/**
 * Keeps what a student, a family or a member of staff has to say, under their name. A student may propose how a goal of hers is to read; it
 * changes no plan until an adult takes it over.
 */
export async function contribute(
  deps: Deps,
  actor: Actor,
  { studentId, said, surface, key }: Wish,
): Promise<CommandResult> {
  const { because } = await authorize(deps, actor, { studentId, action: 'contribute', data: 'D3' });
  return toldOnce(deps.commands, { by: actor.id, key }, async () => {
    if (actor.kind === 'system') throw new DomainError('not_allowed', { studentId });
    await checkWords(deps, actor, { studentId, said });
    const at = deps.now();
    const contributionId = deps.ids.next('ctb');
    const { about, words, proposal } = said;
    const contribution: Contribution = {
      contributionId,
      studentId,
      byId: actor.id,
      as: attribution[actor.kind],
      about,
      words,
      at,
      ...(proposal ? { proposal } : {}),
      revision: 1,
    };
    return deps.contributions.save({
      contribution,
      entry: {
        ...studentEntry(deps, actor, { studentId, because, surface, at }),
        action: 'contribution_made',
        contributionId,
      },
      key,
      answer: { contributionId },
    });
  });
}

async function checkWords(deps: Deps, actor: Actor, { studentId, said }: Pick<Wish, 'studentId' | 'said'>) {
  const { proposal } = said;
  if (!proposal) return;
  if (actor.kind !== 'student') throw new DomainError('invalid_input', { studentId, field: 'proposal' });
  const { planId } = proposal;
  const [plan, draft] = await Promise.all([
    deps.plans.find(studentId, planId),
    deps.plans.findDraft(studentId, planId),
  ]);
  if (!plan && !draft) throw new DomainError('not_found', { planId });
  checkProposal(said, { studentId, goals: [...(plan?.goals ?? []), ...(draft?.goals ?? [])] });
}
