import * as z from 'zod/mini';
import { bearsOn, itemsForWork } from '#shared/domain/cards/card.ts';
import { ownDates } from '#shared/domain/cards/own-time/own-date.ts';
import { type ClassWork, ownTimes } from '#shared/domain/cards/own-time/own-time.ts';
import type { Activity } from '#shared/domain/catalogue/catalogue-entry.ts';
import { type Instant, schoolDateAt } from '#shared/domain/dates.ts';
import { derivedId } from '#shared/domain/derived-id.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import { authorizeClassLog, type ClassLesson, type LogAuthorizer } from '../cards/authorize-class-log.ts';
import { type CommandInput, command, type Needs } from '../command.ts';
import type { PostOfCourse } from '../ports/classroom/attachments.ts';

type OfStudents = Pick<ClassLesson, 'sectionId' | 'period'> & { studentIds: readonly StudentId[] };
export type AssignOwnDateInput = CommandInput &
  OfStudents & {
    post: PostOfCourse;
    activities: readonly Activity[];
    work: ClassWork & { dueAt: Instant };
    /** The students' date as the page showed it. */
    dueAt: Instant;
  };
const OwnDateAssigned = z.object({ secondPostId: z.string() });

/**
 * A teacher has students with a later date given the work in a post of their own. That is put on record here, with the
 * date that the teacher read and nobody else's; Classroom is asked for it after (`giveSecondPost`), as often as it
 * takes. Who was taken off the class's post meanwhile is still theirs. All teachers of the course in Classroom read
 * whom the second post names: that is for who teaches a student to decide, and for nobody who helps or stands in.
 */
export const assignOwnDate = command({
  authorize: async (ports: Needs<'roster' | 'now'>, actor: LogAuthorizer, { studentIds, ...lesson }: OfStudents) => {
    const { seats, relations, ...found } = await authorizeClassLog(ports, actor, { ...lesson, action: 'deliver' });
    const isTaught = (id: StudentId) =>
      relations.get(id) === 'teachesNow' && seats.some((seat) => seat.studentId === id);
    const stranger = studentIds.find((id) => !isTaught(id));
    if (stranger || studentIds.length === 0) throw new DomainError('not_allowed', { studentId: stranger ?? 'none' });
    return { ...found, studentIds: [...studentIds].sort() };
  },
  result: OwnDateAssigned,
  async run(
    ports: Needs<'cards' | 'calendars' | 'secondPosts'>,
    { sectionId, post: { courseId, itemId }, activities, work, dueAt }: AssignOwnDateInput,
    { studentIds, school, today, at, change },
  ) {
    const [cards, calendar] = await Promise.all([ports.cards.findMany(studentIds), ports.calendars.find(school.id)]);
    const day = { today, dueOn: schoolDateAt(work.dueAt, school.zone) };
    const bearing = cards.map((card) => ({
      studentId: card.studentId,
      items: itemsForWork(card, day).filter((item) => bearsOn(item, activities)),
    }));
    const { byStudent } = ownTimes(bearing, work, { zone: school.zone, calendar, today });
    const now = ownDates(byStudent, at).find((date) => date.at === dueAt);
    if (!studentIds.every((id) => now?.students.includes(id))) throw new DomainError('changed_meanwhile');
    const id = await derivedId(courseId, itemId, dueAt, ...studentIds);
    const known = await ports.secondPosts.find({ courseId, itemId, id });
    const second = known ?? { courseId, itemId, id, dueAt, askedAt: at };
    const entry = { action: 'own_date_asked', sectionId } as const;
    return ports.secondPosts.ask(second, change(entry, { secondPostId: id }), { isKnown: known !== undefined });
  },
});
