import { checkedEntry, type DeliveryEntry } from '#shared/domain/cards/delivery.ts';
import { derivedId } from '#shared/domain/derived-id.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { StudentCommandInput } from '../../access/authorize.ts';
import { command, type Needs } from '../../command.ts';
import { authorizeLogging, LoggedDelivery } from './log-delivery.ts';
import { recordDeliveries } from './record-deliveries.ts';

export type CorrectDeliveryInput = StudentCommandInput &
  Pick<DeliveryEntry, 'outcome' | 'reason' | 'note'> & {
    /** The entry that was wrong, and the day that it stands under. */
    entry: Pick<DeliveryEntry, 'id' | 'on'>;
  };

/**
 * Says anew what became of an item; the first entry stays. Only who wrote it may correct it: a student's word is not
 * the teacher's to change. The id follows from what is corrected, so that of two corrections at once one is refused; a
 * correction is itself corrected by naming it.
 */
export const correctDelivery = command({
  authorize: authorizeLogging,
  result: LoggedDelivery,
  async run(
    ports: Needs<'deliveryLog' | 'calendars' | 'ids'>,
    { studentId, outcome, reason, note, entry: wrong }: CorrectDeliveryInput,
    { actor, on: today, school, at, change },
  ) {
    const corrected = await ports.deliveryLog.find(studentId, wrong);
    if (!corrected) throw new DomainError('not_found', { deliveryId: wrong.id });
    if (corrected.byId !== actor.id) throw new DomainError('not_allowed', { studentId });
    const { reason: _reason, note: _note, withdrawn: _withdrawn, ...kept } = corrected;
    const deliveryId = `dlv_${await derivedId(corrected.id)}` as const;
    const entry = checkedEntry(
      {
        ...{ ...kept, id: deliveryId, outcome, at, corrects: corrected.id },
        ...(reason ? { reason } : {}),
        ...(note ? { note } : {}),
      },
      corrected.on > today ? corrected.on : today,
    );
    const { sectionId, on } = corrected;
    return recordDeliveries(ports, {
      ...{ entries: [entry], corrected: [corrected], school: { id: school.id, today } },
      change: (tasks) =>
        change({ action: 'delivery_corrected', sectionId }, { studentId, deliveryId, on, logged: 1, tasks }),
    });
  },
});
