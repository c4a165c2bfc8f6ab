import type { Instant } from '#shared/domain/dates.ts';
import type { StaffId } from '#shared/domain/ids.ts';
import type { SlackBinding, Staff } from '#shared/domain/roster/people.ts';
import type { Needs } from '../command.ts';
import type { Roster } from '../ports/roster/roster.ts';
import { sendOnceEach, wasInSlack } from './send-once.ts';

type Ports = Needs<'roster' | 'sentMessages'>;
/** `key` names the news; `at`: when it came up. */
type NewsForOne = { key: string; at: Instant; staffId: StaffId };

/** News for one member of staff who is not in Slack. Answers how many it concerned: who left is told nothing. */
export async function tellOneByMail(
  { roster, sentMessages }: Ports,
  news: NewsForOne,
  send: (to: { email: string }) => Promise<void>,
) {
  const person = await whoIsThere(roster, news);
  if (!person?.email || wasInSlack(person, news)) return 0;
  const { id: to, email } = person;
  return sendOnceEach(sentMessages, { vendor: 'mail', key: news.key }, [{ to, send: () => send({ email }) }]);
}

/** The same for one whose Slack account we know. */
export async function tellOneInSlack(
  { roster, sentMessages }: Ports,
  news: NewsForOne,
  send: (to: SlackBinding) => Promise<void>,
) {
  const person = await whoIsThere(roster, news);
  if (!person?.slack || !wasInSlack(person, news)) return 0;
  const { id: to, slack } = person;
  return sendOnceEach(sentMessages, { vendor: 'slack', key: news.key }, [{ to, send: () => send(slack) }]);
}

async function whoIsThere(roster: Roster, { staffId }: NewsForOne): Promise<Staff | undefined> {
  const person = await roster.getStaff(staffId);
  return person.active && !person.mayNotSignIn ? person : undefined;
}
