import type { PersonId } from '#shared/domain/ids.ts';
import type { Seat } from '#shared/domain/one-roster/seats.ts';
import type { School, Section } from '#shared/domain/people.ts';
import type { Person, RosterWriter } from '../ports/roster-writer.ts';
import { inChunks } from './stored.ts';

export type RosterChange = {
  schools: readonly School[];
  people: readonly Person[];
  sections: readonly Section[];
  seats: readonly Seat[];
  removes: readonly PersonId[];
};

const atOnce = 2000;

/** Parents before children, so that an import that stops half way leaves nothing that points nowhere; the next run finishes it. */
export async function writeRoster(
  writer: RosterWriter,
  change: RosterChange,
  onProgress: (done: number, total: number) => void,
) {
  const total = Object.values(change).reduce((sum, { length }) => sum + length, 0);
  let done = 0;
  async function inParts<Each>(all: readonly Each[], write: (part: readonly Each[]) => Promise<void>) {
    for (const part of inChunks(all, atOnce)) {
      await write(part);
      done += part.length;
      onProgress(done, total);
    }
  }
  await inParts(change.schools, writer.putSchools);
  await inParts(change.people, writer.putPeople);
  await inParts(change.sections, writer.putSections);
  await inParts(change.seats, writer.putSeats);
  await inParts(change.removes, writer.removePeople);
}
