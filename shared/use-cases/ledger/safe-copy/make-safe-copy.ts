import type { Actor } from '#shared/domain/access/access.ts';
import { type Family, whyNoSafeCopy } from '#shared/domain/access/guardianship.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { GuardianId } from '#shared/domain/ids.ts';
import { type Leads, leavingOut } from '#shared/domain/plans/safe-copy/leaving-out.ts';
import { type CopyLanguage, type RedactedPlan, redactedPlan } from '#shared/domain/plans/safe-copy/redacted-plan.ts';
import { displayName, type Student } from '#shared/domain/roster/people.ts';
import { canonicalJson } from '#shared/domain/same-record.ts';
import { sha256 } from '#shared/domain/sha256.ts';
import { type AuthorizePorts, onStudent, type StudentAccess, type StudentQueryInput } from '../../access/authorize.ts';
import { readFamily } from '../../access/read-family.ts';
import { teachersOf } from '../../access/teachers-of.ts';
import type { Needs } from '../../command.ts';

/** `leaveOut`: what a person found in it that must not stand there either. `language`: English where none is named. */
export type SafeCopyInput = StudentQueryInput & {
  guardianId: GuardianId;
  leaveOut: readonly string[];
  language?: CopyLanguage;
};

/** What a student's plans say, for a parent whom an order forbids contact. */
export type SafeCopy = {
  name: string;
  recipient: { id: GuardianId; name: string };
  plans: readonly RedactedPlan[];
  /** Names what stands in it: who says that they have read it says this. */
  fingerprint: string;
};

type SafeCopyAccess = StudentAccess & { family: Family };
export type SafeCopyPorts = Needs<'plans' | 'roster' | 'teaching'>;

const mostPhrases = 100;
const longestPhrase = 200;

/** A coordinator makes it, and for one person alone. */
export async function authorizeSafeCopy(
  ports: AuthorizePorts,
  actor: Actor,
  { studentId, guardianId }: Pick<SafeCopyInput, 'studentId' | 'guardianId'>,
): Promise<SafeCopyAccess> {
  const coordinates = onStudent({ action: 'export', data: 'D4', only: ['coordinates'] });
  const access = await coordinates(ports, actor, { studentId });
  const [family, { rights }] = await Promise.all([readFamily(ports, access.student), ports.district.settings()]);
  const why = whyNoSafeCopy(guardianId, access.student, { family, on: access.on, rights });
  if (why) throw new DomainError('invalid_input', { field: 'guardianId', why });
  return { ...access, family };
}

/** The same plans and the same words to leave out make the same copy. */
export async function makeSafeCopy(
  ports: SafeCopyPorts,
  { studentId, guardianId, leaveOut, language }: SafeCopyInput,
  { student, family, on }: SafeCopyAccess,
): Promise<SafeCopy> {
  checkPhrases(leaveOut);
  const [plans, schools, seats] = await Promise.all([
    ports.plans.ofStudent(studentId),
    ports.roster.schools(),
    teachersOf(ports, studentId, on),
  ]);
  const staffIds = [...seats.map(({ staffId }) => staffId), ...plans.map(({ caseManagerId }) => caseManagerId)];
  const staff = await ports.roster.findStaff([...new Set(staffIds)]);
  const people = [...family.guardians, ...staff].map((person) => apartFrom(student, person));
  const phrases = [...schools.map(({ name }) => name), ...leaveOut];
  const hide = leavingOut({ people, phrases, ...(language ? { mark: language.leftOut } : {}) });
  const inOrder = [...plans].sort((a, b) => (a.id < b.id ? -1 : 1));
  const redacted = inOrder.map((plan) => redactedPlan(plan, hide, language?.nameOf));
  const read = { guardianId, plans: redacted, language: language?.code ?? 'en' };
  const recipient = family.guardians.find(({ id }) => id === guardianId);
  return {
    name: displayName(student),
    recipient: { id: guardianId, name: recipient ? displayName(recipient) : guardianId },
    plans: redacted,
    fingerprint: (await sha256(canonicalJson(read))).slice(0, 16),
  };
}

/** A plan that says the student's own name tells of nobody else. */
const apartFrom = (student: Student, { givenName, familyName }: Leads['people'][number]) => ({
  givenName: givenName === student.givenName ? '' : givenName,
  familyName,
});

function checkPhrases(phrases: readonly string[]) {
  const isUsable = phrases.every((phrase) => phrase.trim().length > 1 && phrase.length <= longestPhrase);
  if (!isUsable || phrases.length > mostPhrases) throw new DomainError('invalid_input', { field: 'leaveOut' });
}
