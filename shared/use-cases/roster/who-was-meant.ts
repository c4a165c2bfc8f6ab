import { nearestOf } from '#shared/domain/edit-distance.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import { isStaffId, type PersonId } from '#shared/domain/ids.ts';
import { isNamedSo, nameWords } from '#shared/domain/roster/name-spelling.ts';
import { sourcedIdOf } from '#shared/domain/roster/one-roster/roster-draft.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import type { Needs } from '../command.ts';
import { kindOfPerson, type PersonKind } from './people-named.ts';

type Ports = Needs<'roster' | 'rosterWriter'>;

/**
 * The one whom words that name nobody were probably to name: by a slip of the pen in an id or an address, or by name.
 * Undefined where several are as near. For the office of a district alone, which may know who is in it.
 */
export async function whoWasMeant(
  ports: Ports,
  text: string,
  kinds: readonly PersonKind[],
): Promise<string | undefined> {
  const everybody = (await idsOfDistrict(ports)).filter((id) => kinds.includes(kindOfPerson(id)));
  const byId = nearestOf(
    text,
    everybody.flatMap((id) => [[id, id] as const, [id, sourcedIdOf(id)] as const]),
  );
  if (byId) return byId;
  const staff = kinds.includes('staff') ? await ports.rosterWriter.people(everybody.filter(isStaffId)) : [];
  const students = kinds.includes('student') ? await studentsCalled(ports, text) : [];
  const people = [...staff, ...students];
  const called = people.filter((person) => isNamedSo(displayName(person), text));
  if (called.length > 0) return called.length === 1 ? called[0]?.id : undefined;
  return nearestOf(
    text,
    people.flatMap(({ email }) => (email ? [[email, email] as const] : [])),
  );
}

async function idsOfDistrict({ roster, rosterWriter }: Ports): Promise<PersonId[]> {
  const schools = await roster.schools();
  const [ofSchools, others, guardians] = await Promise.all([
    fewAtOnce(schools, ({ id }) => rosterWriter.peopleOfSchool(id)),
    rosterWriter.staffWithoutSchool(),
    rosterWriter.guardians(),
  ]);
  return [...ofSchools.flat(), ...others, ...guardians];
}

/** By any word of it: addresses of students mostly begin with their names. */
async function studentsCalled({ roster }: Ports, text: string) {
  const words = nameWords((text.split('@')[0] ?? '').replaceAll(/\d/g, ' ')).slice(0, 4);
  const places = (await roster.schools()).flatMap(({ id }) => words.map((word) => ({ id, word })));
  const found = await fewAtOnce(places, ({ id, word }) => roster.searchStudents(id, word));
  return roster.findStudents(found.flatMap(({ students }) => students.map(({ studentId }) => studentId)));
}
