import * as z from 'zod/mini';
import type { Actor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { ContributionId, GoalId, PlanId } from '#shared/domain/ids.ts';
import { acceptProposalInto } from '#shared/domain/plans/contribution.ts';
import type { AuthorizePorts, StudentCommandInput } from '../../access/authorize.ts';
import { onPlans } from '../../access/on-plans.ts';
import { command, type Needs } from '../../command.ts';

export type AcceptProposalInput = StudentCommandInput & { contributionId: ContributionId };
const AcceptedProposal = z.object({
  contributionId: ContributionId,
  planId: PlanId,
  goalId: GoalId,
  revision: z.int(),
});
export type AcceptedProposal = z.infer<typeof AcceptedProposal>;

/** An adult lets a goal that a student wrote into the draft of the plan (R-I2), and the ledger says who. */
export const acceptProposal = command({
  async authorize(ports: AuthorizePorts, actor: Actor, { studentId }: Pick<AcceptProposalInput, 'studentId'>) {
    const access = await onPlans('draft')(ports, actor, { studentId });
    if (actor.kind !== 'staff') throw new DomainError('not_allowed', { studentId });
    return { ...access, actor };
  },
  result: AcceptedProposal,
  async run(
    ports: Needs<'contributions' | 'plans'>,
    { studentId, contributionId }: AcceptProposalInput,
    { actor, at, opens, change },
  ) {
    const proposed = await ports.contributions.find(studentId, contributionId);
    if (!proposed) throw new DomainError('not_found', { contributionId });
    if (!proposed.proposal) throw new DomainError('invalid_input', { contributionId, field: 'proposal' });
    const { planId, goal } = proposed.proposal;
    const { goalId } = goal;
    const current = await ports.plans.findDraft(studentId, planId);
    if (!current || !opens(current)) throw new DomainError('not_ready', { planId, missing: 'draft' });
    const accepted = acceptProposalInto(proposed, current, { byId: actor.id, at });
    const about = { contributionId, planId, goalId };
    return ports.contributions.accept(
      accepted,
      change({ action: 'proposal_taken_over', ...about }, { ...about, revision: accepted.draft.revision }),
    );
  },
});
