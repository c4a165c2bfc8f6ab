import type { PersonId, StudentId } from '#shared/domain/ids.ts';
import {
  assemblePerson,
  type PeopleContext,
  type PersonDraft,
  type PersonRecords,
} from '#shared/domain/roster/one-roster/people.ts';
import type { RosterDraft } from '#shared/domain/roster/one-roster/roster-draft.ts';
import { asSeatable, type Seatable } from '#shared/domain/roster/one-roster/seats.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import { sameRecord } from '#shared/domain/same-record.ts';
import type { RowFault } from '#shared/domain/tabular.ts';
import type { Needs } from '../../command.ts';
import type { Person } from '../../ports/roster/roster-writer.ts';
import { inChunks, readPeople, type Sides, type StoredRoster } from './stored.ts';

type PeoplePorts = Needs<'roster' | 'rosterWriter'>;

export type PeopleChange = {
  /** Everybody whom seats may name, by source id: those of the package and those who are stored. */
  seatable: Map<string, Seatable>;
  counts: { students: number; staff: number; guardians: number };
  puts: Person[];
  removes: PersonId[];
  /** Their name stands on their seats as well. */
  renamed: StudentId[];
};

export async function comparePeople(
  ports: PeoplePorts,
  { draft, stored }: Sides,
  context: PeopleContext,
): Promise<PeopleChange> {
  const change: Comparing = { known: new Map(), puts: [], removes: [], renamed: [] };
  const addresses = new Map<string, string>();
  for (const chunk of inChunks([...draft.people.values(), ...onlySeated(draft)], 500)) {
    const before = await readPeople(ports.rosterWriter, stored, chunk);
    for (const person of chunk) {
      const records = before.get(person.sourcedId) ?? {};
      const fault = takePerson(person, records, { context, change, addresses });
      if (!fault) continue;
      draft.faults.push(fault);
      keep(change, person.sourcedId, records);
    }
  }
  joinFamilies(draft, stored, change.known);
  await compareRecords(ports, { draft, stored }, change);
  if (listsEverybody(draft)) change.removes.push(...unmentioned(draft, stored, change));
  const { known, ...rest } = change;
  return { ...rest, seatable: seatableOf(known), counts: countsOf(known) };
}

type Comparing = Pick<PeopleChange, 'puts' | 'removes' | 'renamed'> & { known: Map<string, PersonRecords> };

const seatableOf = (known: ReadonlyMap<string, PersonRecords>) =>
  new Map([...known].map(([sourcedId, records]) => [sourcedId, asSeatable(records)]));

function countsOf(known: ReadonlyMap<string, PersonRecords>) {
  const counts = { students: 0, staff: 0, guardians: 0 };
  for (const { student, staff, guardian } of known.values()) {
    if (student) counts.students += 1;
    if (staff) counts.staff += 1;
    if (guardian) counts.guardians += 1;
  }
  return counts;
}

const listsEverybody = ({ manifest, unreadable }: RosterDraft) =>
  manifest.modes.users === 'bulk' && !unreadable.has('users') && !unreadable.has('roles');

/** People with a seat in the package and no row: they must be stored, unless the package lists everybody. */
function* onlySeated(draft: RosterDraft): Generator<PersonDraft> {
  if (listsEverybody(draft)) return;
  const { people, seats } = draft;
  const seen = new Set<string>();
  for (const list of seats.values())
    for (const userId of list.users)
      if (!people.has(userId) && !seen.has(userId)) {
        seen.add(userId);
        yield { sourcedId: userId, roles: [], faulty: true };
      }
}

type Taking = { context: PeopleContext; change: Comparing; addresses: Map<string, string> };

