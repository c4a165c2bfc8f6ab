import { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3.js';
import { DomainError } from '#shared/domain/errors.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import { type RenewableToken, withRenewal } from '../google-tokens.ts';
import { StandingEvent } from './review-event.ts';
import { type CalendarNo, calendarNo, googleStatus } from './trouble.ts';

/** The library's own retries are off: it cannot know whether an insert that timed out was carried out. */
const patience = { retry: false, timeout: 8000 } as const;
const optionsWith = (accessToken: string, tag?: string) => ({
  ...patience,
  headers: { authorization: `Bearer ${accessToken}`, ...(tag ? { 'if-match': tag } : {}) },
});
const calendarId = 'primary';

/** A grant that ended while its token was renewed is told as that. */
function noOf(operation: string, thrown: unknown) {
  if (thrown instanceof DomainError) throw thrown;
  return calendarNo(operation, thrown);
}

export type CalendarClient = {
  insert(event: calendar_v3.Schema$Event): Promise<'made' | CalendarNo>;
  /** An event whose id is taken. */
  find(eventId: string): Promise<StandingEvent | CalendarNo>;
  /** All of its guests are told. An event that is no longer the tagged one stays as it is: thrown, as what passes. */
  patch(eventId: string, event: calendar_v3.Schema$Event, tag: string): Promise<'done' | CalendarNo>;
  remove(eventId: string, tag: string): Promise<'done' | CalendarNo>;
  /** However it stands; `quietly`: no guest is told. */
  takeAway(eventId: string, quietly: boolean): Promise<'done' | 'absent' | CalendarNo>;
};

export const calendarClient = (rootUrl: string | undefined) => {
  const { events } = new calendar_v3.Calendar(rootUrl ? { rootUrl } : {});
  return (token: RenewableToken): CalendarClient => {
    const withToken = withRenewal(token);
    return {
      async insert(requestBody) {
        try {
          const asked = { calendarId, sendUpdates: 'all', conferenceDataVersion: 1, requestBody };
          await withToken((accessToken) => events.insert(asked, optionsWith(accessToken)));
          return 'made';
        } catch (thrown) {
          return noOf('insert', thrown);
        }
      },
      async find(eventId) {
        try {
          const asked = { calendarId, eventId };
          const { data } = await withToken((accessToken) => events.get(asked, optionsWith(accessToken)));
          return StandingEvent.parse(data);
        } catch (thrown) {
          // Its id is taken and Google's reads lag behind its writes: not there means not yet.
          if (googleStatus(thrown) === 404) throw new IntegrationError('calendar', 'get', true);
          return googleStatus(thrown) === 410 ? { status: 'cancelled' } : noOf('get', thrown);
        }
      },
      async patch(eventId, requestBody, tag) {
        try {
          // Without the version a link to a video meeting may be lost.
          const asked = { calendarId, eventId, sendUpdates: 'all', conferenceDataVersion: 1, requestBody };
          await withToken((accessToken) => events.patch(asked, optionsWith(accessToken, tag)));
          return 'done';
        } catch (thrown) {
          return noOf('patch', thrown);
        }
      },
      async remove(eventId, tag) {
        try {
          const asked = { calendarId, eventId, sendUpdates: 'all' };
          await withToken((accessToken) => events.delete(asked, optionsWith(accessToken, tag)));
          return 'done';
        } catch (thrown) {
          return googleStatus(thrown) === 410 ? 'done' : noOf('delete', thrown);
        }
      },
      takeAway: (eventId, quietly) => takenAway(events, withToken, { eventId, quietly }),
    };
  };
};

async function takenAway(
  events: calendar_v3.Resource$Events,
  withToken: ReturnType<typeof withRenewal>,
  { eventId, quietly }: { eventId: string; quietly: boolean },
) {
  try {
    const asked = { calendarId, eventId, sendUpdates: quietly ? 'none' : 'all' };
    await withToken((accessToken) => events.delete(asked, optionsWith(accessToken)));
    return 'done';
  } catch (thrown) {
    if (googleStatus(thrown) === 404) return 'absent';
    return googleStatus(thrown) === 410 ? 'done' : noOf('delete', thrown);
  }
}
