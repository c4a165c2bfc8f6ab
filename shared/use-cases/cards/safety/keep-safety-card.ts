import * as z from 'zod/mini';
import { carrySince } from '#shared/domain/cards/fingerprint-text.ts';
import { hasActionCard, onCard, withSafety } from '#shared/domain/cards/kept-safety.ts';
import {
  type KeptSafety,
  newestKept,
  safetyWords,
  settledProposal,
  type TypedSafety,
} from '#shared/domain/cards/safety-card.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type StudentCommandInput, staffOnStudent } from '../../access/authorize.ts';
import { command, type Needs } from '../../command.ts';

/** `settles`: the revision of the proposal that the nurse answers with it, whatever they say instead. */
export type KeepSafetyCardInput = StudentCommandInput & { words: TypedSafety; settles?: number | undefined };
const KeptSafetyCard = z.object({ version: z.int() });
export type KeptSafetyCard = z.infer<typeof KeptSafetyCard>;

/**
 * The nurse says where the action card lies, what comes first and what then, and who was shown how. It stands on the
 * card from this moment, whatever plan is being argued about or written anew: whoever holds the card is asked to
 * confirm again, if it says something else than before.
 */
export const keepSafetyCard = command({
  authorize: staffOnStudent({ action: 'publish', data: 'D2' }),
  result: KeptSafetyCard,
  async run(
    { safetyCards, cards }: Needs<'safetyCards' | 'cards'>,
    { studentId, words, settles }: KeepSafetyCardInput,
    { actor, on, at, change },
  ) {
    const said = safetyWords(words);
    const [{ kept: before, proposed }, card] = await Promise.all([
      safetyCards.ofStudent(studentId),
      cards.find(studentId, { consistent: true }),
    ]);
    if (!card || !hasActionCard(card)) throw new DomainError('not_ready', { studentId, missing: 'actionCard' });
    const settled = settledProposal({ proposed, settles, on });
    const version = (newestKept(before)?.version ?? 0) + 1;
    const kept: KeptSafety = { studentId, ...said, on, by: actor.id, at, version };
    const next = carrySince(withSafety({ ...card, version: card.version + 1, updatedAt: at }, onCard(kept)), card);
    return safetyCards.keep({ kept, card: next, settled }, change({ action: 'safety_card_kept' }, { version }));
  },
});