/** Whoever has a faulty row stays as stored. */
function takePerson(person: PersonDraft, before: PersonRecords, taking: Taking): RowFault | undefined {
  const { context, change, addresses } = taking;
  if (person.faulty) {
    keep(change, person.sourcedId, before);
    return undefined;
  }
  const assembled = assemblePerson(person, before, context);
  if (assembled === 'gone') {
    change.removes.push(...idsOf(before));
    return undefined;
  }
  if ('fault' in assembled) return assembled.fault;
  const { records } = assembled;
  const email = (records.student ?? records.staff)?.email?.toLowerCase();
  const owner = email && addresses.get(email);
  if (owner && owner !== person.sourcedId)
    return { file: 'users.csv', line: person.user?.line ?? 0, column: 'email', reason: 'address_taken' };
  if (email) addresses.set(email, person.sourcedId);
  change.known.set(person.sourcedId, records);
  change.removes.push(...idsOf(before).filter((id) => !idsOf(records).includes(id)));
  return undefined;
}

function keep(change: Comparing, sourcedId: string, before: PersonRecords) {
  if (Object.keys(before).length > 0) change.known.set(sourcedId, before);
}

const idsOf = (records: PersonRecords): PersonId[] => recordsOf(records).map(({ id }) => id);

/** A family is named from either side; agents who are no guardians of ours (a nurse, a neighbour) are left out. */
function joinFamilies({ people }: RosterDraft, stored: StoredRoster, known: Map<string, PersonRecords>) {
  for (const { sourcedId, user } of people.values())
    if (known.get(sourcedId)?.guardian)
      for (const agent of user?.agents ?? []) known.get(agent)?.student?.guardianIds.push(`grd_${sourcedId}`);
  for (const { student } of known.values()) {
    if (!student) continue;
    const real = student.guardianIds.filter((id) => known.get(id.slice(4))?.guardian ?? stored.people.has(id));
    student.guardianIds = [...new Set(real)].sort();
  }
}

/** Writes what differs; reads the stored once more: a small machine cannot keep a district's records twice. */
async function compareRecords(ports: PeoplePorts, { draft, stored }: Sides, change: Comparing) {
  for (const chunk of inChunks([...draft.people.values()], 500)) {
    const before = await readPeople(ports.rosterWriter, stored, chunk);
    for (const person of chunk)
      await compareRecord(ports, { draft, change }, [person, before.get(person.sourcedId) ?? {}]);
  }
}

/** In a delta an address may still belong to somebody whom the package does not speak of. */
async function compareRecord(
  { roster }: PeoplePorts,
  { draft, change }: { draft: RosterDraft; change: Comparing },
  [{ sourcedId, user }, old]: [PersonDraft, PersonRecords],
) {
  const now = change.known.get(sourcedId) ?? {};
  const puts = recordsOf(now).filter((record) => !recordsOf(old).some((each) => sameRecord(each, record)));
  if (puts.length === 0) return;
  if (draft.manifest.modes.users === 'delta' && (await isTaken(roster, change, now))) {
    draft.faults.push({ file: 'users.csv', line: user?.line ?? 0, column: 'email', reason: 'address_taken' });
    change.known.delete(sourcedId);
    keep(change, sourcedId, old);
    return;
  }
  change.puts.push(...puts);
  if (old.student && now.student && displayName(old.student) !== displayName(now.student))
    change.renamed.push(now.student.id);
}

const recordsOf = ({ student, staff, guardian }: PersonRecords): Person[] =>
  [student, staff, guardian].filter((record) => record !== undefined);

async function isTaken(roster: PeoplePorts['roster'], { known, removes }: Comparing, now: PersonRecords) {
  const email = (now.student ?? now.staff)?.email;
  const owner = email && (await roster.findPersonByEmail(email));
  if (!owner || idsOf(now).includes(owner) || removes.includes(owner)) return false;
  const records = known.get(owner.slice(4));
  const theirs = records?.student ?? records?.staff;
  return theirs === undefined || theirs.email?.toLowerCase() === email.toLowerCase();
}

/** Those whom a full file no longer lists. */
const unmentioned = ({ people }: RosterDraft, stored: StoredRoster, { known }: Comparing) =>
  [...stored.people].filter((id) => {
    const sourcedId = id.slice(4);
    const person = people.get(sourcedId);
    return person === undefined && !known.has(sourcedId);
  });
