import type { CaseloadPart } from '#shared/domain/access/caseload.ts';
import { type CaseloadFault, caseloadFaults, gradesOf } from '#shared/domain/access/caseload-coverage.ts';
import { type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { isStaffId, type SchoolId, type StaffId } from '#shared/domain/ids.ts';
import { displayName, type School } from '#shared/domain/roster/people.ts';
import { type Needs, type QueryInput, query } from '../../command.ts';
import { studentsOfSchool } from '../../roster/students-of-school.ts';
import { officeOfSchool } from './office-of-school.ts';
import { counselsAt } from './set-caseload.ts';

export type ReadCaseloadsInput = QueryInput & { schoolId: SchoolId };
/** Counts of students and no name of one. */
export type CaseloadsInSight = {
  school: School;
  on: SchoolDate;
  /** Those of today and of days to come. `isOpen`: whoever has it is still a counselor here. */
  parts: readonly (CaseloadPart & { name: string; isOpen: boolean })[];
  /** Counselors of whom nothing is said. */
  without: readonly { staffId: StaffId; name: string }[];
  grades: readonly string[];
  faults: readonly CaseloadFault[];
};

/** Who counsels whom at a school, and who has nobody, or several. */
export const readCaseloads = query({
  authorize: officeOfSchool,
  async read(ports: Needs<'roster' | 'rosterWriter'>, { schoolId }: ReadCaseloadsInput, { school, at, withoutTrace }) {
    const { roster, rosterWriter } = ports;
    const [{ parts }, students, people] = await Promise.all([
      roster.caseloadsAt(schoolId),
      studentsOfSchool(ports, schoolId),
      rosterWriter.peopleOfSchool(schoolId),
    ]);
    const on = schoolDateAt(at, school.zone);
    const ids = [...parts.map(({ staffId }) => staffId), ...people.filter(isStaffId)];
    const staff = await roster.findStaff([...new Set(ids)]);
    const counselors = staff.filter((each) => counselsAt(each, schoolId));
    const isOpen = ({ staffId }: CaseloadPart) => counselors.some(({ id }) => id === staffId);
    const nameOf = (id: StaffId) => staff.flatMap((each) => (each.id === id ? [displayName(each)] : []))[0] ?? id;
    const lasting = parts.filter(({ endOn }) => !endOn || endOn >= on);
    return withoutTrace<CaseloadsInSight>({
      ...{ school, on, grades: gradesOf(students) },
      parts: lasting.map((part) => ({ ...part, name: nameOf(part.staffId), isOpen: isOpen(part) })),
      without: counselors
        .filter(({ id }) => !lasting.some(({ staffId }) => staffId === id))
        .map((each) => ({ staffId: each.id, name: displayName(each) })),
      faults: caseloadFaults(parts.filter(isOpen), students, on),
    });
  },
});
