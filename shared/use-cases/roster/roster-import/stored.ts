import type { GuardianId, PersonId, SectionId, StaffId, StudentId } from '#shared/domain/ids.ts';
import type { PersonRecords } from '#shared/domain/roster/one-roster/people.ts';
import { type RosterDraft, sourcedIdOf } from '#shared/domain/roster/one-roster/roster-draft.ts';
import type { School, Section } from '#shared/domain/roster/people.ts';
import type { Needs } from '../../command.ts';
import type { Person, RosterWriter } from '../../ports/roster/roster-writer.ts';

/** What the tables hold before an import, by id: small enough to keep for a whole district. */
export type StoredRoster = {
  schools: School[];
  people: Set<StudentId | StaffId | GuardianId>;
  sections: Set<SectionId>;
  /** Students who died: a package that still lists one brings nobody back. */
  died: Set<StudentId>;
};

/** What a package says, beside what is stored. */
export type Sides = { draft: RosterDraft; stored: StoredRoster };

export async function readStored(
  { roster, rosterWriter }: Needs<'roster' | 'rosterWriter'>,
  schools: School[],
): Promise<StoredRoster> {
  const people = new Set<PersonId>([...(await rosterWriter.guardians()), ...(await rosterWriter.staffWithoutSchool())]);
  const sections = new Set<SectionId>();
  const died = new Set<StudentId>();
  for (const { id } of schools) {
    for (const student of await rosterWriter.diedOf(id)) died.add(student);
    for (const person of await rosterWriter.peopleOfSchool(id)) people.add(person);
    for (const section of await roster.sectionsOfSchool(id)) sections.add(section);
  }
  return { schools, people, sections, died };
}

/** The ids that one source id may stand under. */
const personIds = (sourcedId: string): [StudentId, StaffId, GuardianId] => [
  `stu_${sourcedId}`,
  `stf_${sourcedId}`,
  `grd_${sourcedId}`,
];

export const hasDied = ({ died }: StoredRoster, sourcedId: string) => died.has(`stu_${sourcedId}`);

/** Stored records of these people, by source id. */
export async function readPeople(writer: RosterWriter, stored: StoredRoster, people: readonly { sourcedId: string }[]) {
  const ids = people.flatMap(({ sourcedId }) => personIds(sourcedId)).filter((id) => stored.people.has(id));
  const bySource = new Map<string, PersonRecords>();
  if (ids.length === 0) return bySource;
  for (const person of await writer.people(ids)) {
    const sourcedId = sourcedIdOf(person.id);
    bySource.set(sourcedId, { ...bySource.get(sourcedId), ...asRecords(person) });
  }
  return bySource;
}

function asRecords(person: Person): PersonRecords {
  if ('guardianIds' in person) return { student: person };
  return 'roles' in person ? { staff: person } : { guardian: person };
}

/** Stored sections, by id. */
export async function readSections(writer: RosterWriter, { sections }: StoredRoster) {
  const read: Section[] = [];
  for (const chunk of inChunks([...sections], 500)) read.push(...(await writer.sections(chunk)));
  return new Map(read.map((section) => [section.id, section]));
}

export function inChunks<Each>(all: readonly Each[], size: number): Each[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}
