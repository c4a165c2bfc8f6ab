import type { SchoolDate } from '#shared/domain/dates.ts';
import { type Hour, hourOf } from '#shared/domain/hours.ts';
import type { EventId, PersonId, PlanId, SchoolId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';

/**
 * Keys are put together here and in the `keys.ts` of each noun and nowhere else. Here is what several nouns put their
 * rows under, and what every transaction writes. Q numbers are rows of ACCESS-PATTERNS.md.
 */
export type Key = { pk: string; sk: string };
export type IndexKey = { gsi1pk: string; gsi1sk: string };

export const single = (word: string, id: string): Key => ({ pk: `${word}#${id}`, sk: word });

/** Q3: heads sort apart from frozen versions, so that reading a student's plans never drags their history along. */
export const studentPartition = (student: StudentId) => `STUDENT#${student}`;
/** Where a plan stands. It moves with the plan and with a meeting about it. */
export const processKey = (student: StudentId, id: PlanId): Key => ({
  pk: studentPartition(student),
  sk: `PROCESS#${id}`,
});

/** Q7 and Q11: by month, so that a range is a few queries and no partition holds a school's every date. */
export const duePartition = (school: SchoolId, month: string) => `DUE#${school}#${month}`;
export const dueIndex = (school: SchoolId, on: SchoolDate, what: string): IndexKey => ({
  gsi1pk: duePartition(school, on.slice(0, 7)),
  gsi1sk: `${on}#${what}`,
});

const shards = [...'0123'];
/**
 * Q24: the entry itself by the hour that will be sealed, and within it by a digit that follows from its id: one
 * partition takes a thousand writes a second, and a bell rings for everybody at once. Entries from before 26 November
 * 2026 have no digit. The row per student is written from the stream.
 */
export const hourPartitions = (hour: Hour) => [`HOUR#${hour}`, ...shards.map((digit) => `HOUR#${hour}#${digit}`)];
export const entryKey = ({ at, id }: Pick<LedgerEntry, 'at' | 'id'>): Key => ({
  pk: `HOUR#${hourOf(at)}#${shardOf(id)}`,
  sk: `${at}#${id}`,
});
const shardOf = (id: LedgerEntry['id']) =>
  [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % shards.length;
export const actorPartition = (actor: LedgerEntry['actorId']) => `ACTOR#${actor}`;
export const actorIndex = ({ actorId, at, id }: LedgerEntry): IndexKey => ({
  gsi1pk: actorPartition(actorId),
  gsi1sk: `${at}#${id}`,
});

export const eventKey = (id: EventId) => single('EVENT', id);
export const onceKey = (what: 'command' | 'event' | 'delivery', key: string) => single('ONCE', `${what}#${key}`);

/** Q6: what somebody holds: seats, plans that they manage, and covers, which sort right before seats. */
export const coversBegin = 'COVER#';
export const seatsBegin = 'SECTION#';
export const memberPartition = (person: PersonId) => `MEMBER#${person}`;
export const memberIndex = (person: PersonId, of: string): IndexKey => ({
  gsi1pk: memberPartition(person),
  gsi1sk: of,
});
