import * as z from 'zod/mini';
import { type SafetyProposal, safetyWords, type TypedSafety } from '#shared/domain/cards/safety-card.ts';
import { opaqueRef } from '#shared/domain/reviews/review.ts';
import { type StudentCommandInput, staffOnStudent } from '../../access/authorize.ts';
import { command, type Needs } from '../../command.ts';

export type ProposeSafetyCardInput = StudentCommandInput & { words: TypedSafety };
const ProposedSafetyCard = z.object({ revision: z.int() });
export type ProposedSafetyCard = z.infer<typeof ProposedSafetyCard>;

/**
 * Who writes the plan says what the nurse should write, in place of what was proposed before. The nurse hears that it
 * waits, and settles it.
 */
export const proposeSafetyCard = command({
  authorize: staffOnStudent({ action: 'draft', data: 'D3' }),
  result: ProposedSafetyCard,
  async run(
    { safetyCards, ids }: Needs<'safetyCards' | 'ids'>,
    { studentId, words }: ProposeSafetyCardInput,
    { actor, school, on, change },
  ) {
    const said = safetyWords(words);
    const { proposed } = await safetyCards.ofStudent(studentId);
    const revision = (proposed?.revision ?? 0) + 1;
    const proposal: SafetyProposal = { studentId, ...said, on, by: actor.id, revision };
    const ref = opaqueRef(ids.randomBytes(6));
    const news = { type: 'SafetyCardProposed', studentId, schoolId: school.id, ref } as const;
    return safetyCards.propose(proposal, change({ action: 'safety_card_proposed' }, { revision }, [news]));
  },
});
