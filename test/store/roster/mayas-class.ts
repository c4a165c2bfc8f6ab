import type { Guardian, Staff, Student } from '#shared/domain/roster/people.ts';
import type { RosterWriter } from '#shared/use-cases/ports/roster/roster-writer.ts';
import { aSection, aStaffSeat, aStudentSeat, harborHigh } from '../../sample/roster.ts';

/** Harbor High with these people, and Maya in Grace's algebra. */
export async function putMayasClass(roster: RosterWriter, people: readonly (Student | Guardian | Staff)[]) {
  await roster.putSchools([harborHigh]);
  await roster.putPeople(people);
  await roster.putSections([aSection()]);
  await roster.putSeats([aStaffSeat(), aStudentSeat()]);
}
