import * as z from 'zod/mini';
import { type Acknowledgement, confirmation } from '#shared/domain/cards/acknowledgement.ts';
import { Instant } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { StudentId } from '#shared/domain/ids.ts';
import { type StudentCommandInput, staffOnStudent } from '../access/authorize.ts';
import { command, type Needs } from '../command.ts';
import { cardHash, fingerprintItems } from './fingerprint-items.ts';

export type AcknowledgeCardInput = StudentCommandInput & {
  /** The card as shown: its number and what held that day, because an item may begin without a new number. */
  seen: { cardVersion: number; cardHash: string };
  /** When the asker last proved who they are. */
  authAt?: Instant;
};
const AcknowledgedCard = z.object({ studentId: StudentId, cardVersion: z.int(), at: Instant, revision: z.int() });
export type AcknowledgedCard = z.infer<typeof AcknowledgedCard>;

/**
 * Somebody who teaches the student confirms that they have read what to do. Refused when the card is not the one that
 * they were shown. Confirming the same card again changes nothing: the first time stands.
 */
export const acknowledgeCard = command({
  authorize: staffOnStudent({ action: 'acknowledge', data: 'D2' }),
  result: AcknowledgedCard,
  async run(
    { cards, acknowledgements }: Needs<'cards' | 'acknowledgements'>,
    { studentId, seen, authAt }: AcknowledgeCardInput,
    { actor, on, at, change, unchanged },
  ) {
    if (authAt && authAt > at) throw new DomainError('invalid_input', { field: 'authAt' });
    const [card, before] = await Promise.all([
      cards.find(studentId, { consistent: true }),
      acknowledgements.find(studentId, actor.id),
    ]);
    if (!card) throw new DomainError('not_found', { studentId });
    const items = await fingerprintItems(card, on);
    const hash = await cardHash(items);
    if (card.version !== seen.cardVersion || hash !== seen.cardHash)
      throw new DomainError('changed_meanwhile', { studentId });
    if (before?.cardVersion === card.version && before.cardHash === hash) return unchanged(resultOf(before));
    const by = { staffId: actor.id, at, ...(authAt ? { authAt } : {}) };
    const acknowledgement = confirmation(card, items, { by, cardHash: hash, before });
    return acknowledgements.acknowledge(
      acknowledgement,
      change({ action: 'card_acknowledged' }, resultOf(acknowledgement)),
    );
  },
});

const resultOf = ({ studentId, cardVersion, at, revision }: Acknowledgement): AcknowledgedCard => ({
  ...{ studentId, cardVersion, at, revision },
});
