import * as z from 'zod/mini';
import type { DeliveryEntry } from '#shared/domain/cards/delivery.ts';
import { itemKey, mayTakeBack, waitingAmong, writtenAt } from '#shared/domain/cards/delivery-statements.ts';
import type { Instant } from '#shared/domain/dates.ts';
import { derivedId } from '#shared/domain/derived-id.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type CommandInput, command, type Needs } from '../../command.ts';
import { type ClassLesson, onClassLog } from '../authorize-class-log.ts';
import { entriesOfLesson } from './entries-of-lesson.ts';
import { recordDeliveries } from './record-deliveries.ts';

/** `saidAt`: the moment that all entries of one tap bear. */
export type WithdrawDeliveriesInput = CommandInput & ClassLesson & { saidAt: Instant };
const WithdrawnDeliveries = z.object({ withdrawn: z.int() });

/**
 * Takes back what the asker wrote in one tap, and nothing else, within five minutes. Each entry stays where it is; one
 * beside it says that it holds no more. Its id follows from what it takes back, as a correction's does, so that of both
 * at once one is refused.
 */
export const withdrawDeliveries = command({
  authorize: onClassLog('deliver'),
  result: WithdrawnDeliveries,
  async run(
    ports: Needs<'deliveryLog' | 'calendars' | 'ids'>,
    { sectionId, occasion, saidAt }: WithdrawDeliveriesInput,
    { actor, school, today, on, at, change, piece, unchanged },
  ) {
    if (!mayTakeBack(saidAt, at)) throw new DomainError('changed_meanwhile', { reason: 'tooLate' });
    const all = await entriesOfLesson(ports, { sectionId, on, occasion });
    const wrong = writtenAt(all, { byId: actor.id, at: saidAt });
    const entries = await Promise.all(
      wrong.map(async (entry): Promise<DeliveryEntry> => {
        const id = `dlv_${await derivedId(entry.id)}` as const;
        return { ...entry, id, at, corrects: entry.id, withdrawn: true };
      }),
    );
    const withdrawn = entries.length;
    const waiting = waitingAmong([...all, ...entries], entries.map(itemKey));
    const write = (part: DeliveryEntry[], make: typeof change) => {
      const corrected = wrong.filter(({ id }) => part.some(({ corrects }) => corrects === id));
      const restored = all.filter(
        ({ id, withdrawn: isOver }) => !isOver && corrected.some(({ corrects }) => corrects === id),
      );
      const studentIds = [...new Set(part.map(({ studentId }) => studentId))];
      return recordDeliveries(ports, {
        ...{ entries: part, corrected, restored, reopened: part.map(itemKey).filter((key) => waiting.includes(key)) },
        school: { id: school.id, today },
        change: () => make({ action: 'delivery_corrected', sectionId, studentIds }, { withdrawn }),
      });
    };
    const [last, ...before] = ports.deliveryLog.inTransactions(entries).reverse();
    if (!last) return unchanged({ withdrawn });
    for (const part of before) await piece(await derivedId(...part.map(({ id }) => id)), (make) => write(part, make));
    return write(last, change);
  },
});
