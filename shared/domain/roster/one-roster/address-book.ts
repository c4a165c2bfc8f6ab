import type { PersonRecords } from './people.ts';
import type { RosterDraft } from './roster-draft.ts';

/** Who was seen with which address, so that one that several have identifies none of them. */
export type AddressBook = {
  take(sourcedId: string): void;
  /** Their row could not be read, so they stay as they are stored. */
  keep(sourcedId: string): void;
};

/**
 * Whose an address is that two people have, nobody can tell from the package, and whoever signs in with it would be
 * taken for either: neither keeps it. A guardian's opens nothing, so families may share theirs.
 */
export function addressBook({ people, faults }: RosterDraft, known: ReadonlyMap<string, PersonRecords>): AddressBook {
  const owners = new Map<string, string>();
  const kept = new Set<string>();
  function lose(sourcedId: string) {
    const records = known.get(sourcedId);
    if (!records || kept.has(sourcedId) || addressOf(records) === undefined) return;
    withoutAddress(records);
    const line = people.get(sourcedId)?.user?.line ?? 0;
    faults.push({ file: 'users.csv', line, column: 'email', reason: 'address_shared' });
  }
  function take(sourcedId: string) {
    const address = addressOf(known.get(sourcedId) ?? {});
    if (address === undefined) return;
    const owner = owners.get(address);
    if (owner === undefined) owners.set(address, sourcedId);
    else if (owner !== sourcedId) {
      lose(owner);
      lose(sourcedId);
    }
  }
  return {
    take,
    keep(sourcedId) {
      kept.add(sourcedId);
      take(sourcedId);
    },
  };
}

const addressOf = ({ student, staff }: PersonRecords) => (student ?? staff)?.email?.toLowerCase();

export function withoutAddress({ student, staff }: PersonRecords) {
  delete student?.email;
  delete staff?.email;
}
