import { DomainError } from '#shared/domain/errors.ts';
import type { ContributionId } from '#shared/domain/ids.ts';
import { withdraw } from '#shared/domain/plans/contribution.ts';
import { onStudent, type StudentCommandInput } from '../../access/authorize.ts';
import { command, type Needs } from '../../command.ts';
import { Contributed } from './contribute.ts';

export type WithdrawContributionInput = StudentCommandInput & { contributionId: ContributionId };

/** Takes back one's own words. That they were said stays on record; from now on only their author reads them. */
export const withdrawContribution = command({
  authorize: onStudent({ action: 'contribute', data: 'learning' }),
  result: Contributed,
  async run(
    { contributions }: Needs<'contributions'>,
    { studentId, contributionId }: WithdrawContributionInput,
    { actor, at, change },
  ) {
    const contribution = await contributions.find(studentId, contributionId);
    // Who wrote nothing by this name may not learn whether it exists.
    if (!contribution) throw new DomainError('not_allowed', { studentId });
    return contributions.save(
      withdraw(contribution, { byId: actor.id, at }),
      change({ action: 'contribution_withdrawn', contributionId }, { contributionId }),
    );
  },
});
