import type { Actor } from '#shared/domain/access/access.ts';
import { checkedEntry, type DeliveryEntry } from '#shared/domain/cards/delivery.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { type AuthorizeDeps, authorize } from '../access/authorize.ts';
import { derivedId } from '../derived-id.ts';
import type { DeliveryLog } from '../ports/cards/delivery-log.ts';
import type { CommandKey, CommandResult, Commands } from '../ports/commands.ts';
import { toldOnce } from '../told-once.ts';
import { right } from './log-delivery.ts';
import { type RecordDeliveriesDeps, recordDeliveries } from './record-deliveries.ts';

type Deps = AuthorizeDeps &
  RecordDeliveriesDeps & { deliveryLog: Pick<DeliveryLog, 'find' | 'declinesOf' | 'record'>; commands: Commands };

type Wish = Pick<DeliveryEntry, 'outcome' | 'reason' | 'note'> & {
  studentId: StudentId;
  /** The entry that was wrong, and the day that it stands under. */
  entry: Pick<DeliveryEntry, 'id' | 'on'>;
  surface: LedgerEntry['surface'];
  key: CommandKey;
};

/**
 * Says anew what became of an item; the first entry stays. Only who wrote it may correct it: a student's word is not the teacher's to change.
 * The id follows from what is corrected, so that of two corrections at once one is refused; a correction is itself corrected by naming it.
 */
export async function correctDelivery(deps: Deps, actor: Actor, wish: Wish): Promise<CommandResult> {
  const { studentId, outcome, reason, note, surface, key } = wish;
  const { because, on: today, school } = await authorize(deps, actor, { studentId, ...right(actor) });
  return toldOnce(deps.commands, { by: actor.id, key }, async () => {
    const corrected = await deps.deliveryLog.find(studentId, wish.entry);
    if (!corrected) throw new DomainError('not_found', { deliveryId: wish.entry.id });
    if (corrected.byId !== actor.id) throw new DomainError('not_allowed', { studentId });
    const at = deps.now();
    const { reason: _reason, note: _note, ...kept } = corrected;
    const entry = checkedEntry(
      {
        ...{ ...kept, id: `dlv_${await derivedId(corrected.id)}` as const, outcome, at, corrects: corrected.id },
        ...(reason ? { reason } : {}),
        ...(note ? { note } : {}),
      },
      today,
    );
    const { sectionId, on } = corrected;
    return recordDeliveries(deps, {
      ...{ entries: [entry], corrected, key, school: { id: school.id, today } },
      by: { at, actorId: actor.id, because, surface, action: 'delivery_corrected', sectionId },
      answer: { studentId, deliveryId: entry.id, on },
    });
  });
}
