import {
  type AccessAction,
  type Actor,
  type DataClass,
  decide,
  type Reason,
  type Relation,
} from '#shared/domain/access/access.ts';
import { type AccessFacts, type HeldRelation, relationsHeld } from '#shared/domain/access/held-relations.ts';
import { type RightsSettings, usualRights } from '#shared/domain/access/right-holder.ts';
import { type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { School, Student } from '#shared/domain/roster/people.ts';
import type { Clock } from '../ports/clock.ts';
import type { Roster } from '../ports/roster/roster.ts';

export type AuthorizeDeps = {
  roster: Pick<Roster, 'getStudent' | 'getSchool' | 'caseManagersOf' | 'seatsOf' | 'grantsTo' | 'limitsOn'>;
  now: Clock;
  /** What the district decided about students of age; left out, what is usual. */
  rights?: RightsSettings;
};

/** How the actor stands to this student at this moment, with what was read to know it. */
export type LoadedAccessFacts = {
  relations: readonly HeldRelation[];
  facts: AccessFacts;
  student: Student;
  school: School;
  on: SchoolDate;
};

/**
 * A student who does not exist is refused in the very words, and after the same reads, as one who is none of the actor's business. All
 * that does not hang on another answer is asked at once: who has just lost a seat or a grant is refused, and nobody waits for that.
 */
export async function loadAccessFacts(
  deps: AuthorizeDeps,
  actor: Actor,
  studentId: StudentId,
): Promise<LoadedAccessFacts> {
  const { roster, now, rights: settings = usualRights } = deps;
  const [student, caseManagerIds, theirs, mine, grants, limits] = await Promise.all([
    roster.getStudent(studentId).catch(unlessUnknown),
    roster.caseManagersOf(studentId),
    roster.seatsOf(studentId),
    actor.kind === 'staff' ? roster.seatsOf(actor.id) : [],
    actor.kind === 'staff' ? roster.grantsTo(actor.id) : [],
    actor.kind === 'guardian' ? roster.limitsOn(studentId) : [],
  ]);
  if (!student) throw new DomainError('not_allowed', { studentId });
  const school = await roster.getSchool(student.schoolId);
  const at = now();
  const on = schoolDateAt(at, school.zone);
  const facts = { student, caseManagerIds, seats: { mine, theirs }, grants, limits, settings, at };
  return { relations: relationsHeld(actor, facts, on), facts, student, school, on };
}

export type AccessNeeds = { studentId: StudentId; action?: AccessAction; data: DataClass };
export type StudentAccess = Pick<LoadedAccessFacts, 'student' | 'school' | 'on'> & {
  relation: Relation;
  because: Reason;
};

/**
 * Decides from live facts, and refuses with `not_allowed` in the same words for every reason. Of several relations the strongest that
 * allows it is the reason.
 */
export async function authorize(
  deps: AuthorizeDeps,
  actor: Actor,
  { studentId, action = 'read', data }: AccessNeeds,
): Promise<StudentAccess> {
  const { relations, student, school, on } = await loadAccessFacts(deps, actor, studentId);
  const because = relations.map(({ relation }) => relation).find((relation) => decide(relation, data, action).allowed);
  if (!because) throw new DomainError('not_allowed', { studentId });
  return { relation: because, because, student, school, on };
}

/** For `.catch`: nobody by this id is an answer, anything else is not. */
export function unlessUnknown(error: unknown): undefined {
  if (error instanceof DomainError && error.code === 'not_found') return undefined;
  throw error;
}
