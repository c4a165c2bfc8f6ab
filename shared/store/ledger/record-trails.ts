import { StaffId } from '#shared/domain/ids.ts';
import { EntryIds } from '#shared/domain/ledger/ledger.ts';
import type { RecordKind, StoredRecord } from '#shared/domain/ledger/student-record.ts';
import type { Student } from '#shared/domain/roster/people.ts';
import { datedGrantKey, emergencyKey, emergencyLookKey } from '../access/keys.ts';
import { getMany } from '../batches.ts';
import { taskKey } from '../cards/keys.ts';
import type { Key } from '../keys.ts';
import { unpacked } from '../packed-items.ts';
import { openRequestKey, ownRequestKey, settledRequestKey } from '../requests/keys.ts';
import { reviewKey } from '../reviews/keys.ts';
import type { Item, Table } from '../table.ts';

export type Kind = Pick<RecordKind, 'name' | 'holds'>;

/** What is stored elsewhere and named in rows that were read; `further` goes on from there. */
export type Trail = {
  table: Table;
  kind: Kind;
  keysIn(ids: EntryIds, student: Student): readonly Key[];
  further?: readonly Trail[];
};

/**
 * Every change is one transaction with its entry, so what has no index by student is found by the ids in the student's
 * log. It is found there also when the student has changed schools since.
 */
export async function followed(
  items: readonly Item[],
  trails: readonly Trail[],
  student: Student,
): Promise<RecordKind[]> {
  const ids = items.map((item) => EntryIds.parse(item));
  const found = trails.map(async ({ table, kind, keysIn, further = [] }) => {
    const keys = ids.flatMap((each) => keysIn(each, student));
    const reached = theirs(await getMany(table, keys, { consistent: true }), student);
    return [{ ...kind, records: reached.map(asRecord) }, ...(await followed(reached, further, student))];
  });
  return (await Promise.all(found)).flat();
}

export const reviewsHeld = (plans: Table): Trail => ({
  table: plans,
  kind: { name: 'meetings', holds: 'D3' },
  keysIn: ({ reviewId }, { id }) => (reviewId ? [reviewKey(id, reviewId)] : []),
});

/** An open task is named where declines are counted, a settled one in the log. */
export const tasksNamed = (plans: Table): Trail => ({
  table: plans,
  kind: { name: 'tasks', holds: 'D2' },
  keysIn: ({ taskId }, { id }) => (taskId ? [taskKey(id, taskId)] : []),
});

/** Who gave a right is the actor; who opened an emergency gave it to themselves. */
export const grantsGiven = (plans: Table): Trail => ({
  table: plans,
  kind: { name: 'rights-given', holds: 'D1' },
  keysIn({ grantId, personId, actorId }) {
    const staff = StaffId.safeParse(personId ?? actorId).data;
    return grantId && staff ? [datedGrantKey(staff, grantId)] : [];
  },
});

export const emergencies = (confidential: Table): Trail => ({
  table: confidential,
  kind: { name: 'emergency-reasons', holds: 'D4' },
  keysIn: ({ grantId }) => (grantId?.startsWith('emg_') ? [emergencyKey(grantId), emergencyLookKey(grantId)] : []),
});

/** The rows of who asked and of who typed it, and the request that those name, by the school that it was made to. */
export const requestsMade = (plans: Table): Trail => ({
  table: plans,
  kind: { name: 'request-receipts', holds: 'D1' },
  keysIn({ requestId, actorId }, { id, guardianIds }) {
    const people = [id, ...guardianIds, ...(actorId && actorId !== 'system' ? [actorId] : [])];
    return requestId ? people.map((person) => ownRequestKey(person, requestId)) : [];
  },
  further: [
    {
      table: plans,
      kind: { name: 'requests', holds: 'D3' },
      keysIn: ({ requestId, schoolId }) =>
        requestId && schoolId ? [openRequestKey(schoolId, requestId), settledRequestKey(schoolId, requestId)] : [],
    },
  ],
});

/** What is about others is theirs: a row that several students share names this one alone. */
export const theirs = (items: readonly Item[], { id }: Pick<Student, 'id'>): Item[] =>
  items
    .filter(({ studentId = id }) => studentId === id)
    .map((item) => ('studentIds' in item ? { ...item, studentIds: [id] } : item));

/** Without what only the table needs. An item that is nothing but a row of the due index says what is due. */
export function asRecord({ pk, sk, gsi1pk: _pk, gsi1sk, ttl: _ttl, ...rest }: Item): StoredRecord {
  const due = gsi1sk !== undefined && Object.keys(rest).length === 0 ? { due: String(gsi1sk).split('#')[0] } : {};
  return { ...unpacked(rest), ...due, storedAs: `${pk} ${sk}` };
}
