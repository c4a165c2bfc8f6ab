import { schoolDateAt } from '#shared/domain/dates.ts';
import type { Event } from '#shared/domain/events.ts';
import type { Staff } from '#shared/domain/roster/people.ts';
import type { Needs } from '../command.ts';
import { type Send, sendOnceEach, wasInSlack } from './send-once.ts';

type Ports = Needs<'roster' | 'sentMessages' | 'now'>;
const confirmNews = ['ConfirmationsDue', 'ConfirmationsOverdue'] as const;
export type ConfirmNews = Extract<Event, { type: (typeof confirmNews)[number] }>;

/** What waits to be confirmed: for the teacher whose it is, and for who answers for the plan. */
export const isConfirmNews = (event: Event): event is ConfirmNews => confirmNews.some((type) => type === event.type);

/** One who is not in Slack. Answers how many it concerned. */
export async function confirmNewsByMail(ports: Ports & Needs<'mail'>, event: ConfirmNews) {
  const person = await stillToTell(ports, event);
  if (!person?.email || wasInSlack(person, event)) return 0;
  const { id: to, email } = person;
  const { mail } = ports;
  const send = () =>
    event.type === 'ConfirmationsDue' ? mail.toConfirm({ email }, event) : mail.unconfirmed({ email }, event);
  return sendTo(ports, { event, vendor: 'mail' }, { to, send });
}

/** One whose Slack account we know. */
export async function confirmNewsInSlack(ports: Ports & Needs<'directMessages'>, event: ConfirmNews) {
  const person = await stillToTell(ports, event);
  if (!person?.slack || !wasInSlack(person, event)) return 0;
  const { id: to, slack } = person;
  const { directMessages } = ports;
  const send = () =>
    event.type === 'ConfirmationsDue'
      ? directMessages.toConfirm(slack, event)
      : directMessages.unconfirmed(slack, event);
  return sendTo(ports, { event, vendor: 'slack' }, { to, send });
}

/** A reminder of another day counts what may be confirmed by now, and the next one comes; a warning comes once. */
async function stillToTell({ roster, now }: Ports, event: ConfirmNews): Promise<Staff | undefined> {
  if (event.type === 'ConfirmationsDue' && dayOf(event, event.at) !== dayOf(event, now())) return undefined;
  const person = await roster.getStaff(event.staffId);
  return person.active && !person.mayNotSignIn ? person : undefined;
}

const dayOf = ({ zone }: { zone: string }, at: string) => schoolDateAt(at, zone);

const sendTo = (
  { sentMessages }: Ports,
  { event, vendor }: { event: ConfirmNews; vendor: 'mail' | 'slack' },
  send: Send,
) => sendOnceEach(sentMessages, { vendor, key: `confirm/${event.id}` }, [send]);
