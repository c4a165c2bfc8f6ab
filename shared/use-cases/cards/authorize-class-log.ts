import { type AccessAction, narrowest, type StaffActor } from '#shared/domain/access/access.ts';
import { classRelation, relationsInClass } from '#shared/domain/access/class-relation.ts';
import { type Assignees, assignedOf, assignedSeats } from '#shared/domain/cards/assigned.ts';
import { isPost, type Occasion } from '#shared/domain/cards/delivery.ts';
import { isOn, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SectionId, StudentId } from '#shared/domain/ids.ts';
import { classOfSeat, ofPeriod } from '#shared/domain/roster/periods.ts';
import type { Needs } from '../command.ts';

/** Which lesson of a class is meant: the day of the work, today where none is named. */
export type ClassLesson = {
  sectionId: SectionId;
  on?: SchoolDate | undefined;
  occasion?: Occasion | undefined;
  /** To whom the post is assigned; the others have nothing to be given for it. */
  assignees?: Assignees;
  /** Of a course that has several, the period whose lesson it is. */
  period?: SectionId | undefined;
};
export type LogAuthorizer = Pick<StaffActor, 'kind' | 'id'>;

/**
 * The asker's own class of today; `seats`: who is theirs today, sits there on the day of the lesson and has its work to
 * do; `classOf`: where what is noted of each on a post belongs. Of a course that was put away all stands as it is:
 * nobody writes there.
 */
export async function authorizeClassLog(
  ports: Needs<'roster' | 'now'>,
  actor: LogAuthorizer,
  { sectionId, on: wished, occasion, assignees, period, action }: ClassLesson & { action: AccessAction },
) {
  const course = await ports.roster.findSection(sectionId);
  if (!course) throw new DomainError('not_allowed', { sectionId });
  const roster = ofPeriod(course, period);
  const school = await ports.roster.getSchool(roster.section.schoolId);
  const today = schoolDateAt(ports.now(), school.zone);
  const asked = { staffId: actor.id, on: today, action };
  const widest = classRelation(roster.staff, asked);
  if (!widest) throw new DomainError('not_allowed', { sectionId });
  const isPutAway = course.archived === true;
  if (isPutAway && action === 'deliver') throw new DomainError('not_allowed', { sectionId, reason: 'archived' });
  const relations = relationsInClass(roster, asked);
  const inSight = roster.students.filter(({ studentId }) => relations.has(studentId));
  // One entry of a command names one reason: that which opens no more than any of these.
  const because = narrowest(relations.values()) ?? widest;
  const on = wished ?? today;
  const seats = assignedSeats(inSight, assignees).filter((seat) => isOn(seat, on));
  const classOf = (id: StudentId) => {
    const seat = seats.find(({ studentId }) => studentId === id);
    return isPost(occasion) ? classOfSeat(seat, { sectionId, period }) : sectionId;
  };
  const everybody = roster.students.filter((seat) => isOn(seat, today));
  const assigned = assignedOf(everybody, assignees, roster.inCourse);
  return { actor, because, school, today, on, everybody, assigned, relations, inSight, seats, isPutAway, classOf };
}

/** For a verb about a whole class, which finds out by itself whom it concerns. */
export const onClassLog =
  (action: AccessAction) => async (ports: Needs<'roster' | 'now'>, actor: LogAuthorizer, lesson: ClassLesson) => ({
    ...(await authorizeClassLog(ports, actor, { ...lesson, action })),
    studentIds: [],
  });
