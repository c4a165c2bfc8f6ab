import type { DataClass } from '#shared/domain/access/access.ts';
import type { Student } from '#shared/domain/roster/people.ts';
import type { RecordSource } from '#shared/use-cases/ports/ledger/record-sources.ts';
import { birthdayKey, courtOrderPartition, limitsPartition } from '../access/keys.ts';
import { getMany } from '../batches.ts';
import { deadlinePartition, deadlinesOfStudent } from '../calendar/keys.ts';
import { acknowledgementPartition, cardKey, deliveryPartition, safetyPartition } from '../cards/keys.ts';
import { evidencePartition } from '../cases/keys.ts';
import { type Key, memberPartition, studentPartition } from '../keys.ts';
import { triagePartition } from '../plans/keys.ts';
import { meetingsAheadKey } from '../reviews/keys.ts';
import { personKey, teamPartition } from '../roster/keys.ts';
import { type Item, queryAll, type Table } from '../table.ts';
import {
  asRecord,
  emergencies,
  followed,
  grantsGiven,
  type Kind,
  requestsMade,
  reviewsHeld,
  type Trail,
  tasksNamed,
  theirs,
} from './record-trails.ts';

type Stores = { plans: Table; confidential: Table; ledger: Table };
type PartOf<Part> = (student: Student) => Part;

/**
 * Q48. Where something is held on a student, a line each. What a student's own partition holds comes whole, whatever it
 * is called: a new kind of record there is in the copy by itself. A new partition is a new line.
 */
export const dynamoRecordSources = ({ plans, confidential, ledger }: Stores): RecordSource[] => [
  byKey(plans, { name: 'student', holds: 'D1' }, ({ id }) => personKey(id)),
  byKey(plans, { name: 'coming-of-age', holds: 'D1' }, ({ id }) => birthdayKey(id)),
  guardians(plans),
  partition(plans, { name: 'guardian-limits', holds: 'D1' }, ({ id }) => limitsPartition(id)),
  partition(confidential, { name: 'court-orders', holds: 'D4' }, ({ id }) => courtOrderPartition(id)),
  seats(plans),
  partition(plans, { name: 'team', holds: 'D1' }, ({ id }) => teamPartition(id)),
  byKey(plans, { name: 'card', holds: 'D2' }, ({ id }) => cardKey(id)),
  partition(plans, { name: 'safety-card', holds: 'D2' }, ({ id }) => safetyPartition(id)),
  byKey(plans, { name: 'meetings-ahead', holds: 'D1' }, ({ id }) => meetingsAheadKey(id)),
  partition(plans, { name: 'confirmations', holds: 'D2' }, ({ id }) => acknowledgementPartition(id)),
  partition(plans, { name: 'deliveries', holds: 'D2', trails: [tasksNamed(plans)] }, ({ id }) => deliveryPartition(id)),
  wholePartition(plans, 'D3', ({ id }) => studentPartition(id)),
  partition(plans, { name: 'deadlines', holds: 'D3', begins: deadlinesOfStudent }, ({ schoolId }) =>
    deadlinePartition(schoolId),
  ),
  partition(confidential, { name: 'confidential-papers', holds: 'D4' }, ({ id }) => evidencePartition(id)),
  partition(plans, { name: 'waiting-words', holds: 'D3' }, ({ schoolId }) => triagePartition(schoolId)),
  partition(
    ledger,
    {
      name: 'disclosures',
      holds: 'D3',
      trails: [
        ...[reviewsHeld(plans), requestsMade(plans), tasksNamed(plans)],
        ...[grantsGiven(plans), emergencies(confidential)],
      ],
    },
    ({ id }) => studentPartition(id),
  ),
];

/** What the first word of a sort key is called in a copy; a word that is not here stands for itself. */
const kindNames: Readonly<Record<string, string>> = {
  PLAN: 'plans',
  VERSION: 'plan-versions',
  DRAFT: 'plan-drafts',
  END: 'plan-dates',
  CHANGE: 'plan-dates',
  REFERRAL: 'cases',
  NOTICE: 'notices',
  PROCESS: 'plan-steps',
  MEETING: 'minutes',
  CONTRIBUTION: 'own-words',
};

const byKey =
  (table: Table, kind: Kind, keyOf: PartOf<Key>): RecordSource =>
  async (student) => [{ ...kind, records: (await getMany(table, [keyOf(student)])).map(asRecord) }];

/** Their names: what else is known of a guardian is theirs, and not the student's. */
const guardians =
  (table: Table): RecordSource =>
  async ({ guardianIds }) => {
    const items = await getMany(table, guardianIds.map(personKey));
    const named = items.map(({ pk, sk, id, givenName, familyName }) => ({ pk, sk, id, givenName, familyName }));
    return [{ name: 'guardians', holds: 'D1', records: named.map(asRecord) }];
  };

/** Found through the index, which holds the keys alone. */
const seats =
  (table: Table): RecordSource =>
  async ({ id }) => {
    const rows = await queryAll(table, memberPartition(id), { index: 'gsi1' });
    const items = await getMany(
      table,
      rows.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })),
    );
    return [{ name: 'seats', holds: 'D1', records: items.map(asRecord) }];
  };

type Part = Kind & { begins?: (id: Student['id']) => string; trails?: readonly Trail[] };

/** A partition that may hold rows of other students too, and what its rows lead to. */
const partition =
  (table: Table, { begins, trails = [], ...kind }: Part, partitionOf: PartOf<string>): RecordSource =>
  async (student) => {
    const span = begins && { begins: begins(student.id) };
    const items = theirs(await queryAll(table, partitionOf(student), { span, consistent: true }), student);
    return [...(await followed(items, trails, student)), { ...kind, records: items.map(asRecord) }];
  };

/** A partition of the student's own: each kind of record in it goes by the first word of its sort key. */
const wholePartition =
  (table: Table, holds: DataClass, partitionOf: PartOf<string>): RecordSource =>
  async (student) => {
    const items = await queryAll(table, partitionOf(student), { consistent: true });
    return items.map((item) => ({ name: kindOf(item), holds, records: [asRecord(item)] }));
  };

function kindOf({ sk }: Item) {
  const [word = ''] = String(sk).split('#');
  // It becomes the name of a file.
  return kindNames[word] ?? word.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
