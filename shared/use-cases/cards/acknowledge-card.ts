import type { Actor } from '#shared/domain/access/access.ts';
import { type Acknowledgement, confirmation } from '#shared/domain/cards/acknowledgement.ts';
import type { Instant } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { type AuthorizeDeps, authorize } from '../access/authorize.ts';
import type { Acknowledgements } from '../ports/cards/acknowledgements.ts';
import type { Cards } from '../ports/cards/cards.ts';
import type { Ids } from '../ports/clock.ts';
import type { CommandKey, CommandResult, Commands } from '../ports/commands.ts';
import { studentEntry } from '../student-entry.ts';
import { toldOnce } from '../told-once.ts';
import { cardHash, fingerprintItems } from './fingerprint-items.ts';

type Deps = AuthorizeDeps & {
  cards: Pick<Cards, 'find'>;
  acknowledgements: Pick<Acknowledgements, 'find' | 'acknowledge'>;
  commands: Commands;
  ids: Pick<Ids, 'next'>;
};

type Wish = {
  studentId: StudentId;
  /** The card as it was shown: its number, and what held on that day. At midnight an item may begin without a new number. */
  seen: { cardVersion: number; cardHash: string };
  authAt?: Instant;
  surface: LedgerEntry['surface'];
  key: CommandKey;
};

/**
 * Somebody who teaches the student confirms that they have read what to do. Refused when the card is not the one that they were shown.
 * Confirming the same card again changes nothing: the first time stands.
 */
export async function acknowledgeCard(deps: Deps, actor: Actor, wish: Wish): Promise<CommandResult> {
  const { studentId, seen, authAt, surface, key } = wish;
  const { because, on } = await authorize(deps, actor, { studentId, action: 'acknowledge', data: 'D2' });
  if (actor.kind !== 'staff') throw new DomainError('not_allowed', { studentId });
  return toldOnce(deps.commands, { by: actor.id, key }, async () => {
    const at = deps.now();
    if (authAt && authAt > at) throw new DomainError('invalid_input', { field: 'authAt' });
    const { acknowledgements, cards } = deps;
    const [card, before] = await Promise.all([
      cards.find(studentId, { consistent: true }),
      acknowledgements.find(studentId, actor.id),
    ]);
    if (!card) throw new DomainError('not_found', { studentId });
    const items = await fingerprintItems(card, on);
    const hash = await cardHash(items);
    if (card.version !== seen.cardVersion || hash !== seen.cardHash)
      throw new DomainError('changed_meanwhile', { studentId });
    if (before?.cardVersion === card.version && before.cardHash === hash) return answerOf(before);
    const by = { staffId: actor.id, at, ...(authAt ? { authAt } : {}) };
    const acknowledgement = confirmation(card, items, { by, cardHash: hash, before });
    const entry = studentEntry(deps, actor, { studentId, because, surface, at });
    return acknowledgements.acknowledge({
      acknowledgement,
      entry: { ...entry, action: 'card_acknowledged' },
      key,
      answer: answerOf(acknowledgement),
    });
  });
}

const answerOf = ({ studentId, cardVersion, at, revision }: Acknowledgement) => ({
  ...{ studentId, cardVersion, at, revision },
});
