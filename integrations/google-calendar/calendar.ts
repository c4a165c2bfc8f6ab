import { DomainError } from '#shared/domain/errors.ts';
import type { InvitationRefusal } from '#shared/domain/reviews/invitation.ts';
import type { Calendar, Invitation } from '#shared/use-cases/ports/reviews/calendar.ts';
import type { GoogleAccounts } from '#shared/use-cases/ports/sign-in/google-accounts.ts';
import type { GoogleGrant } from '#shared/use-cases/ports/sign-in/google-grants.ts';
import type { RenewableToken } from '../google-tokens.ts';
import type { CalendarClient } from './client.ts';
import { guestLists } from './guest-lists.ts';
import {
  attendeesOf,
  eventIdOf,
  eventOf,
  eventTimes,
  invitationIn,
  isDeleted,
  seenOtherwise,
  withoutVideo,
} from './review-event.ts';
import type { CalendarNo } from './trouble.ts';

type Deps = {
  accounts: Pick<GoogleAccounts, 'refresh'>;
  client: (token: RenewableToken) => CalendarClient;
  baseUrl: string;
};
type Answer = Awaited<ReturnType<Calendar['invite']>>;

export const googleCalendar = ({ accounts, client, baseUrl }: Deps): Calendar => {
  async function as<Answered>(grant: GoogleGrant, ask: (calendar: CalendarClient) => Promise<Answered>) {
    const renew = () => freshToken(accounts, grant);
    try {
      return await ask(client({ accessToken: await renew(), renew }));
    } catch (ended) {
      if (ended instanceof DomainError && ended.code === 'needs_permission')
        return { refused: 'permission' } satisfies { refused: InvitationRefusal };
      throw ended;
    }
  }
  const doneOr = (no: 'done' | CalendarNo) => (no === 'done' ? no : { refused: finalOf(no) });
  return {
    invite: (grant, invitation) => as(grant, (calendar) => inviteWhoCanBe(calendar, invitation, baseUrl)),
    move: (grant, invitation, { tag }) =>
      as(grant, async ({ patch }) => doneOr(await patch(eventIdOf(invitation), eventTimes(invitation), tag))),
    withdraw: (grant, invitation, { tag }) =>
      as(grant, async ({ remove }) => doneOr(await remove(eventIdOf(invitation), tag))),
    callOff: (grant, { quietly, ...invitation }) =>
      as(grant, async ({ takeAway }) => {
        const answer = await takeAway(eventIdOf(invitation), quietly);
        return answer === 'absent' ? answer : doneOr(answer);
      }),
  };
};

async function freshToken({ refresh }: Deps['accounts'], { refreshToken }: GoogleGrant) {
  const fresh = await refresh(refreshToken);
  if (fresh === 'ended') throw new DomainError('needs_permission', { operation: 'refresh' });
  return fresh.accessToken;
}

/** Google refuses a whole event for one thing in it, and a refused event made nothing: its id may be tried again. */
async function inviteWhoCanBe(calendar: CalendarClient, invitation: Invitation, baseUrl: string): Promise<Answer> {
  let event = eventOf(invitation, baseUrl);
  for (const guests of guestLists(invitation.guests)) {
    event = { ...event, attendees: attendeesOf(guests) };
    let answer = await calendar.insert(event);
    if (answer === 'video' && event.conferenceData) {
      event = withoutVideo(event);
      answer = await calendar.insert(event);
    }
    if (answer === 'made') return { stands: invitationIn(event, invitation) };
    if (answer !== 'guest') return answer === 'taken' ? lookAt(calendar, invitation) : { refused: finalOf(answer) };
  }
  return { refused: 'addresses' };
}

/** What an earlier call made, told from the event itself: that call may have died before it could say. */
async function lookAt(calendar: CalendarClient, invitation: Invitation): Promise<Answer> {
  const standing = await calendar.find(eventIdOf(invitation));
  if (typeof standing === 'string') return { refused: finalOf(standing) };
  if (isDeleted(standing)) return 'spent';
  return { stands: { ...invitationIn(standing, invitation), ...seenOtherwise(standing, invitation) } };
}

/** Of an event that must not be tried otherwise, what Google finds odd in it is no reason that anybody can act on. */
const finalOf = (no: CalendarNo) => (no === 'taken' || no === 'video' || no === 'guest' ? 'unclear' : no);
