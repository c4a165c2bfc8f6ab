import type { FamilyFacts } from '#shared/domain/access/guardian-standing.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { RightsNotice } from '#shared/domain/notices/rights-notice.ts';
import { displayName, type Guardian } from '#shared/domain/roster/people.ts';
import { type Needs, query } from '../command.ts';
import { onStudent, type StudentQueryInput } from './authorize.ts';
import { readFamily } from './read-family.ts';

export type ReadGuardiansInput = StudentQueryInput;
export type GuardiansOfStudent = {
  name: string;
  on: SchoolDate;
  guardians: readonly Guardian[];
  /** What their rights follow from: `guardianStanding` says them. */
  facts: FamilyFacts;
  /** That they were told that rights pass to the student. */
  notices: readonly RightsNotice[];
  /** Its name. */
  school: string;
};

/** Whom the roster names as a student's family, and what the office has entered of them: for who may enter it. */
export const readGuardians = query({
  authorize: onStudent({ action: 'decide', data: 'D4', only: ['coordinates'] }),
  async read(
    ports: Needs<'roster' | 'district' | 'rightsNotices'>,
    _input: ReadGuardiansInput,
    { student, school, on, at, enter },
  ) {
    const [family, { rights }, notices] = await Promise.all([
      readFamily(ports, student),
      ports.district.settings(),
      ports.rightsNotices.ofStudent(student.id),
    ]);
    const { guardians, limits } = family;
    const facts = { student, limits, settings: rights, at };
    return enter({ action: 'guardians_viewed' }, (): GuardiansOfStudent => {
      const inOrder = [...guardians].sort((a, b) => displayName(a).localeCompare(displayName(b)));
      return { name: displayName(student), on, guardians: inOrder, facts, notices, school: school.name };
    });
  },
});
