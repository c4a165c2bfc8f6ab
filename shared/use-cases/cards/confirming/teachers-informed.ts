import { type Acknowledgement, calling, type Outstanding } from '#shared/domain/cards/acknowledgement.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { SectionId, StaffId, StudentId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import type { StaffSeat } from '#shared/domain/roster/section.ts';
import { teachersOf } from '../../access/teachers-of.ts';
import type { Needs } from '../../command.ts';
import type { AcknowledgementReader } from '../../ports/cards/acknowledgements.ts';
import { fingerprintItems } from '../fingerprint-items.ts';

/** What is read to know who is informed. */
export type InformedPorts = Needs<'cards' | 'roster' | 'teaching'> & { acknowledgements: AcknowledgementReader };

/** One of today's teachers; `confirmed` names, by hash, the plan versions that their word is bound to. */
export type TeacherInformed = Outstanding & {
  staffId: StaffId;
  sectionIds: SectionId[];
  confirmed?: Pick<Acknowledgement, 'at' | 'versions' | 'cardVersion' | 'inMyClass'>;
};

/** From today's seats: a teacher who joined this morning stands in the list, and nobody who left does. */
export async function teachersInformed(
  ports: InformedPorts,
  studentId: StudentId,
  on: SchoolDate,
): Promise<TeacherInformed[]> {
  const [card, given, seats] = await Promise.all([
    ports.cards.find(studentId),
    ports.acknowledgements.ofStudent(studentId),
    teachersOf(ports, studentId, on),
  ]);
  const items = card ? await fingerprintItems(card, on) : [];
  return [...bySection(seats)].map(([staffId, sectionIds]): TeacherInformed => {
    const last = given.find((each) => each.staffId === staffId);
    const confirmed = last && wordOf(last);
    return { staffId, sectionIds, ...(confirmed ? { confirmed } : {}), ...calling(items, last, on) };
  });
}

/** Without those who are not at the school any more, whatever seats they left behind; with what each is called. */
export async function informedHere<Informed extends Pick<TeacherInformed, 'staffId'>>(
  { roster }: Needs<'roster'>,
  informed: readonly Informed[],
): Promise<(Informed & { name: string })[]> {
  const ids = [...new Set(informed.map(({ staffId }) => staffId))];
  const people = new Map((ids.length > 0 ? await roster.findStaff(ids) : []).map((person) => [person.id, person]));
  return informed.flatMap((each) => {
    const person = people.get(each.staffId);
    return person?.active === false ? [] : [{ ...each, name: person ? displayName(person) : each.staffId }];
  });
}

const wordOf = ({ at, versions, cardVersion, inMyClass }: Acknowledgement) => ({
  ...{ at, versions, cardVersion },
  ...(inMyClass ? { inMyClass } : {}),
});

function bySection(seats: readonly StaffSeat[]) {
  const sections = new Map<StaffId, SectionId[]>();
  for (const { staffId, sectionId } of seats) sections.set(staffId, [...(sections.get(staffId) ?? []), sectionId]);
  return sections;
}
