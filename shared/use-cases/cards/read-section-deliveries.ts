import { type StaffActor, seatsInSight } from '#shared/domain/access/access.ts';
import { type ReadEntry, withCorrections } from '#shared/domain/cards/delivery.ts';
import { type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SectionId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { classRelation } from '../access/class-relation.ts';
import type { DeliveryLog } from '../ports/cards/delivery-log.ts';
import type { Clock, Ids } from '../ports/clock.ts';
import type { Ledger } from '../ports/ledger/ledger.ts';
import type { Roster } from '../ports/roster/roster.ts';

type Deps = {
  roster: Pick<Roster, 'findSection' | 'getSchool'>;
  deliveryLog: Pick<DeliveryLog, 'ofSection'>;
  ledger: Ledger;
  ids: Pick<Ids, 'next'>;
  now: Clock;
};
type Ask = { sectionId: SectionId; on?: SchoolDate; surface: LedgerEntry['surface'] };

/** What those who teach a class have noted of one day there, about the students who are theirs today. */
export async function readSectionDeliveries(deps: Deps, actor: StaffActor, ask: Ask): Promise<ReadEntry[]> {
  const { sectionId, surface } = ask;
  const roster = await deps.roster.findSection(sectionId);
  if (!roster) throw new DomainError('not_allowed', { sectionId });
  const { zone } = await deps.roster.getSchool(roster.section.schoolId);
  const today = schoolDateAt(deps.now(), zone);
  const because = classRelation(roster.staff, { staffId: actor.id, on: today, action: 'read' });
  if (!because) throw new DomainError('not_allowed', { sectionId });
  const inSight = new Set(seatsInSight(actor.id, roster, today).map(({ studentId }) => studentId));
  const all = await deps.deliveryLog.ofSection(sectionId, ask.on ?? today);
  const entries = withCorrections(all.filter(({ studentId }) => inSight.has(studentId)));
  const entry = {
    id: deps.ids.next('led'),
    at: deps.now(),
    actorId: actor.id,
    because,
    surface,
    sectionId,
  } as const;
  const studentIds = [...new Set(entries.map(({ studentId }) => studentId))];
  await deps.ledger.append({ ...entry, action: 'deliveries_viewed', studentIds });
  return entries;
}
