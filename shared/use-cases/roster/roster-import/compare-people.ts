import type { PersonId, StudentId } from '#shared/domain/ids.ts';
import { type AddressBook, addressBook, withoutAddress } from '#shared/domain/roster/one-roster/address-book.ts';
import { joinFamilies } from '#shared/domain/roster/one-roster/families.ts';
import { saySharedIdentifiers } from '#shared/domain/roster/one-roster/identifier.ts';
import {
  assemblePerson,
  type PeopleContext,
  type PersonDraft,
  type PersonRecords,
} from '#shared/domain/roster/one-roster/people.ts';
import { countFault, type RosterDraft } from '#shared/domain/roster/one-roster/roster-draft.ts';
import { asSeatable, type Seatable } from '#shared/domain/roster/one-roster/seats.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import { sameRecord } from '#shared/domain/same-record.ts';
import type { RowFault } from '#shared/domain/tabular.ts';
import type { Needs } from '../../command.ts';
import type { Person } from '../../ports/roster/roster-writer.ts';
import { takeRelatives } from './relatives.ts';
import { hasDied, inChunks, readPeople, type Sides, type StoredRoster } from './stored.ts';

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
  const addresses = addressBook(draft, change.known);
  for (const chunk of inChunks([...draft.people.values(), ...onlySeated(draft)], 500)) {
    const before = await readPeople(ports.rosterWriter, stored, chunk);
    for (const person of chunk) {
      if (hasDied(stored, person.sourcedId)) continue;
      const records = before.get(person.sourcedId) ?? {};
      if (takePerson(person, records, { draft, context, change })) addresses.take(person.sourcedId);
      else keepOrLose({ draft, change, addresses }, person, records);
      // Said and done: a large district's rows of roles beside its records do not fit into a small machine.
      person.roles = noRoleRows;
    }
  }
  const relatives = listsEverybody(draft)
    ? []
    : await takeRelatives(ports.rosterWriter, { draft, stored }, change.known);
  joinFamilies(draft, { known: change.known, isStored: (id) => !listsEverybody(draft) && stored.people.has(id) });
  saySharedIdentifiers(draft, change.known);
  await compareRecords(ports, { draft, stored, people: [...draft.people.values(), ...relatives] }, change);
  if (listsEverybody(draft)) change.removes.push(...unmentioned(draft, stored, change));
  const { known, ...rest } = change;
  return { ...rest, seatable: seatableOf(known), counts: countsOf(known) };
}

const noRoleRows: PersonDraft['roles'] = [];

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

type Taking = { draft: RosterDraft; context: PeopleContext; change: Comparing };

/** False when somebody's rows make no person. */
function takePerson(person: PersonDraft, before: PersonRecords, { draft, context, change }: Taking): boolean {
  if (person.faulty) return false;
  const assembled = assemblePerson(person, before, context);
  if (assembled === 'gone') {
    change.removes.push(...idsOf(before));
    draft.lost.people.add(person.sourcedId);
    return true;
  }
  if ('fault' in assembled) {
    note(draft, assembled.fault);
    return false;
  }
  const { records, faults } = assembled;
  for (const fault of faults) note(draft, fault);
  change.known.set(person.sourcedId, records);
  change.removes.push(...idsOf(before).filter((id) => !idsOf(records).includes(id)));
  return true;
}

function note(draft: RosterDraft, fault: RowFault) {
  if (fault.reason === 'lost_parent') countFault(draft, fault.file, fault);
  else draft.faults.push(fault);
}

type Keeping = { draft: RosterDraft; change: Comparing; addresses: AddressBook };

/** Whoever has a faulty row stays as stored. */
function keepOrLose({ draft, change, addresses }: Keeping, { sourcedId }: PersonDraft, before: PersonRecords) {
  if (Object.keys(before).length === 0) {
    if (draft.people.has(sourcedId)) draft.lost.people.add(sourcedId);
    return;
  }
  change.known.set(sourcedId, before);
  addresses.keep(sourcedId);
}

const idsOf = (records: PersonRecords): PersonId[] => recordsOf(records).map(({ id }) => id);

/** Writes what differs; reads the stored once more: a small machine cannot keep a district's records twice. */
async function compareRecords(
  ports: PeoplePorts,
  { draft, stored, people }: Sides & { people: PersonDraft[] },
  change: Comparing,
) {
  for (const chunk of inChunks(people, 500)) {
    const before = await readPeople(ports.rosterWriter, stored, chunk);
    for (const person of chunk)
      await compareRecord(ports, { draft, change }, [person, before.get(person.sourcedId) ?? {}]);
  }
}

/** An address may still belong to somebody whom the package does not speak of, unless it lists everybody. */
async function compareRecord(
  { roster }: PeoplePorts,
  { draft, change }: { draft: RosterDraft; change: Comparing },
  [{ sourcedId, user }, old]: [PersonDraft, PersonRecords],
) {
  const now = change.known.get(sourcedId) ?? {};
  const differing = () => recordsOf(now).filter((record) => !recordsOf(old).some((each) => sameRecord(each, record)));
  let puts = differing();
  if (puts.length > 0 && !listsEverybody(draft) && (await isTaken(roster, change, now))) {
    draft.faults.push({ file: 'users.csv', line: user?.line ?? 0, column: 'email', reason: 'address_taken' });
    withoutAddress(now);
    puts = differing();
  }
  if (puts.length === 0) return;
  if (user && !listsEverybody(draft) && (await isSharedOutside(roster, change, now)))
    draft.faults.push({ file: 'users.csv', line: user.line, column: 'identifier', reason: 'identifier_shared' });
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

/** With somebody of whom the package does not speak; the others are known. */
async function isSharedOutside(roster: PeoplePorts['roster'], { known, removes }: Comparing, now: PersonRecords) {
  const { identifier } = now.student ?? now.staff ?? {};
  const owners = identifier === undefined ? [] : await roster.findPeopleByIdentifier(identifier);
  return owners.some((id) => !known.has(id.slice(4)) && !removes.includes(id));
}

/** Those whom a full file no longer lists. */
const unmentioned = ({ people }: RosterDraft, stored: StoredRoster, { known }: Comparing) =>
  [...stored.people].filter((id) => {
    const sourcedId = id.slice(4);
    const person = people.get(sourcedId);
    return person === undefined && !known.has(sourcedId);
  });
