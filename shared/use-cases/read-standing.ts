import {
  type AccessAction,
  type Actor,
  type DataClass,
  decide,
  type Relation,
  relationOf,
  type Standing,
} from '#shared/domain/access.ts';
import { type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { School, Student } from '#shared/domain/people.ts';
import type { Clock } from './ports/clock.ts';
import type { Roster, Seat } from './ports/roster.ts';

export type StandingDeps = {
  roster: Pick<Roster, 'getStudent' | 'getSchool' | 'caseManagersOf' | 'seatsOf'>;
  now: Clock;
};

/** How the actor stands to this student at this moment, with what was read to know it. */
type ReadStanding = { relation: Relation; student: Student; school: School; on: SchoolDate };

/** A student who does not exist is refused in the very words, and after the same reads, as one who is none of the actor's business. */
async function readStanding(deps: StandingDeps, actor: Actor, studentId: StudentId): Promise<ReadStanding> {
  const { roster, now } = deps;
  const [student, caseManagerIds, theirs, mine] = await Promise.all([
    roster.getStudent(studentId).catch(unlessUnknown),
    roster.caseManagersOf(studentId),
    roster.seatsOf(studentId),
    actor.kind === 'staff' ? roster.seatsOf(actor.id) : [],
  ]);
  if (!student) throw new DomainError('not_allowed', { studentId });
  const school = await roster.getSchool(student.schoolId);
  const on = schoolDateAt(now(), school.zone);
  const standing: Standing = {
    studentId,
    studentSchoolId: student.schoolId,
    studentActive: student.active,
    guardianIds: student.guardianIds,
    caseManagerIds,
    sharedSections: shared(mine, theirs),
  };
  return { relation: relationOf(actor, standing, on), student, school, on };
}

export type AccessWish = { studentId: StudentId; action?: AccessAction; data: DataClass };
export type SettledAccess = ReadStanding & { because: Exclude<Relation, 'none'> };

/** Decides from live facts, and refuses with `not_allowed` in the same words for every reason. */
export async function settleAccess(
  deps: StandingDeps,
  actor: Actor,
  { studentId, action = 'read', data }: AccessWish,
): Promise<SettledAccess> {
  const standing = await readStanding(deps, actor, studentId);
  const decision = decide(standing.relation, data, action);
  if (!decision.allowed) throw new DomainError('not_allowed', { studentId });
  return { ...standing, because: decision.because };
}

/** Roster sections only: anybody can invite anybody to a Classroom course, so to meet in one proves nothing. */
const shared = (mine: readonly Seat[], theirs: readonly Seat[]) =>
  mine
    .filter(({ sectionId }) => sectionId.startsWith('sec_'))
    .flatMap((staff) =>
      theirs.filter(({ sectionId }) => sectionId === staff.sectionId).map((student) => ({ staff, student })),
    );

/** For `.catch`: nobody by this id is an answer, anything else is not. */
export function unlessUnknown(error: unknown): undefined {
  if (error instanceof DomainError && error.code === 'not_found') return undefined;
  throw error;
}
