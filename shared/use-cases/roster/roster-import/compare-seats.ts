import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import { isGuardianId, type PersonId, type StaffId, type StudentId } from '#shared/domain/ids.ts';
import type { SectionContext, SectionsChange } from '#shared/domain/roster/one-roster/compare-sections.ts';
import { countFault, type RosterDraft, seatName, sourcedIdOf } from '#shared/domain/roster/one-roster/roster-draft.ts';
import { eachSeatRow, type SeatRows } from '#shared/domain/roster/one-roster/seat-rows.ts';
import { type Seat, type SeatMaking, seatChanges } from '#shared/domain/roster/one-roster/seats.ts';
import { isLive, type SeatDraft } from '#shared/domain/roster/one-roster/sections.ts';
import { type OnSeatFault, renameSeats, rowsOf, wantedSeats } from '#shared/domain/roster/one-roster/wanted-seats.ts';
import type { Needs } from '../../command.ts';
import type { RosterWriter } from '../../ports/roster/roster-writer.ts';
import type { PeopleChange } from './compare-people.ts';
import { hasDied, inChunks, type StoredRoster } from './stored.ts';

type SeatsPorts = Needs<'roster' | 'rosterWriter'>;
export type SeatsChange = {
  /** Seats of stored sections that differ. */
  puts: Seat[];
  /** How many seats new sections have; `ofNewSections` makes them on writing: a district's do not fit into memory. */
  fresh: number;
  ofNewSections(): Generator<readonly Seat[]>;
  ended: number;
  live: number;
};
type Parts = {
  draft: RosterDraft;
  stored: StoredRoster;
  people: PeopleChange;
  sections: SectionsChange;
  today: SectionContext['today'];
};
type Comparing = Parts & { gone: ReadonlySet<string> };

const atOnce = 16;

export async function compareSeats(
  ports: SeatsPorts,
  parts: Parts,
  onProgress: (done: number, total: number) => void,
): Promise<SeatsChange> {
  const { draft, sections } = parts;
  for (const [classId, rows] of draft.seats) if (!sections.known.has(classId)) refuseAll(draft, classId, rows);
  const comparing = { ...parts, gone: new Set<string>(parts.people.removes) };
  const moved = await placesOfMoved(ports, parts);
  const places = placesToCompare(parts, moved);
  const stored = places.filter(({ making }) => parts.stored.sections.has(making.section.id));
  const fresh = places.filter(({ making }) => !parts.stored.sections.has(making.section.id));
  const change: SeatsChange = {
    puts: [],
    fresh: 0,
    ofNewSections: () => seatsOfNew(comparing, fresh),
    ended: 0,
    live: 0,
  };
  for (const { making } of fresh) change.fresh += seatsOfNewOne(parts, making, seatFaults(parts)).size;
  for (const [index, chunk] of inChunks(stored, atOnce).entries()) {
    onProgress(index * atOnce, stored.length);
    for (const { puts, ended, live } of await Promise.all(
      chunk.map((place) => compareSection(ports, comparing, place)),
    )) {
      change.puts.push(...puts);
      change.ended += ended;
      change.live += live;
    }
  }
  onProgress(stored.length, stored.length);
  return change;
}

/** Their faults are known already. */
function* seatsOfNew(parts: Comparing, places: readonly Place[]): Generator<readonly Seat[]> {
  for (const { making } of places) yield [...seatsOfNewOne(parts, making, () => undefined).values()];
}
function seatsOfNewOne({ draft, people }: Parts, making: SeatMaking, onFault: OnSeatFault) {
  const rows = rowsOf({ draft, people: people.seatable }, making.section.id, onFault);
  return wantedSeats(people.seatable, { making, rows, before: [] }, onFault);
}

const file = 'enrollments.csv';
const column = 'classSourcedId';

