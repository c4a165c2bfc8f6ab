import type { EventBody } from './event-body.ts';
import type { GoogleSettings } from './settings.ts';

/** What only one person's copy holds: other guests and other apps of theirs never see it. */
export type Copy = {
  removed: boolean;
  reminders?: EventBody['reminders'];
  privateProperties: Readonly<Record<string, string>>;
};

/** One meeting: the organiser's event and the copies of its guests share the id and the content. */
export type CalendarEvent = {
  id: string;
  iCalUID: string;
  organizer: string;
  body: EventBody;
  cancelled: boolean;
  /** Meet makes its room a moment later: the answer to the insert still says pending. */
  meet?: { requestId: string; code: string; ready: boolean };
  copies: Map<string, Copy>;
  created: string;
  updated: string;
  version: number;
};

export type MailKind = 'invitation' | 'update' | 'cancellation';
/** A mail that Google would have sent, word for word as the guest would get it. */
export type CalendarMail = { at: string; kind: MailKind; from: string; to: string; subject: string; text: string };

/** Why a person's calendar answers nothing but no: the domain's rules, the service, our project, or no calendar. */
export const closedReasons = ['domainPolicy', 'notACalendarUser', 'accessNotConfigured', 'notFound'] as const;
/** What administrators and Google itself keep from people; every address in lower case. */
export type CalendarRules = {
  /** Organisers whose organisational unit may make no Meet rooms. */
  withoutMeet: readonly string[];
  /** Addresses that Calendar takes for none, though they look like one. */
  refusedGuests: readonly string[];
  closedTo: Readonly<Record<string, (typeof closedReasons)[number]>>;
};

export type CalendarState = { events: CalendarEvent[]; outbox: CalendarMail[]; rules: CalendarRules };

export const openCalendars = (): CalendarRules => ({ withoutMeet: [], refusedGuests: [], closedTo: {} });

export const emptyCalendars = ({ district }: GoogleSettings): CalendarState => ({
  outbox: [],
  rules: openCalendars(),
  events: (district.busy ?? []).flatMap(({ accountId, summary, startsAt, endsAt }, index) => {
    const owner = district.accounts.find(({ id }) => id === accountId);
    if (!owner) return [];
    const id = `sample${index.toString(32).padStart(6, '0')}`;
    return [
      {
        id,
        iCalUID: `${id}@google.com`,
        organizer: owner.email,
        body: { summary, start: { dateTime: startsAt }, end: { dateTime: endsAt } },
        cancelled: false,
        copies: new Map([[owner.email, { removed: false, privateProperties: {} }]]),
        created: startsAt,
        updated: startsAt,
        version: 1,
      },
    ];
  }),
});

/** Everything that ever stood in this calendar, deleted or not. */
export const findEvent = ({ events }: CalendarState, email: string, id: string) =>
  events.find((event) => event.id === id && event.copies.has(email));

export const isDeletedEvent = (event: CalendarEvent, email: string) =>
  event.cancelled || (event.copies.get(email)?.removed ?? true);

export const etagOf = ({ updated, version }: CalendarEvent) =>
  `"${Date.parse(updated)}${String(version).padStart(3, '0')}"`;
