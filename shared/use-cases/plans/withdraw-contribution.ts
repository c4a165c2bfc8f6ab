import type { Actor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { ContributionId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { withdraw } from '#shared/domain/plans/contribution.ts';
import { type AuthorizeDeps, authorize } from '../access/authorize.ts';
import type { Ids } from '../ports/clock.ts';
import type { CommandKey, CommandResult, Commands } from '../ports/commands.ts';
import type { Contributions } from '../ports/plans/contributions.ts';
import { studentEntry } from '../student-entry.ts';
import { toldOnce } from '../told-once.ts';

type Deps = AuthorizeDeps & { contributions: Pick<Contributions, 'find' | 'save'>; commands: Commands; ids: Ids };
type Wish = { studentId: StudentId; contributionId: ContributionId; surface: LedgerEntry['surface']; key: CommandKey };

/** Takes back one's own words. That they were said stays on record; from now on only their author reads them. */
export async function withdrawContribution(deps: Deps, actor: Actor, wish: Wish): Promise<CommandResult> {
  const { studentId, contributionId, surface, key } = wish;
  const { because } = await authorize(deps, actor, { studentId, action: 'contribute', data: 'D3' });
  return toldOnce(deps.commands, { by: actor.id, key }, async () => {
    const said = await deps.contributions.find(studentId, contributionId);
    // Who wrote nothing by this name may not learn whether it exists.
    if (!said) throw new DomainError('not_allowed', { studentId });
    const at = deps.now();
    return deps.contributions.save({
      contribution: withdraw(said, { byId: actor.id, at }),
      entry: {
        ...studentEntry(deps, actor, { studentId, because, surface, at }),
        action: 'contribution_withdrawn',
        contributionId,
      },
      key,
      answer: { contributionId },
    });
  });
}
