import { type StaffActor, seatsInSight } from '#shared/domain/access/access.ts';
import { classRelation } from '#shared/domain/access/class-relation.ts';
import { withCorrections } from '#shared/domain/cards/delivery.ts';
import { type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SectionId } from '#shared/domain/ids.ts';
import { type Needs, type QueryInput, query } from '../command.ts';

export type ReadSectionDeliveriesInput = QueryInput & { sectionId: SectionId; on?: SchoolDate };

/** What those who teach a class have noted of one day there, about the students who are theirs today. */
export const readSectionDeliveries = query({
  authorize: authorizeClass,
  async read(
    { deliveryLog }: Needs<'deliveryLog'>,
    { sectionId, ...input }: ReadSectionDeliveriesInput,
    { inSight, today, enter },
  ) {
    const all = await deliveryLog.ofSection(sectionId, input.on ?? today);
    const entries = withCorrections(all.filter(({ studentId }) => inSight.has(studentId)));
    const studentIds = [...new Set(entries.map(({ studentId }) => studentId))];
    return enter({ action: 'deliveries_viewed', sectionId, studentIds }, () => entries);
  },
});

async function authorizeClass(
  ports: Needs<'roster' | 'now'>,
  actor: StaffActor,
  { sectionId }: { sectionId: SectionId },
) {
  const roster = await ports.roster.findSection(sectionId);
  if (!roster) throw new DomainError('not_allowed', { sectionId });
  const { zone } = await ports.roster.getSchool(roster.section.schoolId);
  const today = schoolDateAt(ports.now(), zone);
  const because = classRelation(roster.staff, { staffId: actor.id, on: today, action: 'read' });
  if (!because) throw new DomainError('not_allowed', { sectionId });
  const inSight = new Set(seatsInSight(actor.id, roster, today).map(({ studentId }) => studentId));
  return { actor, because, studentIds: [], inSight, today };
}
