import type { Actor } from '#shared/domain/access/access.ts';
import { recordFor } from '#shared/domain/cases/other-parent.ts';
import { type Instant, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { isGuardianId, isStudentId, type PersonId, type StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { joinKinds, type RecordKind, type StoredRecord } from '#shared/domain/ledger/student-record.ts';
import { displayName, type School, type Student } from '#shared/domain/roster/people.ts';
import { type AuthorizePorts, authorize, type StudentQueryInput } from '../access/authorize.ts';
import type { Access } from '../audited-change.ts';
import { type Needs, query } from '../command.ts';
import { namesOf } from '../names-of.ts';
import { unlessUnknown } from '../unless-unknown.ts';

export type ExportStudentInput = StudentQueryInput & { recipientId?: PersonId };
/** A copy of all that is held on a student, with whom it was made for, when, and why that was allowed. */
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

/**
 * Everything that is held on a student, for somebody who has a right to a copy (34 CFR 99.10). It is entered in the
 * ledger before anything is read, so no copy leaves without a trace, and the copy holds its own entry.
 */
export const exportStudent = query({
  authorize: authorizeExport,
  async read(
    { records, roster }: Needs<'records' | 'roster'>,
    { studentId }: ExportStudentInput,
    { because, student, school, recipientId, at, enter },
  ) {
    return enter({ action: 'record_exported', recipientId }, async (entry): Promise<StudentCopy> => {
      const read = await Promise.all(records.map((source) => source(student)));
      const held = joinKinds(read.flat()).map((kind) => forRecipient(kind, recipientId));
      const kinds = withOwnEntry(held, entry);
      const names = await namesOf(roster, [...kinds, entry]);
      const name = recipientId === studentId ? displayName(student) : (names.get(recipientId) ?? recipientId);
      const on = schoolDateAt(at, school.zone);
      const recipient = { id: recipientId, name };
      return { student, school, kinds, names, recipient, because, entryId: entry.id, at, on };
    });
  },
});

const forRecipient = (kind: RecordKind, recipientId: PersonId): RecordKind => ({
  ...kind,
  records: kind.records.map((record) => recordFor(record, recipientId)),
});

type ExportScope = Pick<ExportStudentInput, 'studentId' | 'recipientId'>;
type ExportAccess = Access & { student: Student; school: School; recipientId: PersonId };

async function authorizeExport(ports: AuthorizePorts, actor: Actor, scope: ExportScope): Promise<ExportAccess> {
  const access = await mayExport(ports, actor, scope.studentId);
  return { ...access, recipientId: await checkRecipient(ports, actor, scope) };
}

/** The command line belongs to whoever holds the district's keys to the tables; it names whom the copy is for. */
async function mayExport(ports: AuthorizePorts, actor: Actor, studentId: StudentId) {
  if (actor.kind !== 'system') return authorize(ports, actor, { studentId, action: 'export', data: 'D4' });
  const student = await ports.roster.getStudent(studentId);
  const school = await ports.roster.getSchool(student.schoolId);
  return { actor, because: 'system' as const, studentIds: [studentId], student, school };
}

/** Nobody gets a copy from another that they could not read themselves: a guardian under court order, say. */
async function checkRecipient(
  ports: AuthorizePorts,
  actor: Actor,
  { studentId, recipientId }: ExportScope,
): Promise<PersonId> {
  const own = actor.kind === 'system' ? undefined : actor.id;
  const id = recipientId ?? own;
  if (!id) throw new DomainError('invalid_input', { field: 'recipientId' });
  if (id === own) return id;
  if (actor.kind === 'student' || actor.kind === 'guardian') throw new DomainError('not_allowed', { studentId });
  const recipient = await asActor(ports, id);
  if (!recipient) throw new DomainError('not_allowed', { studentId });
  for (const data of ['D1', 'D4'] as const) await authorize(ports, recipient, { studentId, data });
  return id;
}

/** Somebody who left keeps their roles on record, and no right by them. */
async function asActor({ roster }: Needs<'roster'>, id: PersonId): Promise<Actor | undefined> {
  if (isStudentId(id)) return { kind: 'student', id };
  if (isGuardianId(id)) return { kind: 'guardian', id };
  const staff = await roster.getStaff(id).catch(unlessUnknown);
  return staff?.active ? { kind: 'staff', id: staff.id, roles: staff.roles, schoolIds: staff.schoolIds } : undefined;
}

/** The ledger's index may be some seconds behind. */
function withOwnEntry(kinds: readonly RecordKind[], entry: LedgerEntry): RecordKind[] {
  const isThere = kinds.some(({ records }) => records.some(({ id }) => id === entry.id));
  const own: StoredRecord = { ...entry, storedAs: 'the entry of this copy' };
  return isThere ? [...kinds] : joinKinds([...kinds, { name: 'disclosures', holds: 'D3', records: [own] }]);
}
