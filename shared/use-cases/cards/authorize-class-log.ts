import { type StaffActor, seatsInSight } from '#shared/domain/access/access.ts';
import { classRelation } from '#shared/domain/access/class-relation.ts';
import type { Occasion } from '#shared/domain/cards/delivery.ts';
import { isOn, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SectionId } from '#shared/domain/ids.ts';
import type { Needs } from '../command.ts';

/** Which lesson of a class is meant: the day of the work, today where none is named. */
export type ClassLesson = { sectionId: SectionId; on?: SchoolDate | undefined; occasion?: Occasion | undefined };
export type LogAuthorizer = Pick<StaffActor, 'kind' | 'id'>;

/** The asker's own class of today; `seats` are those who are theirs today and were there on the day of the lesson. */
export async function authorizeClassLog(
  ports: Needs<'roster' | 'now'>,
  actor: LogAuthorizer,
  { sectionId, on: wished, action }: ClassLesson & { action: 'read' | 'deliver' },
) {
  const roster = await ports.roster.findSection(sectionId);
  if (!roster) throw new DomainError('not_allowed', { sectionId });
  const school = await ports.roster.getSchool(roster.section.schoolId);
  const today = schoolDateAt(ports.now(), school.zone);
  const because = classRelation(roster.staff, { staffId: actor.id, on: today, action });
  if (!because) throw new DomainError('not_allowed', { sectionId });
  const inSight = seatsInSight(actor.id, roster, today);
  const on = wished ?? today;
  return { actor, because, school, today, on, inSight, seats: inSight.filter((seat) => isOn(seat, on)) };
}
