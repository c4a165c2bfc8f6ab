import { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3.js';
import { DomainError } from '#shared/domain/errors.ts';
import { withRenewal } from '../google-tokens.ts';
import { StandingEvent } from './review-event.ts';
import { calendarTrouble, googleStatus } from './trouble.ts';

/** The library's own retries are off: it cannot know whether an insert that timed out was carried out. */
const patience = { retry: false, timeout: 8000 } as const;
const optionsWith = (accessToken: string) => ({ ...patience, headers: { authorization: `Bearer ${accessToken}` } });
const calendarId = 'primary';

/** A grant that ended while its token was renewed is told as that. */
const troubleOf = (operation: string, thrown: unknown) =>
  thrown instanceof DomainError ? thrown : calendarTrouble(operation, thrown);

export type CalendarClient = {
  /** `taken`: an event with this id exists, or existed. */
  insert(event: calendar_v3.Schema$Event): Promise<'made' | 'taken'>;
  find(eventId: string): Promise<StandingEvent | undefined>;
};

export const calendarClient = (rootUrl: string | undefined) => {
  const { events } = new calendar_v3.Calendar(rootUrl ? { rootUrl } : {});
  return (token: Parameters<typeof withRenewal>[0]): CalendarClient => {
    const withToken = withRenewal(token);
    return {
      async insert(requestBody) {
        try {
          const asked = { calendarId, sendUpdates: 'all', conferenceDataVersion: 1, requestBody };
          await withToken((accessToken) => events.insert(asked, optionsWith(accessToken)));
          return 'made';
        } catch (thrown) {
          if (googleStatus(thrown) === 409) return 'taken';
          throw troubleOf('insert', thrown);
        }
      },
      async find(eventId) {
        try {
          const asked = { calendarId, eventId };
          const { data } = await withToken((accessToken) => events.get(asked, optionsWith(accessToken)));
          return StandingEvent.parse(data);
        } catch (thrown) {
          if ([404, 410].includes(googleStatus(thrown) ?? 0)) return undefined;
          throw troubleOf('get', thrown);
        }
      },
    };
  };
};
