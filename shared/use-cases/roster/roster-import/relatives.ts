import type { PersonDraft, PersonRecords } from '#shared/domain/roster/one-roster/people.ts';
import type { RosterWriter } from '../../ports/roster/roster-writer.ts';
import { inChunks, readPeople, type Sides } from './stored.ts';

/**
 * Students whom guardians of a package name, and who have no row in it: a family is named from either side, so theirs
 * changes all the same. They join those who are known, as they are stored.
 */
export async function takeRelatives(
  writer: RosterWriter,
  { draft, stored }: Sides,
  known: Map<string, PersonRecords>,
): Promise<PersonDraft[]> {
  const named = new Set<string>();
  for (const { sourcedId, user } of draft.people.values())
    if (known.get(sourcedId)?.guardian && user && !user.gone)
      for (const agent of user.agents) if (!draft.people.has(agent)) named.add(agent);
  const relatives = [...named].map((sourcedId): PersonDraft => ({ sourcedId, roles: [] }));
  for (const chunk of inChunks(relatives, 500))
    for (const [sourcedId, records] of await readPeople(writer, stored, chunk))
      if (!known.has(sourcedId)) known.set(sourcedId, records);
  return relatives.filter(({ sourcedId }) => known.has(sourcedId));
}
