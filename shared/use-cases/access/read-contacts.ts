import { mayBeCalled } from '#shared/domain/access/guardianship.ts';
import type { StaffId } from '#shared/domain/ids.ts';
import { displayName, type Guardian, type School, type Staff } from '#shared/domain/roster/people.ts';
import { type Needs, query } from '../command.ts';
import { onStudent, type StudentQueryInput } from './authorize.ts';
import { readFamily } from './read-family.ts';

export type ReadContactsInput = StudentQueryInput;
/** Whom to call about a student. The roster's telephone numbers of families are never read: the office has them. */
export type StudentContacts = {
  name: string;
  school: Pick<School, 'name' | 'phone'>;
  /** Parents before relatives, and nobody whom a court's order limits. */
  family: readonly (Pick<Guardian, 'id' | 'email'> & { name: string; isRelative: boolean })[];
  caseManagers: readonly (Pick<Staff, 'email'> & { id: StaffId; name: string })[];
};

/** For who answers for the student, and in an emergency for whoever opened it. A teacher asks the office. */
export const readContacts = query({
  authorize: onStudent({ data: 'D1', only: ['coordinates', 'caseManages', 'nurseOf', 'emergency'] }),
  async read({ roster }: Needs<'roster'>, { studentId }: ReadContactsInput, { student, school, on, enter }) {
    const [{ guardians, limits }, managerIds] = await Promise.all([
      readFamily({ roster }, student),
      roster.caseManagersOf(studentId),
    ]);
    const managers = await roster.findStaff(managerIds);
    const family = guardians
      .filter((guardian) => guardian.active && mayBeCalled(guardian, limits, on))
      .map((guardian) => ({ ...named(guardian), isRelative: guardian.isRelative === true }))
      .sort((a, b) => Number(a.isRelative) - Number(b.isRelative) || a.name.localeCompare(b.name));
    return enter(
      { action: 'contacts_viewed' },
      (): StudentContacts => ({
        name: displayName(student),
        school: { name: school.name, ...(school.phone ? { phone: school.phone } : {}) },
        family,
        caseManagers: managers.filter(({ active }) => active).map(named),
      }),
    );
  },
});

const named = <Id>({ id, email, ...person }: Omit<Guardian | Staff, 'id'> & { id: Id }) => ({
  ...{ id, name: displayName(person) },
  ...(email ? { email } : {}),
});
