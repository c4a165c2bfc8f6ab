import type { PersonId } from '#shared/domain/ids.ts';
import type { School, Section } from '#shared/domain/roster/people.ts';
import type { Person, RosterWriter } from '../../ports/roster/roster-writer.ts';
import type { SeatsChange } from './compare-seats.ts';
import { inChunks } from './stored.ts';

export type RosterChange = {
  schools: readonly School[];
  /** Emptied while it is written: a large district's people need not stay in memory until their seats are in. */
  people: Person[];
  sections: readonly Section[];
  seats: SeatsChange;
  removes: readonly PersonId[];
};

const atOnce = 2000;

/** Parents before children, so that a broken import leaves nothing that points nowhere; the next run finishes it. */
export async function writeRoster(
  writer: RosterWriter,
  change: RosterChange,
  onProgress: (done: number, total: number) => void,
) {
  const { schools, people, sections, seats, removes } = change;
  const total = [schools, people, sections, seats.puts, removes].reduce((sum, { length }) => sum + length, seats.fresh);
  let done = 0;
  async function inParts<Each>(all: readonly Each[], write: (part: readonly Each[]) => Promise<void>) {
    for (const part of inChunks(all, atOnce)) {
      await write(part);
      done += part.length;
      onProgress(done, total);
    }
  }
  await inParts(schools, writer.putSchools);
  while (people.length > 0) await inParts(people.splice(-atOnce), writer.putPeople);
  await inParts(sections, writer.putSections);
  await inParts(seats.puts, writer.putSeats);
  for (const part of gathered(seats.ofNewSections())) await inParts(part, writer.putSeats);
  await inParts(removes, writer.removePeople);
}

/** Small lists joined until they are worth a call. */
function* gathered<Each>(lists: Iterable<readonly Each[]>): Generator<readonly Each[]> {
  let part: Each[] = [];
  for (const list of lists) {
    part.push(...list);
    if (part.length < atOnce) continue;
    yield part;
    part = [];
  }
  yield part;
}
