import type { SchoolDate } from '../../dates.ts';
import type { PersonId, SchoolId, SectionId } from '../../ids.ts';
import type { FaultCount, RowFault } from '../../tabular.ts';
import type { RosterFile } from './files.ts';
import type { Manifest } from './manifest.ts';
import type { OrgDraft } from './orgs.ts';
import type { PersonDraft } from './people.ts';
import type { SeatRows } from './seat-rows.ts';
import type { TermSpan } from './sections.ts';

export type ClassDraft = {
  line: number;
  title: string;
  schoolSourcedId: string;
  termIds: readonly string[];
  gone: boolean;
};

/**
 * A package as it was read: rows that make sense alone. Whether they fit each other and what is stored is asked later.
 */
export type RosterDraft = {
  manifest: Manifest;
  orgs: OrgDraft[];
  terms: Map<string, TermSpan>;
  classes: Map<string, ClassDraft>;
  people: Map<string, PersonDraft>;
  births: Map<string, SchoolDate>;
  /** By class. */
  seats: Map<string, SeatRows>;
  faults: RowFault[];
  /** What would only repeat, row by row, what another row is listed for; and what is read with a grain of salt. */
  counted: Map<string, FaultCount>;
  /** Rows that came to nothing, by kind: what hangs on them is counted and not listed. */
  lost: { orgs: Set<string>; terms: Set<string>; people: Set<string> };
  /** Rows that could not be read, by what they are about: what is stored of those stays. */
  faultyClasses: Set<string>;
  faultySeats: Set<string>;
  /** Files with rows that could not even be read as far as whom they are about: nothing of their kind is removed. */
  unreadable: Set<RosterFile>;
};

/** The day where one of these organisations is, of which the package or the district may say the zone. */
export type Today = (orgs: readonly OrgDraft[], sourcedId: string) => SchoolDate;

export const emptyRosterDraft = (manifest: Manifest): RosterDraft => ({
  manifest,
  orgs: [],
  terms: new Map(),
  classes: new Map(),
  people: new Map(),
  births: new Map(),
  seats: new Map(),
  faults: [],
  counted: new Map(),
  lost: { orgs: new Set(), terms: new Set(), people: new Set() },
  faultyClasses: new Set(),
  faultySeats: new Set(),
  unreadable: new Set(),
});

export function countFault({ counted }: RosterDraft, file: string, fault: Pick<FaultCount, 'column' | 'reason'>) {
  const key = `${file} ${fault.column} ${fault.reason}`;
  const known = counted.get(key);
  if (known) known.count += 1;
  else counted.set(key, { file, ...fault, count: 1 });
}

/** One string for all that say the same: a district's rows name few things often. */
export function interned() {
  const known = new Map<string, string>();
  return (text: string) => {
    const found = known.get(text) ?? text;
    if (found === text) known.set(text, text);
    return found;
  };
}

export const seatName = (classId: string, userId: string) => `${classId} ${userId}`;

export function personDraft(draft: RosterDraft, sourcedId: string): PersonDraft {
  const known = draft.people.get(sourcedId);
  if (known) return known;
  const made: PersonDraft = { sourcedId, roles: [] };
  draft.people.set(sourcedId, made);
  return made;
}

/** What the roster calls them, without our prefix. */
export const sourcedIdOf = (id: PersonId | SectionId | SchoolId) => id.slice(4);
