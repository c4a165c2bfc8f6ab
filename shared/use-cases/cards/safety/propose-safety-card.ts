import * as z from 'zod/mini';
import type { Reason } from '#shared/domain/access/access.ts';
import { nextProposal, safetyWords, type TypedSafety } from '#shared/domain/cards/safety-card.ts';
import { opaqueRef } from '#shared/domain/reviews/review.ts';
import { onStudent, type StudentCommandInput } from '../../access/authorize.ts';
import { command, type Needs } from '../../command.ts';

export type ProposeSafetyCardInput = StudentCommandInput & { words: TypedSafety };
const ProposedSafetyCard = z.object({ revision: z.int() });
export type ProposedSafetyCard = z.infer<typeof ProposedSafetyCard>;

/**
 * Who writes the plan, who teaches the student, and who has the rights of a parent, the student's own from 18 on: they
 * see where the red folder hangs now, or know the student. An aide or a provider tells one of them; a nurse keeps it.
 */
const proposers: readonly Reason[] = [
  ...(['coordinates', 'caseManages', 'teachesNow'] as const),
  ...(['parentOf', 'eligibleSelf', 'actsForAdult'] as const),
];

/**
 * Says what the nurse should write, in place of what the same person proposed before. The nurse hears that it waits,
 * and settles it; until then nothing changes.
 */
export const proposeSafetyCard = command({
  authorize: onStudent({ action: 'contribute', data: 'D3', only: proposers }),
  result: ProposedSafetyCard,
  async run(
    { safetyCards, ids }: Needs<'safetyCards' | 'ids'>,
    { studentId, words }: ProposeSafetyCardInput,
    { actor, school, on, change },
  ) {
    const said = safetyWords(words);
    const { proposed } = await safetyCards.ofStudent(studentId);
    const next = nextProposal(proposed, { studentId, said, on, by: actor.id });
    const ref = opaqueRef(ids.randomBytes(6));
    const news = { type: 'SafetyCardProposed', studentId, schoolId: school.id, ref } as const;
    const { revision } = next.proposal;
    return safetyCards.propose(next, change({ action: 'safety_card_proposed' }, { revision }, [news]));
  },
});
