import type { Event } from '#shared/domain/events.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Review } from '#shared/domain/reviews/review.ts';
import type { Needs } from '../command.ts';
import { type Send, sendOnceEach, wasInSlack } from '../notices/send-once.ts';
import type { InvitationTrouble } from '../ports/reviews/mail.ts';
import type { ReviewReader } from '../ports/reviews/reviews.ts';
import { invitationKey } from './review-keys.ts';

type Ports = Needs<'roster' | 'sentMessages' | 'now'> & { reviews: ReviewReader };
export type InvitationNews = Extract<Event, { type: 'InvitationRefused' | 'InvitationIncomplete' }>;

/** What an organiser must do something about, though the calendar's queue has done all that it can. */
export const isInvitationNews = (event: Event): event is InvitationNews =>
  event.type === 'InvitationRefused' || event.type === 'InvitationIncomplete';

/** An organiser who is not in Slack. Answers how many it concerned. */
export async function tellOrganiserByMail(ports: Ports & Needs<'mail'>, event: InvitationNews) {
  const news = await newsForOrganiser(ports, event);
  if (!news) return 0;
  const { organiser, trouble } = news;
  const { id, email } = organiser;
  if (!email || wasInSlack(organiser, event)) return 0;
  return tell(ports, { event, vendor: 'mail' }, { to: id, send: () => ports.mail.tellOrganiser({ email }, trouble) });
}

/** One whose Slack account we know: there, and there alone, who was left out can be asked for. */
export async function tellOrganiserInSlack(ports: Ports & Needs<'directMessages'>, event: InvitationNews) {
  const news = await newsForOrganiser(ports, event);
  if (!news) return 0;
  const { organiser, trouble, leftOut } = news;
  const { id, slack } = organiser;
  if (!slack || !wasInSlack(organiser, event)) return 0;
  const { studentId, reviewId } = event;
  const send = () => ports.directMessages.tellOrganiser(slack, trouble, { studentId, reviewId, leftOut });
  return tell(ports, { event, vendor: 'slack' }, { to: id, send });
}

/** Nothing when it has mended itself, or no longer matters: a warning that comes late would only mislead. */
async function newsForOrganiser({ reviews, roster, sentMessages, now }: Ports, event: InvitationNews) {
  const review = await reviews.get(event.studentId, event.reviewId);
  if (review.status !== 'scheduled' || review.startsAt <= now()) return undefined;
  if (event.type === 'InvitationRefused' && (await sentMessages.settled(invitationKey(review)))) return undefined;
  const organiser = await roster.getStaff(review.organiserId);
  if (!organiser.active || organiser.mayNotSignIn) return undefined;
  const knewEarlier = event.type === 'InvitationRefused' && (await wasInvitedBefore(sentMessages, review));
  return { organiser, trouble: troubleOf(review, event, knewEarlier), leftOut: leftOutOf(event) };
}

/** Whether its guests know an earlier time of it, which each move has left behind. */
async function wasInvitedBefore({ settled }: Ports['sentMessages'], review: Review) {
  const versions = Array.from({ length: review.version - 1 }, (_, before) => before + 1);
  const known = await fewAtOnce(versions, (version) => settled(invitationKey({ ...review, version })));
  return known.includes(true);
}

const leftOutOf = (event: InvitationNews): readonly PersonId[] =>
  event.type === 'InvitationIncomplete' ? event.leftOut : [];

function troubleOf({ ref, startsAt, zone }: Review, event: InvitationNews, moved: boolean): InvitationTrouble {
  const meeting = { ref, startsAt, zone };
  return event.type === 'InvitationRefused'
    ? { ...meeting, refused: event.why, moved }
    : { ...meeting, leftOut: event.leftOut.length, video: event.video };
}

const tell = (
  { sentMessages }: Ports,
  { event, vendor }: { event: InvitationNews; vendor: 'mail' | 'slack' },
  send: Send,
) => sendOnceEach(sentMessages, { vendor, key: `invitation/${event.id}` }, [send]);
