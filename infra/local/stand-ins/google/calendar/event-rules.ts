import { invalid } from '../api/refusal.ts';
import type { CalendarRules } from '../state/calendars.ts';
import type { Attendee, EventBody } from '../state/event-body.ts';
import { timesOf } from './event-times.ts';

const idPattern = /^[a-v0-9]{5,1024}$/;
/** Words of the local part and of the domain with single dots between them, as RFC 5321 writes an address. */
const addressPattern =
  /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z][a-z\d-]*[a-z\d]$/;

export function checkId({ id, iCalUID }: EventBody) {
  if (id !== undefined && iCalUID !== undefined) throw invalid('Supply id or iCalUID, not both.', 'invalid');
  if (id !== undefined && !idPattern.test(id)) throw invalid('Invalid resource id value.', 'invalid');
}

type KeptBy = { zone: string; refusedGuests: CalendarRules['refusedGuests'] };

/** The event as Calendar keeps it: refused when it is wrong, silently cut where Calendar silently cuts. */
export function kept(body: EventBody, { zone, refusedGuests }: KeptBy): EventBody {
  timesOf(body, zone);
  checkReminders(body);
  for (const line of body.recurrence ?? [])
    if (!/^(RRULE|EXRULE|RDATE|EXDATE)[:;]/.test(line)) throw invalid('Invalid recurrence rule.', 'invalid');
  const { extendedProperties, attendees } = body;
  return {
    ...body,
    ...(attendees ? { attendees: distinct(attendees.map((each) => guest(each, refusedGuests))) } : {}),
    ...(extendedProperties
      ? {
          extendedProperties: {
            ...(extendedProperties.private ? { private: cut(extendedProperties.private) } : {}),
            ...(extendedProperties.shared ? { shared: cut(extendedProperties.shared) } : {}),
          },
        }
      : {}),
  };
}

function checkReminders({ reminders }: EventBody) {
  const { overrides = [], useDefault } = reminders ?? {};
  if (overrides.length > 5) throw invalid('The maximum number of override reminders is 5.', 'invalid');
  if (useDefault && overrides.length > 0)
    throw invalid(
      'Cannot specify both default reminders and overrides at the same time.',
      'cannotUseDefaultRemindersAndSpecifyOverride',
    );
  if (overrides.some(({ minutes }) => minutes < 0 || minutes > 40_320))
    throw invalid('Invalid reminder minutes.', 'invalid');
}

/** One odd address refuses the whole event, and the answer does not say which it was. */
function guest(attendee: Attendee, refused: readonly string[]): Attendee {
  const email = attendee.email?.trim().toLowerCase() ?? '';
  if (!addressPattern.test(email) || email.length > 254 || refused.includes(email))
    throw invalid('Invalid attendee email.', 'invalid');
  return { ...attendee, email, responseStatus: attendee.responseStatus ?? 'needsAction' };
}

const distinct = (attendees: readonly Attendee[]) => [...new Map(attendees.map((each) => [each.email, each])).values()];

/** Long keys vanish and long values lose their end, without a word. */
const cut = (properties: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([key]) => key.length <= 44)
      .map(([key, value]) => [key, value.slice(0, 1024)]),
  );
