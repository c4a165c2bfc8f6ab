import type { Actor, Reason } from '#shared/domain/access/access.ts';
import { type AccessNeeds, relationAllowing } from '#shared/domain/access/decide.ts';
import { type AccessFacts, type HeldRelation, relationsHeld } from '#shared/domain/access/held-relations.ts';
import { mayBeOfAge, usualRights } from '#shared/domain/access/right-holder.ts';
import { type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { School, Student } from '#shared/domain/roster/people.ts';
import type { Access } from '../audited-change.ts';
import type { CommandInput, Needs, QueryInput } from '../command.ts';
import { unlessUnknown } from '../unless-unknown.ts';

export type AuthorizePorts = Needs<'roster' | 'now' | 'district'>;
type Person = Exclude<Actor, { kind: 'system' }>;
type Staff = Extract<Actor, { kind: 'staff' }>;

type StudentScope = { studentId: StudentId };
export type StudentQueryInput = QueryInput & StudentScope;
export type StudentCommandInput = CommandInput & StudentScope;

/** How the actor stands to this student at this moment, with what was read to know it. */
export type LoadedAccessFacts = {
  relations: readonly HeldRelation[];
  facts: AccessFacts;
  student: Student;
  school: School;
  on: SchoolDate;
};

/**
 * Unknown and forbidden answer the same error after the same reads, so that existence does not leak. All that does not
 * hang on another answer is asked at once: who has just lost a seat or a grant is refused, and nobody waits for that.
 */
export async function loadAccessFacts(
  { roster, now, district }: AuthorizePorts,
  actor: Actor,
  studentId: StudentId,
): Promise<LoadedAccessFacts> {
  const [student, managers, theirs, mine, grants, limits, guardians] = await Promise.all([
    roster.getStudent(studentId).catch(unlessUnknown),
    roster.managersOf(studentId),
    roster.seatsOf(studentId),
    actor.kind === 'staff' ? roster.seatsOf(actor.id) : [],
    actor.kind === 'staff' ? roster.grantsTo(actor.id) : [],
    actor.kind === 'guardian' ? roster.limitsOn(studentId) : [],
    actor.kind === 'guardian' ? roster.findGuardians([actor.id]) : [],
  ]);
  if (!student) throw new DomainError('not_allowed', { studentId });
  const [school, { parts }] = await Promise.all([
    roster.getSchool(student.schoolId),
    counselsThere(actor, student) ? roster.caseloadsAt(student.schoolId) : { parts: [] },
  ]);
  const at = now();
  const on = schoolDateAt(at, school.zone);
  // Staff stand to a student as the roster says, and nobody is of age before 18, whatever a district decided.
  const isAsked = actor.kind !== 'staff' && mayBeOfAge(student, on);
  const settings = isAsked ? (await district.settings()).rights : usualRights;
  const isRelative = actor.kind === 'guardian' && guardians.every((guardian) => guardian.isRelative === true);
  const managing = { caseManagerIds: managers.present, formerManagers: managers.former };
  const facts = {
    student,
    ...managing,
    seats: { mine, theirs },
    caseload: parts,
    grants,
    limits,
    isRelative,
    settings,
    at,
  };
  return { relations: relationsHeld(actor, facts, on), facts, student, school, on };
}

const counselsThere = (actor: Actor, { schoolId }: Student) =>
  actor.kind === 'staff' && actor.roles.includes('counselor') && actor.schoolIds.includes(schoolId);

/** Somebody's access to one student today, and the strongest relation that allows it. */
export type StudentAccess<Who extends Actor = Person> = Access &
  Pick<LoadedAccessFacts, 'student' | 'school' | 'on'> &
  Pick<HeldRelation, 'sectionId'> & { actor: Who; because: Reason };

/** Decides from live facts, and refuses with `not_allowed` in the same words for every reason. */
export async function authorize(
  ports: AuthorizePorts,
  actor: Actor,
  { studentId, ...needs }: AccessNeeds & StudentScope,
): Promise<StudentAccess> {
  const { relations, student, school, on } = await loadAccessFacts(ports, actor, studentId);
  const held = relationAllowing(relations, needs);
  if (actor.kind === 'system' || !held) throw new DomainError('not_allowed', { studentId });
  const { relation: because, sectionId } = held;
  return { actor, because, sectionId, studentIds: [studentId], student, school, on };
}

/** Where a refusal only leaves somebody out. */
export async function accessIfAllowed(...asked: Parameters<typeof authorize>): Promise<StudentAccess | undefined> {
  try {
    return await authorize(...asked);
  } catch (refusal) {
    if (refusal instanceof DomainError && refusal.code === 'not_allowed') return undefined;
    throw refusal;
  }
}

/** For a verb about one student. */
export const onStudent =
  (needs: AccessNeeds) =>
  (ports: AuthorizePorts, actor: Actor, { studentId }: StudentScope): Promise<StudentAccess> =>
    authorize(ports, actor, { studentId, ...needs });

/** The same for a verb of staff alone, whatever the policy allows to others. */
export const staffOnStudent =
  (needs: AccessNeeds) =>
  async (ports: AuthorizePorts, actor: Actor, { studentId }: StudentScope): Promise<StudentAccess<Staff>> => {
    const access = await authorize(ports, actor, { studentId, ...needs });
    if (actor.kind !== 'staff') throw new DomainError('not_allowed', { studentId });
    return { ...access, actor };
  };
