import type { AccessAction, Actor, DataInSight, Reason } from '#shared/domain/access/access.ts';
import { accessPolicy, policyVersion } from '#shared/domain/access/access-policy.ts';
import type { HeldRelation } from '#shared/domain/access/held-relations.ts';
import { type NearMiss, nearMissesOf } from '#shared/domain/access/near-miss.ts';
import { officeRole } from '#shared/domain/access/office.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { GuardianId, type PersonId, StaffId, StudentId } from '#shared/domain/ids.ts';
import { type Needs, query } from '../command.ts';
import { unlessUnknown } from '../unless-unknown.ts';
import { type AuthorizePorts, type LoadedAccessFacts, loadAccessFacts, type StudentQueryInput } from './authorize.ts';

export type ExplainAccessInput = StudentQueryInput & { personId: PersonId };
type Question = Pick<ExplainAccessInput, 'personId' | 'studentId'>;

export type ExplainedAccess = {
  personId: PersonId;
  studentId: StudentId;
  on: SchoolDate;
  /** The day of the policy that this follows from. */
  policy: string;
  /** Every relation that holds, strongest first, with its fact and all that it allows. Empty: nothing is. */
  relations: readonly (HeldRelation & { may: Partial<Record<AccessAction, readonly DataInSight[]>> })[];
  /** What almost holds, for the denied. */
  misses: readonly NearMiss[];
};

/**
 * Who may see what of a student, and why. Those who answer for the school's records may ask about anybody; a person may
 * ask about themselves, but one who stands in no relation learns nothing, not even that there is such a student.
 */
export const explainAccess = query({
  authorize: authorizeAsking,
  async read(_ports: object, { personId, studentId }: ExplainAccessInput, { person, loaded, enter }) {
    const { relations, facts, on } = loaded;
    return enter({ action: 'access_explained', personId }, (): ExplainedAccess => {
      const explained = relations.map((held) => ({ ...held, may: accessPolicy[held.relation] }));
      const misses = person && relations.length === 0 ? nearMissesOf(person, facts, on) : [];
      return { personId, studentId, on, policy: policyVersion, relations: explained, misses };
    });
  },
});

async function authorizeAsking(ports: AuthorizePorts, actor: Actor, question: Question) {
  const { personId, studentId } = question;
  const person = await actorOf(ports, personId);
  const loaded = await loadAccessFacts(ports, person ?? { kind: 'system', id: 'system' }, studentId);
  const because = whyAsk(actor, question, loaded);
  if (!because) throw new DomainError('not_allowed', { studentId });
  return { actor, because, studentIds: [studentId], person, loaded };
}

/** Somebody who left, or never was, stands in no relation. */
async function actorOf({ roster }: Needs<'roster'>, personId: PersonId): Promise<Actor | undefined> {
  const staffId = StaffId.safeParse(personId).data;
  if (staffId) {
    const staff = await roster.getStaff(staffId).catch(unlessUnknown);
    return staff?.active ? { kind: 'staff', id: staffId, roles: staff.roles, schoolIds: staff.schoolIds } : undefined;
  }
  const guardianId = GuardianId.safeParse(personId).data;
  return guardianId ? { kind: 'guardian', id: guardianId } : asStudent(personId);
}

const asStudent = (personId: PersonId): Actor | undefined => {
  const id = StudentId.safeParse(personId).data;
  return id && { kind: 'student', id };
};

function whyAsk(
  asker: Actor,
  { personId }: Question,
  { relations, student }: LoadedAccessFacts,
): Reason | 'administers' | 'system' | undefined {
  if (asker.kind === 'system') return 'system';
  const office = asker.kind === 'staff' ? officeRole(asker, student.schoolId) : undefined;
  return office ?? (asker.id === personId ? relations[0]?.relation : undefined);
}
