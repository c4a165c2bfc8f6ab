import type { Actor, StaffActor } from '#shared/domain/access/access.ts';
import { nearestOf } from '#shared/domain/edit-distance.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { isStaffId, isStudentId, type PersonId, SchoolId, type StudentId } from '#shared/domain/ids.ts';
import { folded } from '#shared/domain/roster/people.ts';
import type { Needs } from '#shared/use-cases/command.ts';
import { type PersonKind, peopleNamed } from '#shared/use-cases/roster/people-named.ts';
import { whoWasMeant } from '#shared/use-cases/roster/who-was-meant.ts';
import { district, roster, rosterWriter } from '../../deps/tables.ts';
import { wrongWord } from './arguments.ts';

/**
 * Who and what there is in a district: by it every command reads the words that name people and schools. With what the
 * district decided, by which everybody has their rights.
 */
export const directory = () => ({ roster: roster(), rosterWriter: rosterWriter(), district: district() });
type Directory = Needs<'roster' | 'rosterWriter'>;

/** A school by its id, by the sourcedId that the roster gives it, or by its whole name. */
export async function schoolNamed({ roster }: Directory, text: string): Promise<SchoolId> {
  const id = SchoolId.safeParse(text.startsWith('sch_') ? text : `sch_${text}`).data;
  const schools = await roster.schools();
  const found = schools.find((school) => school.id === id) ?? schools.find(({ name }) => folded(name) === folded(text));
  if (found) return found.id;
  if (!id) throw wrongWord('SCHOOL', 'bad_id');
  const meant = nearestOf(
    id,
    schools.map((school) => [school.id, school.id] as const),
  );
  throw new DomainError('not_found', { schoolId: id, ...(meant ? { meant } : {}) });
}

/** `own`: the command line acts for the district itself, which may know whom it has. */
type Naming = { text: string; own: boolean };

export async function studentNamed(directory: Directory, { text, own }: Naming): Promise<StudentId> {
  const [id, ...others] = await peopleNamed(directory, text, ['student']);
  if (others.length > 0 && own) throw namesPeople('STUDENT', others.length + 1);
  if (id && isStudentId(id) && others.length === 0) return id;
  throw new DomainError('not_found', {
    studentId: asStudentId(text),
    ...(await meantBy(directory, text, own ? ['student'] : [])),
  });
}

/** One identifier of several: nobody can say which of them is meant. */
const namesPeople = (field: string, people: number) => wrongWord(field, 'several_people', { people });

/** What was typed, as an id, whether there is such a student or not. */
export const asStudentId = (text: string) => (/^stu_|[@\s]/.test(text) ? text : `stu_${text}`);

/** Anybody; where one sourcedId names two people, the id with its prefix tells which. */
export async function anybodyNamed(directory: Directory, { text, own }: Naming, field: string): Promise<PersonId> {
  const named = await peopleNamed(directory, text, ['student', 'staff', 'guardian']);
  const mayBeSaid = own || named.length < 2 || !named.some(isStudentId);
  const [id, ...others] = mayBeSaid ? named : [];
  if (id && others.length === 0) return id;
  if (id) throw wrongWord(field, 'several_people', { meant: [id, ...others].join(' or ') });
  const meant = await meantBy(directory, text, own ? ['student', 'staff', 'guardian'] : ['staff', 'guardian']);
  if (text.includes('@')) throw wrongWord(field, 'no_address', meant);
  throw new DomainError('not_found', { personId: text, ...meant });
}

const meantBy = async (directory: Directory, text: string, kinds: readonly PersonKind[]) => {
  const meant = kinds.length > 0 ? await whoWasMeant(directory, text, kinds) : undefined;
  return meant ? { meant } : {};
};

/**
 * Who acts: the command line itself, or the member of staff who is named. Then their rights hold and the ledger names
 * them.
 */
export const actingAs = async (directory: Directory, who: string | undefined): Promise<Actor> =>
  who === undefined ? { kind: 'system', id: 'system' } : staffNamed(directory, who);

/** A plan is read by somebody with a right to it, who then stands in the ledger. */
export async function readerOf(directory: Directory, who: string | undefined): Promise<StaffActor> {
  if (who === undefined) throw wrongWord('--as', 'no_reader');
  return staffNamed(directory, who);
}

async function staffNamed(directory: Directory, who: string): Promise<StaffActor> {
  const [id, ...others] = await peopleNamed(directory, who, ['staff']);
  if (others.length > 0) throw namesPeople('--as', others.length + 1);
  if (!id || !isStaffId(id)) {
    const meant = await meantBy(directory, who, ['staff']);
    throw who.startsWith('stf_')
      ? new DomainError('not_found', { staffId: who, ...meant })
      : wrongWord('--as', 'no_staff', meant);
  }
  const { roles, schoolIds, active } = await directory.roster.getStaff(id);
  if (!active) throw new DomainError('not_allowed', { staffId: id });
  return { kind: 'staff', id, roles, schoolIds };
}
