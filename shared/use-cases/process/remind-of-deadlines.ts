import { addDays, type Instant, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import { endingClocks } from '#shared/domain/process/clocks.ts';
import { ReviewCause } from '#shared/domain/process/review-cause.ts';
import { opaqueRef } from '#shared/domain/reviews/review.ts';
import type { School } from '#shared/domain/roster/people.ts';
import type { Needs } from '../command.ts';
import type { Due, ReviewReader } from '../ports/reviews/reviews.ts';
import { reminderOwed } from '../reviews/sweep-due-reviews.ts';
import { whoseTurn } from '../whose-turn.ts';

type Ports = Needs<'roster' | 'outbox' | 'ids'> & { reviews: ReviewReader };
/** Something that is due, by what names it. */
type Turn = { on: SchoolDate; studentId: StudentId; subject: string; ahead: readonly number[]; isCase: boolean };
type Morning = { school: School; at: Instant; today: SchoolDate };

/** A review takes weeks to call; a step is one's own to take. */
const reviewAhead = [30, 7, 1];
const stepAhead = [7, 1];
const furthest = Math.max(...reviewAhead, ...stepAhead);

/**
 * Tells whose turn it is that something is due, once for each day that it is told ahead and however often it runs; a
 * day that the calendar moved is told anew. What is left to do once a plan is over calls nobody from here, nor does
 * anything of a student who left or died. Answers how many were new.
 */
export async function remindOfDeadlines(ports: Ports, at: Instant): Promise<number> {
  let emitted = 0;
  for (const school of await ports.roster.schools()) {
    const today = schoolDateAt(at, school.zone);
    const due = await ports.reviews.dueBetween(school.id, today, addDays(today, furthest));
    for (const turn of due.flatMap(turnOf)) emitted += await remind(ports, turn, { school, at, today });
  }
  return emitted;
}

function turnOf(due: Due): Turn[] {
  const { on, studentId } = due;
  if (due.what === 'planReview') return [{ on, studentId, subject: due.planId, ahead: reviewAhead, isCase: false }];
  if (due.what !== 'deadline' || endingClocks.some((task) => task === due.step)) return [];
  const { about, step } = due;
  const ahead = ReviewCause.safeParse(step).success ? reviewAhead : stepAhead;
  return [{ on, studentId, subject: `${about}/${step}`, ahead, isCase: about.startsWith('ref_') }];
}

async function remind({ roster, outbox, ids }: Ports, turn: Turn, { school, at, today }: Morning) {
  const days = reminderOwed(today, turn.on, turn.ahead);
  if (days === undefined) return 0;
  const { studentId, subject, on: onDay } = turn;
  const [student] = await roster.findStudents([studentId]);
  if (!student?.active) return 0;
  let emitted = 0;
  for (const staffId of await whoseTurn({ roster }, { ...turn, schoolId: student.schoolId })) {
    const news = { id: ids.next('evt'), at, staffId, studentId, schoolId: school.id, onDay, daysBefore: days };
    const event = { ...news, type: 'TurnDue' as const, ref: opaqueRef(ids.randomBytes(6)) };
    if (await outbox.emitOnce(event, `turn/${subject}/${onDay}/${days}/${staffId}`)) emitted++;
  }
  return emitted;
}
