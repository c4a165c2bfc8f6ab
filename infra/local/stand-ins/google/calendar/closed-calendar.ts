import { type GoogleRefusal, googleNotFound, googleRefusal } from '../api/refusal.ts';
import type { CalendarRules } from '../state/calendars.ts';

type Closed = CalendarRules['closedTo'][string];

const said: Record<Exclude<Closed, 'notFound'>, Pick<GoogleRefusal, 'domain' | 'message'>> = {
  domainPolicy: { domain: 'global', message: 'The domain policy has disabled third-party access to Calendar.' },
  notACalendarUser: { domain: 'calendar', message: 'The user must be signed up for Google Calendar.' },
  accessNotConfigured: {
    domain: 'usageLimits',
    message: 'Google Calendar API has not been used in project 100 before or it is disabled. Enable it, then retry.',
  },
};

/** A no that no repetition turns into a yes: somebody must change a setting first. */
export function closedCalendar(reason: Closed) {
  if (reason === 'notFound') return googleNotFound('Not Found');
  return googleRefusal({ code: 403, status: 'PERMISSION_DENIED', reason, ...said[reason] });
}
