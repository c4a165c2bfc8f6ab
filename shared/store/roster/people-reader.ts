import * as z from 'zod/mini';
import { DomainError } from '#shared/domain/errors.ts';
import { PersonId, StaffId } from '#shared/domain/ids.ts';
import { asRecorded } from '#shared/domain/roster/as-recorded.ts';
import { Guardian, Staff, Student } from '#shared/domain/roster/people.ts';
import type { Roster } from '#shared/use-cases/ports/roster/roster.ts';
import { getMany } from '../batches.ts';
import type { Key } from '../keys.ts';
import { getItem, queryAll, type Table } from '../table.ts';
import { emailPointer, googlePointer, identifierPartition, personKey, slackPointer } from './keys.ts';

const Pointer = z.object({ personId: PersonId });
const StaffPointer = z.object({ personId: StaffId });

type ById = 'getStudent' | 'getStaff' | 'findGuardians' | 'findStudents' | 'findStaff';
type ByAccount =
  | 'findPersonByGoogle'
  | 'findPersonByEmail'
  | 'findPeopleByIdentifier'
  | 'findPeople'
  | 'findStaffBySlack';

/** People by id, and by the accounts that lead to them. */
export const peopleReader = (table: Table): Pick<Roster, ById | ByAccount> => ({
  getStudent: async (id) => Student.parse(await existing(table, personKey(id), { studentId: id })),
  getStaff: async (id) => asRecorded(Staff.parse(await existing(table, personKey(id), { staffId: id }))),
  findGuardians: async (ids) => (await getMany(table, ids.map(personKey))).map((item) => Guardian.parse(item)),
  findStudents: async (ids) => (await getMany(table, ids.map(personKey))).map((item) => Student.parse(item)),
  findStaff: async (ids) => (await getMany(table, ids.map(personKey))).map((item) => asRecorded(Staff.parse(item))),
  findPersonByGoogle: (sub) => pointed(table, googlePointer(sub)),
  findPersonByEmail: (email) => pointed(table, emailPointer(email)),
  findPeopleByIdentifier: async (identifier) =>
    (await queryAll(table, identifierPartition(identifier))).map((item) => Pointer.parse(item).personId),
  async findPeople(accounts) {
    const pointers = accounts.map(({ googleId, email }) => [
      googlePointer(googleId),
      ...(email ? [emailPointer(email)] : []),
    ]);
    const found = new Map((await getMany(table, pointers.flat())).map((item) => [item.pk, Pointer.parse(item)]));
    return pointers.map((keys) => keys.map(({ pk }) => found.get(pk)).find((each) => each !== undefined)?.personId);
  },
  async findStaffBySlack(teamId, userId) {
    const item = await getItem(table, slackPointer(teamId, userId));
    return item && StaffPointer.parse(item).personId;
  },
});

/** The item, which must be there. */
export async function existing(table: Table, key: Key, details: Record<string, string>) {
  const item = await getItem(table, key);
  if (!item) throw new DomainError('not_found', details);
  return item;
}

async function pointed(table: Table, key: Key) {
  const item = await getItem(table, key);
  return item && Pointer.parse(item).personId;
}
