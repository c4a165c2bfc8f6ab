import type { Event } from '#shared/domain/events.ts';
import type { Staff } from '#shared/domain/roster/people.ts';
import type { Needs } from '../command.ts';
import { type Send, sendOnceEach, wasInSlack } from './send-once.ts';

type Ports = Needs<'roster' | 'sentMessages' | 'now'>;
export type NudgeNews = Extract<Event, { type: 'NudgeDue' | 'TeacherAsked' }>;

/** News for one teacher: posts want a look, or a student asks for one. */
export const isNudgeNews = (event: Event): event is NudgeNews =>
  event.type === 'NudgeDue' || event.type === 'TeacherAsked';

/** A teacher who is not in Slack. Answers how many it concerned. */
export async function nudgeByMail(ports: Ports & Needs<'mail'>, event: NudgeNews) {
  const teacher = await stillToTell(ports, event);
  if (!teacher?.email || wasInSlack(teacher, event)) return 0;
  const { id: to, email } = teacher;
  return sendTo(ports, { event, vendor: 'mail' }, { to, send: () => ports.mail.nudge({ email }, event) });
}

/** One whose Slack account we know. */
export async function nudgeInSlack(ports: Ports & Needs<'directMessages'>, event: NudgeNews) {
  const teacher = await stillToTell(ports, event);
  if (!teacher?.slack || !wasInSlack(teacher, event)) return 0;
  const { id: to, slack } = teacher;
  return sendTo(ports, { event, vendor: 'slack' }, { to, send: () => ports.directMessages.nudge(slack, event) });
}

/** Work that is over wants no look any more, and who left has no class. */
async function stillToTell({ roster, now }: Ports, { staffId, ...news }: NudgeNews): Promise<Staff | undefined> {
  const overAt = 'overAt' in news ? news.overAt : undefined;
  if (overAt !== undefined && overAt <= now()) return undefined;
  const teacher = await roster.getStaff(staffId);
  return teacher.active && !teacher.mayNotSignIn ? teacher : undefined;
}

const sendTo = (
  { sentMessages }: Ports,
  { event, vendor }: { event: NudgeNews; vendor: 'mail' | 'slack' },
  send: Send,
) => sendOnceEach(sentMessages, { vendor, key: `nudge/${event.id}` }, [send]);
