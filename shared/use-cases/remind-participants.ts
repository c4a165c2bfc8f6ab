import { schoolDateAt } from '#shared/domain/dates.ts';
import type { Event } from '#shared/domain/events.ts';
import type { Staff } from '#shared/domain/people.ts';
import type { Participant, Review } from '#shared/domain/review.ts';
import type { Clock } from './ports/clock.ts';
import type { DirectMessages } from './ports/direct-message.ts';
import { IntegrationError } from './ports/integration-error.ts';
import type { Mail } from './ports/mail.ts';
import type { Deliveries, Reviews } from './ports/reviews.ts';
import type { Roster } from './ports/roster.ts';
import { presentParticipants } from './present-participants.ts';

type Deps = {
  reviews: Pick<Reviews, 'get'>;
  roster: Pick<Roster, 'getStaff' | 'getStudent' | 'findGuardians'>;
  deliveries: Deliveries;
  now: Clock;
};
export type ReviewReminderDue = Extract<Event, { type: 'ReviewReminderDue' }>;
type Send = { to: Participant['id']; send: () => Promise<void> };

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

/**
 * Mail and Slack are two queues that never meet. Both go by whether the person was in Slack when the reminder fell due; if they went by
 * what holds now, one who joins between the two deliveries would hear from neither.
 */
const wasInSlack = ({ slack }: Staff, event: ReviewReminderDue) => slack !== undefined && slack.boundAt <= event.at;

/** Everybody is tried before a failure is told, so that one bad address keeps nobody else waiting. */
async function sendEach(
  deps: Deps,
  { event, vendor }: { event: ReviewReminderDue; vendor: 'mail' | 'slack' },
  sends: readonly Send[],
) {
  const sent = await Promise.allSettled(
    sends.map(({ to, send }) => {
      const key = `reminder/${event.reviewId}/${event.onDay}/${event.daysBefore}/${to}`;
      return sendOnce(deps.deliveries, { key, vendor }, send);
    }),
  );
  const failed = sent.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
  return sends.length;
}

/**
 * Neither mail nor Slack can be asked whether a message of ours arrived, so a crash between their yes and our note must err one way.
 * It errs towards sending twice: a second reminder is a nuisance, a family that was not told misses the meeting.
 */
async function sendOnce(
  deliveries: Deliveries,
  { key, vendor }: { key: string; vendor: 'mail' | 'slack' },
  send: Send['send'],
) {
  const right = await deliveries.lease(key);
  if (right === 'sent') return;
  if (right === 'busy') throw new IntegrationError(vendor, 'lease', true);
  try {
    await send();
  } catch (failure) {
    await deliveries.release(key);
    throw failure;
  }
  await deliveries.settle(key);
}