/** Seats that are taken back are none anyway. */
function refuseAll(draft: RosterDraft, classId: string, rows: SeatRows) {
  const isLost = draft.faultyClasses.has(classId);
  for (const { line, over } of eachSeatRow(rows)) {
    if (over) continue;
    if (isLost) countFault(draft, file, { column, reason: 'lost_parent' });
    else draft.faults.push({ file, line, column, reason: 'unknown_reference' });
  }
}

/** A seat of somebody whose own row was lost is listed by that row already; one of somebody who died is nobody's. */
const seatFaults =
  ({ draft, stored }: Pick<Parts, 'draft' | 'stored'>): OnSeatFault =>
  (fault, userId) => {
    if (fault.reason === 'unknown_reference' && hasDied(stored, userId)) return;
    if (fault.reason === 'unknown_reference' && draft.lost.people.has(userId))
      countFault(draft, fault.file, { column: fault.column, reason: 'lost_parent' });
    else draft.faults.push(fault);
  };

type Place = { making: SeatMaking; over: boolean };

/** Sections whose seats may change: all when every seat is listed, else those named, ending or with a moved person. */
function placesToCompare({ draft, sections }: Parts, moved: ReadonlySet<string>): Place[] {
  const all = draft.manifest.modes.enrollments === 'bulk';
  const named = [...sections.known].filter(([id]) => all || draft.seats.has(id) || moved.has(id));
  return [
    ...named.map(([, making]) => ({ making, over: false })),
    ...sections.ending.map((section) => ({ making: { section, span: {} }, over: true })),
  ];
}

/** Where those sit who left, or whose name changed, by their own seats. A full file of seats finds them anyway. */
async function placesOfMoved({ roster }: SeatsPorts, { draft, people }: Parts): Promise<Set<string>> {
  if (draft.manifest.modes.enrollments === 'bulk') return new Set();
  const moved = [...people.renamed, ...people.removes.filter(hasSeats)];
  const seats = await fewAtOnce(moved, roster.seatsOf);
  return new Set(seats.flat().map(({ sectionId }) => sourcedIdOf(sectionId)));
}
const hasSeats = (id: PersonId): id is StudentId | StaffId => !isGuardianId(id);

async function compareSection(ports: SeatsPorts, parts: Comparing, { making, over }: Place) {
  const { draft, people, today, gone } = parts;
  const { section } = making;
  const on = today(section.schoolId);
  const before = await ports.rosterWriter.seatsOfSection(section.id);
  const rows = over
    ? new Map<string, SeatDraft>()
    : rowsOf({ draft, people: people.seatable }, section.id, seatFaults(parts));
  const wanted = wantedSeats(people.seatable, { making, rows, before }, seatFaults(parts));
  const complete = draft.manifest.modes.enrollments === 'bulk' && !draft.unreadable.has('enrollments');
  const mayEnd = (personId: string) => {
    const sourcedId = personId.slice(4);
    if (over || gone.has(personId) || rows.get(sourcedId)?.over) return true;
    return complete && !rows.has(sourcedId) && !draft.faultySeats.has(seatName(sourcedIdOf(section.id), sourcedId));
  };
  if (!complete && !over) renameSeats(before, wanted, { people: people.seatable, gone, rows });
  return seatChanges(before, wanted, { on, mayEnd });
}

/** How many seats live, up to `enough`: counting a district's every seat for a small change is waste. */
export async function countLiveSeats(
  writer: RosterWriter,
  { sections, today }: Pick<Parts, 'sections' | 'today'>,
  enough: number,
) {
  let live = 0;
  if (enough === 0) return live;
  for (const chunk of inChunks([...sections.known.values()], atOnce)) {
    const counts = await Promise.all(
      chunk.map(async ({ section: { id, schoolId } }) => {
        const seats = await writer.seatsOfSection(id);
        return seats.filter((seat) => isLive(seat, today(schoolId))).length;
      }),
    );
    live += counts.reduce((sum, count) => sum + count, 0);
    if (live >= enough) break;
  }
  return live;
}
