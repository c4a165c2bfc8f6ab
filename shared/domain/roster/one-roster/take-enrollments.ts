import type { CsvTable } from '../../tabular.ts';
import { eachRow } from './each-row.ts';
import { seatRole } from './roles.ts';
import { interned, type RosterDraft, seatName } from './roster-draft.ts';
import { DemographicsRow, EnrollmentRow } from './rows.ts';
import { addSeatRow, noSeatRows, sharedTerms } from './seat-rows.ts';
import { lastDay } from './sections.ts';

export async function takeDemographics(draft: RosterDraft, table: CsvTable) {
  await eachRow(draft, ['demographics', table, DemographicsRow], {
    take({ sourcedId, birthDate }, _line, gone) {
      if (birthDate && !gone) draft.births.set(sourcedId, birthDate);
      return undefined;
    },
  });
}

export async function takeEnrollments(draft: RosterDraft, table: CsvTable) {
  // One string per person, however many seats they have.
  const once = interned();
  const shared = sharedTerms();
  await eachRow(draft, ['enrollments', table, EnrollmentRow], {
    faulty: ({ classSourcedId = '', userSourcedId = '' }) =>
      draft.faultySeats.add(seatName(classSourcedId, userSourcedId)),
    take({ classSourcedId, userSourcedId, role: word, beginDate, endDate }, line, over) {
      const role = seatRole(word);
      if (!role) return undefined;
      if (beginDate && endDate && endDate <= beginDate) {
        draft.faultySeats.add(seatName(classSourcedId, userSourcedId));
        return { column: 'endDate', reason: 'ends_too_early' };
      }
      const endOn = endDate && lastDay(endDate);
      const seats = draft.seats.get(classSourcedId) ?? noSeatRows();
      draft.seats.set(classSourcedId, seats);
      addSeatRow(seats, { userId: once(userSourcedId), line }, shared({ role, beginOn: beginDate, endOn, over }));
      return undefined;
    },
  });
}
