import { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3.js';
import { StandingEvent } from './review-event.ts';
import { calendarTrouble, googleStatus } from './trouble.ts';

/** The library's own retries are off: it cannot know whether an insert that timed out was carried out. */
const patience = { retry: false, timeout: 8000 } as const;
const calendarId = 'primary';

export type CalendarClient = {
  /** `taken`: an event with this id exists, or existed. */
  insert(event: calendar_v3.Schema$Event): Promise<'made' | 'taken'>;
  find(eventId: string): Promise<StandingEvent | undefined>;
};

export const calendarClient = (rootUrl: string | undefined) => {
  const { events } = new calendar_v3.Calendar(rootUrl ? { rootUrl } : {});
  return (accessToken: string): CalendarClient => {
    const options = { ...patience, headers: { authorization: `Bearer ${accessToken}` } };
    return {
      async insert(requestBody) {
        try {
          await events.insert({ calendarId, sendUpdates: 'all', conferenceDataVersion: 1, requestBody }, options);
          return 'made';
        } catch (thrown) {
          if (googleStatus(thrown) === 409) return 'taken';
          throw calendarTrouble('insert', thrown);
        }
      },
      async find(eventId) {
        try {
          return StandingEvent.parse((await events.get({ calendarId, eventId }, options)).data);
        } catch (thrown) {
          if ([404, 410].includes(googleStatus(thrown) ?? 0)) return undefined;
          throw calendarTrouble('get', thrown);
        }
      },
    };
  };
};
