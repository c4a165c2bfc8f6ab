import * as z from 'zod/mini';
import type { Actor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { ContributionId } from '#shared/domain/ids.ts';
import { type Contribution, type ContributionWords, checkProposal } from '#shared/domain/plans/contribution.ts';
import { onStudent, type StudentCommandInput } from '../../access/authorize.ts';
import { command, type Needs } from '../../command.ts';

export type ContributeInput = StudentCommandInput & { words: ContributionWords };
export const Contributed = z.object({ contributionId: ContributionId });
export type Contributed = z.infer<typeof Contributed>;

const attribution = { student: 'student', guardian: 'family', staff: 'staff' } as const;

/**
 * Keeps what a student, a family or a member of staff has to say, under their name. A student may propose how a goal of
 * hers is to read; it changes no plan until an adult accepts it.
 */
export const contribute = command({
  authorize: onStudent({ action: 'contribute', data: 'learning' }),
  result: Contributed,
  async run(
    ports: Needs<'contributions' | 'plans' | 'ids'>,
    { studentId, words: given }: ContributeInput,
    { actor, at, change },
  ) {
    await checkWords(ports, actor, { studentId, words: given });
    const contributionId = ports.ids.next('ctb');
    const { about, words, proposal } = given;
    const contribution: Contribution = {
      ...{ contributionId, studentId, byId: actor.id, as: attribution[actor.kind], about, words, at },
      ...(proposal ? { proposal } : {}),
      revision: 1,
    };
    return ports.contributions.save(
      contribution,
      change({ action: 'contribution_made', contributionId }, { contributionId }),
    );
  },
});

async function checkWords(
  { plans }: Needs<'plans'>,
  actor: Actor,
  { studentId, words }: Pick<ContributeInput, 'studentId' | 'words'>,
) {
  const { proposal } = words;
  if (!proposal) return;
  if (actor.kind !== 'student') throw new DomainError('invalid_input', { studentId, field: 'proposal' });
  const { planId } = proposal;
  const [plan, draft] = await Promise.all([plans.find(studentId, planId), plans.findDraft(studentId, planId)]);
  if (!plan && !draft) throw new DomainError('not_found', { planId });
  checkProposal(words, { studentId, goals: [...(plan?.goals ?? []), ...(draft?.goals ?? [])] });
}
