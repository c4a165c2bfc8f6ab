import { schoolDateAt } from '#shared/domain/dates.ts';
import type { Event } from '#shared/domain/events.ts';
import type { Review } from '#shared/domain/reviews/review.ts';
import { type Send, sendOnceEach, wasInSlack } from '../notices/send-once.ts';
import type { Clock } from '../ports/clock.ts';
import type { SentMessages } from '../ports/notices/sent-messages.ts';
import type { DirectMessages } from '../ports/reviews/direct-message.ts';
import type { Mail } from '../ports/reviews/mail.ts';
import type { Reviews } from '../ports/reviews/reviews.ts';
import type { Roster } from '../ports/roster/roster.ts';
import { presentParticipants } from './present-participants.ts';

type Deps = {
  reviews: Pick<Reviews, 'get'>;
  roster: Pick<Roster, 'getStaff' | 'getStudent' | 'findGuardians' | 'limitsOn'>;
  deliveries: SentMessages;
  now: Clock;
};
export type ReviewReminderDue = Extract<Event, { type: 'ReviewReminderDue' }>;

/** Guardians, and staff who are not in Slack. Answers how many people it concerned. */
export async function remindByMail(deps: Deps & { mail: Mail }, event: ReviewReminderDue) {
  const review = await meetingStillAhead(deps, event);
  if (!review) return 0;
  const { staff, guardians } = await presentParticipants(deps, review);
  const toStaff = staff
    .filter((person) => !wasInSlack(person, event))
    .map(({ id, email }) => ({ to: id, email, family: false }));
  const toFamily = guardians.map(({ id, email }) => ({ to: id, email, family: true }));
  const sends = [...toStaff, ...toFamily].flatMap(({ to, email, family }) =>
    email ? [{ to, send: () => deps.mail.remind({ email, family }, review) }] : [],
  );
  return sendEach(deps, { event, vendor: 'mail' }, sends);
}

/** Staff whose Slack account we know. */
export async function remindInSlack(deps: Deps & { directMessages: DirectMessages }, event: ReviewReminderDue) {
  const review = await meetingStillAhead(deps, event);
  if (!review) return 0;
  const { staff } = await presentParticipants(deps, review);
  const sends = staff.flatMap((person) => {
    const { id, slack } = person;
    return slack && wasInSlack(person, event)
      ? [{ to: id, send: () => deps.directMessages.remind(slack, review) }]
      : [];
  });
  return sendEach(deps, { event, vendor: 'slack' }, sends);
}

/** A reminder that comes late, of a meeting that was moved, called off or has begun, would only mislead. */
async function meetingStillAhead({ reviews, now }: Deps, event: ReviewReminderDue): Promise<Review | undefined> {
  const review = await reviews.get(event.studentId, event.reviewId);
  const unchanged = review.status === 'scheduled' && schoolDateAt(review.startsAt, review.zone) === event.onDay;
  return unchanged && review.startsAt > now() ? review : undefined;
}

const sendEach = (
  { deliveries }: Deps,
  { event, vendor }: { event: ReviewReminderDue; vendor: 'mail' | 'slack' },
  sends: readonly Send[],
) => sendOnceEach(deliveries, { vendor, key: `reminder/${event.reviewId}/${event.onDay}/${event.daysBefore}` }, sends);
