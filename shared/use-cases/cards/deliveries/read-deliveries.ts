import { decide } from '#shared/domain/access/decide.ts';
import { type ReadEntry, withCorrections } from '#shared/domain/cards/delivery.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { onStudent, type StudentQueryInput } from '../../access/authorize.ts';
import { type Needs, query } from '../../command.ts';

export type ReadDeliveriesInput = StudentQueryInput & { from: SchoolDate; to: SchoolDate };
/** Families are told what was done and not by whom: a log that names teachers is soon written for show. */
export type DeliveryInSight = Omit<ReadEntry, 'byId'> & Partial<Pick<ReadEntry, 'byId'>>;

/**
 * What became of a student's supports, oldest first. Who works with the plan sees all of it; anybody else who teaches
 * the student sees what they wrote themselves.
 */
export const readDeliveries = query({
  authorize: onStudent({ data: 'D2' }),
  async read(
    { deliveryLog }: Needs<'deliveryLog'>,
    { studentId, from, to }: ReadDeliveriesInput,
    { actor, because, enter },
  ) {
    const entries = withCorrections(await deliveryLog.ofStudent(studentId, { from, to }));
    return enter({ action: 'deliveries_viewed' }, (): DeliveryInSight[] => {
      if (actor.kind !== 'staff') return entries.map(({ byId: _byId, ...told }) => told);
      return decide(because, 'D3').allowed ? entries : entries.filter(({ byId }) => byId === actor.id);
    });
  },
});
