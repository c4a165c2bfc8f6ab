import type { Actor } from '#shared/domain/access/access.ts';
import { type Instant, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { PersonId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { joinKinds, type RecordKind, type StoredRecord } from '#shared/domain/ledger/student-record.ts';
import { displayName, type School, type Student } from '#shared/domain/roster/people.ts';
import { type AuthorizeDeps, authorize, unlessUnknown } from '../access/authorize.ts';
import { namesOf } from '../names-of.ts';
import type { Ids } from '../ports/clock.ts';
import type { Ledger } from '../ports/ledger/ledger.ts';
import type { RecordSource } from '../ports/ledger/record-sources.ts';
import type { Roster } from '../ports/roster/roster.ts';

/** A copy of all that is held on a student, and what it is known by: who it was made for, when and why that was allowed. */
export type StudentCopy = {
  student: Student;
  school: School;
  kinds: readonly RecordKind[];
  /** What the adults are called whose ids stand in it. */
  names: ReadonlyMap<string, string>;
  recipient: { id: PersonId; name: string };
  because: LedgerEntry['because'];
  entryId: LedgerEntry['id'];
  at: Instant;
  on: SchoolDate;
};

type Deps = AuthorizeDeps & {
  roster: Pick<Roster, 'getStaff' | 'findGuardians'>;
  records: readonly RecordSource[];
  ledger: Ledger;
  ids: Pick<Ids, 'next'>;
};
type Wish = { studentId: StudentId; recipientId?: PersonId; surface: LedgerEntry['surface'] };

/**
 * Everything that is held on a student, for somebody who has a right to a copy (34 CFR 99.10). It is entered in the ledger before anything is
 * read, so no copy leaves without a trace, and the copy holds its own entry.
 */
export async function exportStudent(deps: Deps, actor: Actor, wish: Wish): Promise<StudentCopy> {
  const { studentId, surface } = wish;
  const { student, school, because } = await mayExport(deps, actor, studentId);
  const recipientId = await checkRecipient(deps, actor, wish);
  const at = deps.now();
  const entry: LedgerEntry = {
    id: deps.ids.next('led'),
    at,
    actorId: actor.id,
    action: 'record_exported',
    because,
    surface,
    studentIds: [studentId],
    recipientId,
  };
  await deps.ledger.append(entry);
  const read = await Promise.all(deps.records.map((source) => source(student)));
  const kinds = withOwnEntry(joinKinds(read.flat()), entry);
  const names = await namesOf(deps.roster, [...kinds, entry]);
  const recipientName = recipientId === studentId ? displayName(student) : (names.get(recipientId) ?? recipientId);
  const on = schoolDateAt(at, school.zone);
  return {
    student,
    school,
    kinds,
    names,
    recipient: { id: recipientId, name: recipientName },
    because,
    entryId: entry.id,
    at,
    on,
  };
}

/** The command line is in the hands of whoever holds the district's own keys to the tables; it names whom the copy is for. */
async function mayExport(deps: Deps, actor: Actor, studentId: StudentId) {
  if (actor.kind !== 'system') return authorize(deps, actor, { studentId, action: 'export', data: 'D4' });
  const student = await deps.roster.getStudent(studentId);
  return { student, school: await deps.roster.getSchool(student.schoolId), because: 'system' as const };
}

/** Nobody is handed a copy by another who could not have read all of it themselves: a guardian without contact by court order, say. */
async function checkRecipient(deps: Deps, actor: Actor, { studentId, recipientId }: Wish): Promise<PersonId> {
  const own = actor.kind === 'system' ? undefined : actor.id;
  const id = recipientId ?? own;
  if (!id) throw new DomainError('invalid_input', { field: 'recipientId' });
  if (id === own) return id;
  if (actor.kind === 'student' || actor.kind === 'guardian') throw new DomainError('not_allowed', { studentId });
  const recipient = await asActor(deps, id);
  if (!recipient) throw new DomainError('not_allowed', { studentId });
  // D1 as well: it says where the student is, and a parent whom a court forbids contact may read everything but that.
  for (const data of ['D1', 'D4'] as const) await authorize(deps, recipient, { studentId, data });
  return id;
}

/** Somebody who left keeps their roles on record, and no right by them. */
async function asActor({ roster }: Deps, id: PersonId): Promise<Actor | undefined> {
  if (isStudent(id)) return { kind: 'student', id };
  if (isGuardian(id)) return { kind: 'guardian', id };
  const staff = await roster.getStaff(id).catch(unlessUnknown);
  return staff?.active ? { kind: 'staff', id: staff.id, roles: staff.roles, schoolIds: staff.schoolIds } : undefined;
}

const isStudent = (id: PersonId): id is StudentId => id.startsWith('stu_');
const isGuardian = (id: PersonId): id is Extract<Actor, { kind: 'guardian' }>['id'] => id.startsWith('grd_');

/** The ledger's index may be some seconds behind. */
function withOwnEntry(kinds: readonly RecordKind[], entry: LedgerEntry): RecordKind[] {
  const isThere = kinds.some(({ records }) => records.some(({ id }) => id === entry.id));
  const own: StoredRecord = { ...entry, storedAs: 'the entry of this copy' };
  return isThere ? [...kinds] : joinKinds([...kinds, { name: 'disclosures', holds: 'D3', records: [own] }]);
}
