import type { Student } from '#shared/domain/roster/people.ts';
import type { StudentSeat } from '#shared/domain/roster/section.ts';
import type { Key } from '../keys.ts';
import { getItem, type Table } from '../table.ts';
import { type Action, put } from '../transactions.ts';
import { personKey } from './keys.ts';
import { personRows, storedRows } from './person-items.ts';
import { seatItem } from './section-items.ts';

/**
 * A student who is on no list any more: no search finds them, no birthday comes, and they sit in no class. Accounts
 * still lead to the record, so that nobody takes whom Classroom lists for a stranger.
 */
export async function departedActions(
  table: Table,
  { student, seats }: { student: Student; seats: readonly StudentSeat[] },
): Promise<Action[]> {
  const { id, diedOn } = student;
  const stored = await getItem(table, personKey(id), { consistent: true });
  const { head } = personRows({ ...(stored ?? student), active: false, diedOn });
  const removed: Key[] = stored ? storedRows(stored).names : [];
  return [
    put(table, head),
    ...removed.map(({ pk, sk }): Action => ({ Delete: { TableName: table.name, Key: { pk, sk } } })),
    ...seats.map((seat) => put(table, seatItem(seat))),
  ];
}

/** The same student on every list again, with what an import or they themselves had said. */
export async function returnedActions(
  table: Table,
  { student, seats }: { student: Student; seats: readonly StudentSeat[] },
): Promise<Action[]> {
  const { diedOn: _died, ...stored } = (await getItem(table, personKey(student.id), { consistent: true })) ?? student;
  const { head, names, pointers } = personRows({ ...stored, active: student.active });
  return [head, ...names, ...pointers, ...seats.map(seatItem)].map((item) => put(table, item));
}
