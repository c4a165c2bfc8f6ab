import * as z from 'zod/mini';
import type { Acknowledgement } from '#shared/domain/cards/acknowledgement.ts';
import { Instant } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { StudentId } from '#shared/domain/ids.ts';
import { type StudentCommandInput, staffOnStudent } from '../../access/authorize.ts';
import { command, type Needs } from '../../command.ts';
import { nextConfirmation, type SeenCard, writtenWords } from './next-confirmation.ts';

export type AcknowledgeCardInput = StudentCommandInput & {
  seen: SeenCard;
  /** "In my class this means ...": without it, what the asker said before stands. */
  inMyClass?: string;
  /** When the asker last proved who they are. */
  authAt?: Instant;
};
const AcknowledgedCard = z.object({ studentId: StudentId, cardVersion: z.int(), at: Instant, revision: z.int() });
export type AcknowledgedCard = z.infer<typeof AcknowledgedCard>;

/**
 * Somebody who teaches the student confirms that they have read what to do. Refused when the card is not the one that
 * they were shown. Confirming the same card again changes nothing, unless they say anew what it means in their class.
 */
export const acknowledgeCard = command({
  authorize: staffOnStudent({ action: 'acknowledge', data: 'D2' }),
  result: AcknowledgedCard,
  async run(
    { cards, acknowledgements }: Needs<'cards' | 'acknowledgements'>,
    { studentId, seen, inMyClass: written, authAt }: AcknowledgeCardInput,
    { actor, on, at, change, unchanged },
  ) {
    if (authAt && authAt > at) throw new DomainError('invalid_input', { field: 'authAt' });
    const inMyClass = writtenWords(written);
    const [card, before] = await Promise.all([
      cards.find(studentId, { consistent: true }),
      acknowledgements.find(studentId, actor.id),
    ]);
    if (!card) throw new DomainError('not_found', { studentId });
    const by = { staffId: actor.id, at, ...(authAt ? { authAt } : {}) };
    const found = await nextConfirmation(card, { seen, inMyClass, before, by, on });
    if ('moved' in found) throw new DomainError('changed_meanwhile', { studentId });
    if ('known' in found) return unchanged(resultOf(found.known));
    return acknowledgements.acknowledge(found.next, change({ action: 'card_acknowledged' }, resultOf(found.next)));
  },
});

const resultOf = ({ studentId, cardVersion, at, revision }: Acknowledgement): AcknowledgedCard => ({
  ...{ studentId, cardVersion, at, revision },
});
