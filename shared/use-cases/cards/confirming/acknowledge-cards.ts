import * as z from 'zod/mini';
import type { Acknowledgement } from '#shared/domain/cards/acknowledgement.ts';
import { derivedId } from '#shared/domain/derived-id.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SectionId, StudentId } from '#shared/domain/ids.ts';
import { type CommandContext, type CommandInput, command, type Needs } from '../../command.ts';
import type { Saved } from '../../ports/commands.ts';
import { type authorizeClassLog, onClassLog } from '../authorize-class-log.ts';
import { nextConfirmation, type SeenCard, writtenWords } from './next-confirmation.ts';

type ClassScope = { sectionId: SectionId };
type ShownCard = { studentId: StudentId; seen: SeenCard; inMyClass?: string | undefined };
export type AcknowledgeCardsInput = CommandInput & ClassScope & { cards: readonly ShownCard[] };
/** `moved`: cards that are not those that were shown, and so are not confirmed. */
const AcknowledgedCards = z.object({ confirmed: z.int(), moved: z.int() });
export type AcknowledgedCards = z.infer<typeof AcknowledgedCards>;

const mostCards = 400;
/** Two devices that confirm at the same moment, or a card published in it: what is left is looked at again. */
const tries = 4;

/**
 * Somebody confirms cards of a class that they teach, one or all, each in the form in which they were shown it: of a
 * page of this morning what has moved since is left out, and the rest stands. Who has left the class since is passed
 * over, and so is everybody where the class was put away. More than go into one transaction are written in pieces;
 * whatever a try that died has written, the next finds.
 */
export const acknowledgeCards = command({
  authorize: onClassLog('acknowledge'),
  result: AcknowledgedCards,
  async run(ports: Needs<'acknowledgements'>, { cards }: AcknowledgeCardsInput, context) {
    if (cards.length === 0 || cards.length > mostCards) throw new DomainError('invalid_input', { field: 'cards' });
    const asked = cards.map((each) => ({ ...each, inMyClass: writtenWords(each.inMyClass) }));
    if (new Set(asked.map(({ studentId }) => studentId)).size < asked.length)
      throw new DomainError('invalid_input', { field: 'cards' });
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await confirmOnce(ports, asked, context);
      } catch (cause) {
        const isLost = cause instanceof DomainError && cause.code === 'changed_meanwhile';
        if (!isLost || attempt === tries) throw cause;
      }
    }
  },
});

type Found = Awaited<ReturnType<typeof authorizeClassLog>>;
type Context = CommandContext<Pick<Found, 'actor' | 'today' | 'inSight' | 'isPutAway'>, AcknowledgedCards>;

async function confirmOnce(
  ports: Needs<'acknowledgements'>,
  asked: readonly ShownCard[],
  context: Context,
): Promise<Saved<AcknowledgedCards>> {
  const { change, piece, unchanged } = context;
  const { acknowledgements } = ports;
  const { next, ...result } = await sortedOut(ports, asked, context);
  const write = (part: readonly Acknowledgement[], make: typeof change) => {
    const studentIds = part.map(({ studentId }) => studentId);
    return acknowledgements.acknowledgeAll(part, make({ action: 'card_acknowledged', studentIds }, result));
  };
  const [last, ...before] = acknowledgements.inTransactions(next).reverse();
  if (!last) return unchanged(result);
  for (const part of before) {
    const name = await derivedId(...part.map(({ studentId, revision }) => `${studentId} ${revision}`));
    await piece(name, (make) => write(part, make));
  }
  return write(last, change);
}

/** Which are to be written, how many then stand confirmed as they were shown, and how many have moved. */
async function sortedOut(
  { acknowledgements }: Needs<'acknowledgements'>,
  asked: readonly ShownCard[],
  { actor, today: on, inSight, isPutAway, at }: Context,
) {
  const seats = isPutAway ? [] : inSight;
  const mine = asked.filter(({ studentId }) => seats.some((seat) => seat.studentId === studentId));
  const ids = mine.map(({ studentId }) => studentId);
  const { cards, confirmed } = await acknowledgements.withCards(ids, [actor.id], { consistent: true });
  const found = await Promise.all(
    mine.map(async ({ studentId, seen, inMyClass }) => {
      const card = cards.find((each) => each.studentId === studentId);
      const before = confirmed.find((each) => each.studentId === studentId);
      if (!card) return { moved: true as const };
      return nextConfirmation(card, { seen, inMyClass, before, by: { staffId: actor.id, at }, on });
    }),
  );
  return {
    next: found.flatMap((each) => ('next' in each ? each.next : [])),
    confirmed: found.filter((each) => !('moved' in each)).length,
    moved: found.filter((each) => 'moved' in each).length,
  };
}
