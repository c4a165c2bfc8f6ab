import { type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import type { SchoolId } from '#shared/domain/ids.ts';
import { compareSchools } from '#shared/domain/roster/one-roster/compare-schools.ts';
import { compareSections } from '#shared/domain/roster/one-roster/compare-sections.ts';
import { guardDeletions, isTooMuch } from '#shared/domain/roster/one-roster/deletions.ts';
import type { RosterFile } from '#shared/domain/roster/one-roster/files.ts';
import { schoolsByOrg } from '#shared/domain/roster/one-roster/orgs.ts';
import { type RosterDraft, sourcedIdOf, type Today } from '#shared/domain/roster/one-roster/roster-draft.ts';
import type { School } from '#shared/domain/roster/people.ts';
import { checkZone } from '#shared/domain/roster/school-zone.ts';
import type { FaultCount, RowFault } from '#shared/domain/tabular.ts';
import type { Needs } from '../command.ts';
import type { OnProgress, RosterPackage } from '../ports/roster/roster-package.ts';
import { collectRoster } from './roster-import/collect.ts';
import { comparePeople } from './roster-import/compare-people.ts';
import { compareSeats, countLiveSeats } from './roster-import/compare-seats.ts';
import { readSections, readStored, type StoredRoster } from './roster-import/stored.ts';
import { type RosterChange, writeRoster } from './roster-import/write-roster.ts';

type Ports = Needs<'roster' | 'rosterWriter' | 'now'>;
export type RosterRequest = {
  /** More than one in twenty may go: a person has looked at the numbers. */
  confirmed: boolean;
  /** The time zone of every school of the package. */
  zone?: string | undefined;
  /** Reads, compares and counts, and writes nothing; more than one in twenty is then no refusal. */
  dryRun?: boolean;
  onProgress?: OnProgress;
};

export type ImportedRoster = {
  /** What the package and the district hold now, as far as the package speaks of it. */
  counts: { schools: number; students: number; staff: number; guardians: number; sections: number };
  changed: { schools: number; people: number; sections: number; seats: number };
  removed: { people: number; sections: number; seats: number };
  /** More than one in twenty: without a word that somebody has looked, an import refuses. */
  asksToConfirm: boolean;
  faults: RowFault[];
  /** What is not listed row by row. */
  counted: FaultCount[];
  /** Files with rows so broken that nobody was removed because of them. */
  unreadable: RosterFile[];
};

/** Makes the stored roster what the package says. Everything is read, compared and counted before the first write. */
export async function importRoster(
  ports: Ports,
  source: RosterPackage,
  request: RosterRequest,
): Promise<ImportedRoster> {
  const { rosterWriter: writer, now } = ports;
  if (request.zone !== undefined) checkZone(request.zone);
  const before = await ports.roster.schools();
  const draft = await collectRoster(
    source,
    daysOfOrgs(before, (zone) => schoolDateAt(now(), request.zone ?? zone)),
  );
  const stored = await readStored(ports, before);
  const { schools, puts } = compareSchools(draft, stored.schools, request.zone);
  const today = (school: SchoolId): SchoolDate => schoolDateAt(now(), schools.get(school)?.zone ?? 'UTC');
  const context = { schoolsOf: orgFinder(draft, stored), today: remembered(today) };
  const people = await comparePeople(ports, { draft, stored }, peopleContext(draft, context.schoolsOf));
  // A district's drafts and records side by side do not fit into the memory that a small machine has.
  draft.people.clear();
  const sections = compareSections(draft, await readSections(writer, stored), context);
  const seats = await compareSeats(ports, { draft, stored, people, sections, today: context.today }, (done, total) =>
    request.onProgress?.('comparing', done, total),
  );
  const listsAllSeats = draft.manifest.modes.enrollments === 'bulk';
  const removed = { people: people.removes.length, sections: sections.ending.length, seats: seats.ended };
  const live = listsAllSeats
    ? seats.live
    : await countLiveSeats(writer, { sections, today: context.today }, seats.ended * 20);
  const deletions = {
    people: { removed: removed.people, stored: stored.people.size },
    sections: { removed: removed.sections, stored: sections.live },
    seats: { removed: removed.seats, stored: live },
  };
  guardDeletions(deletions, request.confirmed || request.dryRun === true);
  const change = {
    schools: puts,
    people: people.puts,
    sections: sections.puts,
    seats,
    removes: people.removes,
  };
  const counts = { schools: schools.size, ...people.counts, sections: sections.known.size };
  const result = report(draft, change, { counts, removed, asksToConfirm: isTooMuch(deletions) });
  if (!request.dryRun) await writeRoster(writer, change, (done, total) => request.onProgress?.('writing', done, total));
  return result;
}

/** A full list of organisations is all there are, but for those whose row could not be read. */
function orgFinder({ orgs, manifest, unreadable, lost }: RosterDraft, { schools }: StoredRoster) {
  const isAll = manifest.modes.orgs === 'bulk' && !unreadable.has('orgs');
  const ids = schools.map(({ id }) => id);
  const byOrg = schoolsByOrg(orgs, isAll ? ids.filter((id) => lost.orgs.has(sourcedIdOf(id))) : ids);
  return (org: string) => byOrg.get(org);
}

/** A role begins and ends by the clock of its school; of one above schools by that of any. */
function daysOfOrgs(stored: readonly School[], dayIn: (zone: string) => SchoolDate): Today {
  const days = new Map<string, SchoolDate>();
  return (orgs, sourcedId) => {
    const zoneOf = (isIt: (org: string) => boolean) =>
      orgs.find((org) => org.zone && isIt(org.sourcedId))?.zone ?? stored.find(({ id }) => isIt(sourcedIdOf(id)))?.zone;
    const day = days.get(sourcedId) ?? dayIn(zoneOf((org) => org === sourcedId) ?? zoneOf(() => true) ?? 'UTC');
    days.set(sourcedId, day);
    return day;
  };
}

/** A roster asks for today once per seat; a day does not end while it is imported. */
function remembered(today: (school: SchoolId) => SchoolDate) {
  const days = new Map<SchoolId, SchoolDate>();
  return (school: SchoolId) => {
    const day = days.get(school) ?? today(school);
    days.set(school, day);
    return day;
  };
}

const peopleContext = (
  { manifest: { modes }, births, lost }: RosterDraft,
  schoolsOf: ReturnType<typeof orgFinder>,
) => ({
  schoolsOf,
  lostOrg: (org: string) => lost.orgs.has(org),
  usersComplete: modes.users === 'bulk',
  rolesComplete: modes.roles === 'bulk',
  birthOn: (sourcedId: string) => births.get(sourcedId),
  birthDatesComplete: modes.demographics === 'bulk',
});

function report(
  draft: RosterDraft,
  change: RosterChange,
  outcome: Pick<ImportedRoster, 'counts' | 'removed' | 'asksToConfirm'>,
): ImportedRoster {
  return {
    ...outcome,
    changed: {
      schools: change.schools.length,
      people: change.people.length + change.removes.length,
      sections: change.sections.length,
      seats: change.seats.puts.length + change.seats.fresh,
    },
    counted: [...draft.counted.values()],
    faults: draft.faults.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line),
    unreadable: [...draft.unreadable],
  };
}
