import { type Acknowledgement, type Outstanding, outstanding } from '#shared/domain/cards/acknowledgement.ts';
import type { SectionId, StaffId } from '#shared/domain/ids.ts';
import type { StaffSeat } from '#shared/domain/roster/section.ts';
import { onStudent, type StudentQueryInput } from '../../access/authorize.ts';
import { teachersOf } from '../../access/teachers-of.ts';
import { type Needs, query } from '../../command.ts';
import { fingerprintItems } from '../fingerprint-items.ts';

export type ReadAcknowledgementsInput = StudentQueryInput;
/** One of today's teachers; `confirmed` names, by hash, the plan versions that their word is bound to. */
export type TeacherInformed = Outstanding & {
  staffId: StaffId;
  sectionIds: SectionId[];
  confirmed?: Pick<Acknowledgement, 'at' | 'versions' | 'cardVersion' | 'inMyClass'>;
};

/**
 * Who of today's teachers has confirmed what, for who answers for the plan. Read from today's seats: a teacher who
 * joined this morning stands in the list, and nobody who left does.
 */
export const readAcknowledgements = query({
  authorize: onStudent({ data: 'D3', only: ['caseManages', 'coordinates'] }),
  async read(
    ports: Needs<'cards' | 'acknowledgements' | 'roster' | 'teaching'>,
    { studentId }: ReadAcknowledgementsInput,
    { on, enter },
  ) {
    const [card, given, seats] = await Promise.all([
      ports.cards.find(studentId),
      ports.acknowledgements.ofStudent(studentId),
      teachersOf(ports, studentId, on),
    ]);
    const items = card ? await fingerprintItems(card, on) : [];
    return enter({ action: 'acknowledgements_viewed' }, () =>
      [...bySection(seats)].map(([staffId, sectionIds]): TeacherInformed => {
        const last = given.find((each) => each.staffId === staffId);
        const confirmed = last && wordOf(last);
        return { staffId, sectionIds, ...(confirmed ? { confirmed } : {}), ...outstanding(items, last, on) };
      }),
    );
  },
});

const wordOf = ({ at, versions, cardVersion, inMyClass }: Acknowledgement) => ({
  ...{ at, versions, cardVersion },
  ...(inMyClass ? { inMyClass } : {}),
});

function bySection(seats: readonly StaffSeat[]) {
  const sections = new Map<StaffId, SectionId[]>();
  for (const { staffId, sectionId } of seats) sections.set(staffId, [...(sections.get(staffId) ?? []), sectionId]);
  return sections;
}
