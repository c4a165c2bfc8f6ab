import { type Actor, decide } from '#shared/domain/access/access.ts';
import { type ReadEntry, withCorrections } from '#shared/domain/cards/delivery.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { type AuthorizeDeps, authorize } from '../access/authorize.ts';
import type { DeliveryLog } from '../ports/cards/delivery-log.ts';
import type { Ids } from '../ports/clock.ts';
import type { Ledger } from '../ports/ledger/ledger.ts';
import { studentEntry } from '../student-entry.ts';

type Deps = AuthorizeDeps & { deliveryLog: Pick<DeliveryLog, 'ofStudent'>; ledger: Ledger; ids: Pick<Ids, 'next'> };
type Ask = { studentId: StudentId; from: SchoolDate; to: SchoolDate; surface: LedgerEntry['surface'] };

/** The family and the student are told what was done, and not by whom: a log that names teachers is soon written for show. */
export type DeliveryInSight = Omit<ReadEntry, 'byId'> & Partial<Pick<ReadEntry, 'byId'>>;

/**
 * What became of a student's supports, oldest first. Who works with the plan sees all of it; anybody else who teaches the student sees what
 * they wrote themselves.
 */
export async function readDeliveries(deps: Deps, actor: Actor, ask: Ask): Promise<DeliveryInSight[]> {
  const { studentId, from, to, surface } = ask;
  const { because } = await authorize(deps, actor, { studentId, data: 'D2' });
  const entries = withCorrections(await deps.deliveryLog.ofStudent(studentId, { from, to }));
  const entry = studentEntry(deps, actor, { studentId, because, surface });
  await deps.ledger.append({ ...entry, action: 'deliveries_viewed' });
  if (actor.kind !== 'staff') return entries.map(({ byId: _byId, ...told }) => told);
  return decide(because, 'D3').allowed ? entries : entries.filter(({ byId }) => byId === actor.id);
}
