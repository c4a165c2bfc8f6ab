import type { Instant } from '#shared/domain/dates.ts';
import type { Event } from '#shared/domain/events.ts';
import type { Needs } from '../command.ts';
import { tellOneByMail, tellOneInSlack } from './tell-one.ts';

type Ports = Needs<'roster' | 'sentMessages' | 'now'>;
export type NudgeNews = Extract<Event, { type: 'NudgeDue' | 'TeacherAsked' }>;

/** News for one teacher: posts want a look, or a student asks for one. */
export const isNudgeNews = (event: Event): event is NudgeNews =>
  event.type === 'NudgeDue' || event.type === 'TeacherAsked';

/** Answers how many it concerned. */
export async function nudgeByMail(ports: Ports & Needs<'mail'>, event: NudgeNews) {
  if (isOver(event, ports.now())) return 0;
  return tellOneByMail(ports, newsOf(event), (to) => ports.mail.nudge(to, event));
}

export async function nudgeInSlack(ports: Ports & Needs<'directMessages'>, event: NudgeNews) {
  if (isOver(event, ports.now())) return 0;
  return tellOneInSlack(ports, newsOf(event), (to) => ports.directMessages.nudge(to, event));
}

/** Work that is over wants no look any more. */
const isOver = (event: NudgeNews, now: Instant) =>
  event.type === 'NudgeDue' && event.overAt !== undefined && event.overAt <= now;

const newsOf = ({ id, at, staffId }: NudgeNews) => ({ key: `nudge/${id}`, at, staffId });
