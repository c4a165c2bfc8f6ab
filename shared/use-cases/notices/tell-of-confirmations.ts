import { type Instant, schoolDateAt } from '#shared/domain/dates.ts';
import type { Event } from '#shared/domain/events.ts';
import type { Needs } from '../command.ts';
import { tellOneByMail, tellOneInSlack } from './tell-one.ts';

type Ports = Needs<'roster' | 'sentMessages' | 'now'>;
const confirmNews = ['ConfirmationsDue', 'ConfirmationsOverdue'] as const;
export type ConfirmNews = Extract<Event, { type: (typeof confirmNews)[number] }>;

/** What waits to be confirmed: for the teacher whose it is, and for who answers for the plan. */
export const isConfirmNews = (event: Event): event is ConfirmNews => confirmNews.some((type) => type === event.type);

/** Answers how many it concerned. */
export async function confirmNewsByMail({ mail, ...ports }: Ports & Needs<'mail'>, event: ConfirmNews) {
  if (isOfAnotherDay(event, ports.now())) return 0;
  return tellOneByMail(ports, newsOf(event), (to) =>
    event.type === 'ConfirmationsDue' ? mail.toConfirm(to, event) : mail.unconfirmed(to, event),
  );
}

export async function confirmNewsInSlack(
  { directMessages, ...ports }: Ports & Needs<'directMessages'>,
  event: ConfirmNews,
) {
  if (isOfAnotherDay(event, ports.now())) return 0;
  return tellOneInSlack(ports, newsOf(event), (to) =>
    event.type === 'ConfirmationsDue' ? directMessages.toConfirm(to, event) : directMessages.unconfirmed(to, event),
  );
}

/** A reminder of another day counts what may be confirmed by now, and the next one comes; a warning comes once. */
const isOfAnotherDay = (event: ConfirmNews, now: Instant) =>
  event.type === 'ConfirmationsDue' && schoolDateAt(event.at, event.zone) !== schoolDateAt(now, event.zone);

const newsOf = ({ id, at, staffId }: ConfirmNews) => ({ key: `confirm/${id}`, at, staffId });
