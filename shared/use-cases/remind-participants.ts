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
  const toStaff = (await staffOf(deps, review))
    .filter((staff) => !wasInSlack(staff, event))
    .map((staff) => ({ to: staff.id, email: staff.email, family: false }));
  const toFamily = (await guardiansOf(deps, review)).map(({ id, email }) => ({ to: id, email, family: true }));
  const sends = [...toStaff, ...toFamily].flatMap(({ to, email, family }) =>
    email ? [{ to, send: () => deps.mail.remind({ email, family }, review) }] : [],
  );
  return sendEach(deps, { event, vendor: 'mail' }, sends);
}

/** Staff whose Slack account we know. */
export async function remindInSlack(deps: Deps & { directMessages: DirectMessages }, event: ReviewReminderDue) {
  const review = await meetingStillAhead(deps, event);
  if (!review) return 0;
  const sends = (await staffOf(deps, review)).flatMap((staff) => {
    const { id, slack } = staff;
    return slack && wasInSlack(staff, event) ? [{ to: id, send: () => deps.directMessages.remind(slack, review) }] : [];
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

async function staffOf({ roster }: Deps, { participants }: Review) {
  const ids = participants.flatMap((person) => (person.kind === 'staff' ? [person.id] : []));
  return (await Promise.all(ids.map(roster.getStaff))).filter(({ active }) => active);
}

/** Only those who still are this student's guardians: rights over a child change between an invitation and its meeting. */
async function guardiansOf({ roster }: Deps, { participants, studentId }: Review) {
  const invited = participants.flatMap((person) => (person.kind === 'guardian' ? [person.id] : []));
  if (invited.length === 0) return [];
  const { guardianIds } = await roster.getStudent(studentId);
  const guardians = await roster.findGuardians(invited.filter((id) => guardianIds.includes(id)));
  return guardians.filter(({ active }) => active);
}

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
