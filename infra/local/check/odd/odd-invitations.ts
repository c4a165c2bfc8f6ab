import { webText } from '#shared/text/web.ts';
import { mailsAt, newsIn } from '../../aws/mailbox.ts';
import type { CalendarMail } from '../../stand-ins/google/state/calendars.ts';
import type { RecordedCall } from '../../stand-ins/google/state/calls.ts';
import { browser, textOf } from '../check-browser.ts';
import { answeredAtGoogle } from '../check-classroom.ts';
import { calendarConnected } from '../check-outcomes.ts';
import { checkReview } from '../check-slack.ts';
import { demand, eventually, type Visit } from '../steps.ts';
import { control, heardBy, type Oddity } from './oddity.ts';

const outbox = ({ district }: Visit) => heardBy<CalendarMail>(district.links.google, 'outbox');
const invited = async (visit: Visit) => (await outbox(visit)).map(({ to }) => to);

async function inserts({ district }: Visit): Promise<number> {
  const calls = await heardBy<RecordedCall>(district.links.google, 'calls');
  return calls.filter(({ method, path }) => method === 'POST' && path.endsWith('/events')).length;
}

const isOnceEach = (addresses: readonly string[]) =>
  addresses.length > 0 && new Set(addresses).size === addresses.length;

export const newsTwice: Oddity = {
  name: 'news twice',
  does: 'every message is delivered twice',
  set: async ({ district }) => district.deliverTwice(true),
  async met(visit) {
    const { district } = visit;
    await eventually('an end of all that was delivered', async () =>
      district.queues().every(({ pending }) => pending.length === 0) ? true : undefined,
    );
    const [guests, mailed] = [await invited(visit), newsIn(await mailsAt(district.links.mail))];
    for (const addresses of [guests, mailed]) demand(isOnceEach(addresses), `some were told twice: ${addresses}`);
    return `${guests.length} invited, ${mailed.length} reminded, nobody twice`;
  },
  end: async ({ district }) => district.deliverTwice(false),
};

export const invitationLost: Oddity = {
  name: 'invitation lost',
  does: 'Calendar says that it is asked too often, then makes the event and loses its answer',
  async set({ district }) {
    await control(district.links.google, 'fail', { kind: 'rateLimitExceeded', on: 'POST /calendar' });
    await control(district.links.google, 'fail', { kind: 'lost', on: 'POST /calendar' });
  },
  async met(visit) {
    const asked = await inserts(visit);
    const guests = await invited(visit);
    demand(asked >= 3, `Calendar was asked ${asked} times, so nothing was lost`);
    demand(isOnceEach(guests), `some were invited twice: ${guests}`);
    return `asked ${asked} times, nobody invited twice`;
  },
};

export const consentDeclined: Oddity = {
  name: 'consent declined',
  does: 'a teacher says no on Google’s page',
  set: async () => undefined,
  async met({ district, story }) {
    const url = `${district.links.app}/calendar/connect`;
    const page = await answeredAtGoogle(browser(), url, { accountId: story.teacher.id, answer: 'cancel' });
    const words = textOf(page);
    demand(words.includes(webText.declined.title), `${page.status}: ${words.slice(0, 300)}`);
    return `“${webText.declined.title}”`;
  },
};

/** What our messages in Slack say to who called the meeting, from these words on. */
const toldInSlack = ({ district, story }: Visit, words: string) =>
  eventually(`“${words}” in Slack`, async () => {
    const page = textOf(await browser().open(`${district.links.slack}/?as=${story.caseManager.slackId}&in=dm`));
    return page.includes(words) ? page.slice(page.indexOf(words)) : undefined;
  });

export const guestRefused: Oddity = {
  name: 'guest refused',
  does: 'Calendar takes the address of a guest for none, and makes no Meet room',
  async set(visit) {
    const [guest = ''] = await invited(visit);
    const rules = { withoutMeet: [visit.story.caseManager.email], refusedGuests: [guest] };
    await control(visit.district.links.google, 'calendar-rules', rules);
  },
  async met(visit) {
    const before = (await outbox(visit)).length;
    await checkReview(visit);
    const none = await toldInSlack(visit, 'Nobody is invited yet to your meeting');
    demand(none.includes('does not take the addresses of its guests'), `why nobody is invited is not said: ${none}`);
    await control(visit.district.links.google, 'calendar-rules', { refusedGuests: [] });
    await calendarConnected(visit);
    const incomplete = await toldInSlack(visit, 'This is about your meeting');
    demand(incomplete.includes('It has no video link'), `the missing link is not said: ${incomplete}`);
    const since = (await outbox(visit)).slice(before);
    demand(since.length > 0, 'nobody was invited once it was mended');
    return `she is told in Slack, and once it is mended ${since.length} invited to a meeting without a link`;
  },
  end: ({ district }) => control(district.links.google, 'calendar-rules', { withoutMeet: [], refusedGuests: [] }),
};
