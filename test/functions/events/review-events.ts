import type { Event } from '#shared/domain/events.ts';
import { calledOff, nothingAhead } from '#shared/domain/reviews/called-off.ts';
import { opaqueRef, type Review } from '#shared/domain/reviews/review.ts';
import type { TestSchool } from '../../harbor-high/school.ts';
import { aChange, aReview, emergencyOpened, plannedReview, reviewScheduled } from '../../sample/records.ts';

let opened = 0;
export const anEmergencyEvent = (schoolId: `sch_${string}` = 'sch_harbor-high') => ({
  ...emergencyOpened(`emergency${++opened}`),
  schoolId,
});

let made = 0;

/** Scheduled as the Slack door schedules it; by default for Thursday 3 December at half past two. */
export async function schedule({ reviews }: TestSchool['stores'], over: Partial<Review> = {}) {
  made += 1;
  const review = aReview({
    id: `rev_${made}`,
    ref: opaqueRef(new Uint8Array(6).fill(made)),
    participants: [
      { kind: 'staff', id: 'stf_dana', email: 'dana@harbor.example' },
      { kind: 'staff', id: 'stf_grace', email: 'grace@harbor.example' },
      { kind: 'staff', id: 'stf_omar', email: 'omar@harbor.example' },
      { kind: 'guardian', id: 'grd_rosa', email: 'rosa@family.example' },
      { kind: 'guardian', id: 'grd_former', email: 'former@family.example' },
    ],
    startsAt: '2026-12-03T22:30:00.000Z',
    endsAt: '2026-12-03T23:15:00.000Z',
    ...over,
  });
  const at = new Date().toISOString();
  const event = { ...reviewScheduled(String(made), review), at };
  const { id: reviewId } = review;
  const before = await reviews.meetingsAhead(review.studentId);
  await reviews.schedule(
    plannedReview(review, before),
    aChange(reviewId, { at, action: 'review_scheduled', reviewId }, [event]),
  );
  return { review, event };
}

/** To another time, as the Slack door moves it. */
export async function moveIt(
  { reviews }: TestSchool['stores'],
  before: Review,
  times: Pick<Review, 'startsAt' | 'endsAt'>,
) {
  made += 1;
  const review = { ...before, ...times, version: before.version + 1 };
  const at = new Date().toISOString();
  const { id: reviewId, studentId } = review;
  const event = { id: `evt_moved${made}`, at, type: 'ReviewMoved', reviewId, studentId } as const;
  await reviews.schedule(
    plannedReview(review, await reviews.meetingsAhead(studentId)),
    aChange(`moved${made}`, { id: `led_moved${made}`, at, action: 'review_moved', reviewId }, [event]),
  );
  return { review, event };
}

/** As an ending calls it off. */
export async function callOff({ reviews }: TestSchool['stores'], before: Review, how: { quietly: boolean }) {
  made += 1;
  const review = calledOff(before, how);
  const at = new Date().toISOString();
  const { id: reviewId, studentId } = review;
  const event = { id: `evt_off${made}`, at, type: 'ReviewCalledOff', reviewId, studentId } as const;
  await reviews.schedule(
    { review, ahead: nothingAhead(studentId, await reviews.meetingsAhead(studentId)) },
    aChange(`off${made}`, { id: `led_off${made}`, at, action: 'review_moved', reviewId }, [event]),
  );
  return { review, event };
}

export const reminderOf = (review: Review, daysBefore = 7) => ({
  type: 'ReviewReminderDue' as const,
  id: `evt_r${review.id.slice(4)}` as const,
  at: new Date().toISOString(),
  onDay: '2026-12-03',
  reviewId: review.id,
  studentId: review.studentId,
  daysBefore,
});

const about = ({ id, studentId }: Review) => ({ reviewId: id, studentId, at: new Date().toISOString() });
export const refusedOf = (review: Review, why: 'policy' | 'notSetUp' = 'policy') => ({
  ...{ type: 'InvitationRefused' as const, id: `evt_no${review.id.slice(4)}` as const, why },
  ...about(review),
});
export const incompleteOf = (review: Review, leftOut: ('stf_omar' | 'grd_rosa')[], video = true) => ({
  ...{ type: 'InvitationIncomplete' as const, id: `evt_in${review.id.slice(4)}` as const, leftOut, video },
  ...about(review),
});

let nudged = 0;
/** Two posts want a look of this teacher; the last is due tomorrow at noon. */
export const aNudge = (staffId: `stf_${string}`, over: { overAt?: string } = {}) => ({
  ...{ type: 'NudgeDue' as const, id: `evt_nudge${++nudged}` as const, at: new Date().toISOString(), staffId },
  ...{ ref: 'K7Q2-9F', posts: 2, classes: 1, zone: 'America/Los_Angeles' },
  ...{ firstDueAt: '2026-11-24T18:25:00.000Z', overAt: '2026-11-24T20:00:00.000Z', ...over },
});

let confirming = 0;
const atNow = () => ({ at: new Date().toISOString(), ref: 'K7Q2-9F' });
/** Two cards wait for this teacher; of a case manager's students so many do, of one teacher. */
export const toConfirmOf = (staffId: `stf_${string}`) => ({
  ...{ type: 'ConfirmationsDue' as const, id: `evt_due${++confirming}` as const, staffId, cards: 2, ...atNow() },
  zone: 'America/Los_Angeles',
});
export const unconfirmedOf = (staffId: `stf_${string}`) => ({
  ...{ type: 'ConfirmationsOverdue' as const, id: `evt_over${++confirming}` as const, staffId, cards: 2, ...atNow() },
  people: 1,
});

/** A student asks this teacher to look at a post. */
export const aQuestion = (staffId: `stf_${string}`) => ({
  ...{ type: 'TeacherAsked' as const, id: `evt_asked${++nudged}` as const, at: new Date().toISOString(), staffId },
  ...{ ref: 'K7Q2-9F', zone: 'America/Los_Angeles' },
  page: { courseId: '71', itemId: '802', itemType: 'courseWork' as const, attachmentId: '9' },
});

export const batchOf = (...events: (Event | string)[]) => ({
  Records: events.map((event, index) => ({
    messageId: `m${index}`,
    body: typeof event === 'string' ? event : JSON.stringify(event),
  })) as never,
});

/** Somebody says what a student's action card should say. */
export const aProposal: Event = {
  ...{ type: 'SafetyCardProposed', id: 'evt_proposed', at: '2026-11-23T20:30:00.000Z', ref: 'K7Q2-9F' },
  ...{ studentId: 'stu_maya', schoolId: 'sch_harbor-high' },
};

/** Dana gave a plan to Omar. */
export const aHandover: Event = {
  ...{ type: 'CaseManagerChanged', id: 'evt_handover', at: '2026-11-23T20:30:00.000Z', ref: 'K7Q2-9F' },
  ...{ studentId: 'stu_maya', schoolId: 'sch_harbor-high', staffIds: ['stf_dana', 'stf_omar'] },
};
