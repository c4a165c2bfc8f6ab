import { schoolDateAt } from '#shared/domain/dates.ts';
import type { Event } from '#shared/domain/events.ts';
import type { Review } from '#shared/domain/reviews/review.ts';
import type { Needs } from '../command.ts';
import { type Send, sendOnceEach, wasInSlack } from '../notices/send-once.ts';
import type { ReviewReader } from '../ports/reviews/reviews.ts';
import { letterheadOf } from './letterhead-of.ts';
import { presentParticipants } from './present-participants.ts';

type Ports = Needs<'roster' | 'sentMessages' | 'now'> & { reviews: ReviewReader };
export type ReviewReminderDue = Extract<Event, { type: 'ReviewReminderDue' }>;

/** Guardians, and staff who are not in Slack. Answers how many people it concerned. */
export async function remindByMail(ports: Ports & Needs<'mail'>, event: ReviewReminderDue) {
  const review = await meetingStillAhead(ports, event);
  if (!review) return 0;
  const { staff, guardians } = await presentParticipants(ports, review);
  const reminder = { ...review, letterhead: await letterheadOf(ports, review, staff) };
  const toStaff = staff
    .filter((person) => !wasInSlack(person, event))
    .map(({ id, email }) => ({ to: id, email, family: false }));
  const toFamily = guardians.map(({ id, email }) => ({ to: id, email, family: true }));
  const sends = [...toStaff, ...toFamily].flatMap(({ to, email, family }) =>
    email ? [{ to, send: () => ports.mail.remind({ email, family }, reminder) }] : [],
  );
  return sendEach(ports, { event, vendor: 'mail' }, sends);
}

/** Staff whose Slack account we know. */
export async function remindInSlack(ports: Ports & Needs<'directMessages'>, event: ReviewReminderDue) {
  const review = await meetingStillAhead(ports, event);
  if (!review) return 0;
  const { staff } = await presentParticipants(ports, review);
  const reminder = { ...review, letterhead: await letterheadOf(ports, review, staff) };
  const sends = staff.flatMap((person) => {
    const { id, slack } = person;
    return slack && wasInSlack(person, event)
      ? [{ to: id, send: () => ports.directMessages.remind(slack, reminder) }]
      : [];
  });
  return sendEach(ports, { event, vendor: 'slack' }, sends);
}

/** A reminder that comes late, of a meeting that was moved, called off or has begun, would only mislead. */
async function meetingStillAhead({ reviews, now }: Ports, event: ReviewReminderDue): Promise<Review | undefined> {
  const review = await reviews.get(event.studentId, event.reviewId);
  const unchanged = review.status === 'scheduled' && schoolDateAt(review.startsAt, review.zone) === event.onDay;
  return unchanged && review.startsAt > now() ? review : undefined;
}

const sendEach = (
  { sentMessages }: Ports,
  { event, vendor }: { event: ReviewReminderDue; vendor: 'mail' | 'slack' },
  sends: readonly Send[],
) =>
  sendOnceEach(sentMessages, { vendor, key: `reminder/${event.reviewId}/${event.onDay}/${event.daysBefore}` }, sends);
