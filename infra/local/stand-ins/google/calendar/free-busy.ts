import * as z from 'zod/mini';
import type { Call } from '../api/call.ts';
import { invalid } from '../api/refusal.ts';
import { type CalendarEvent, isDeletedEvent } from '../state/calendars.ts';
import type { GoogleState } from '../state/state.ts';
import { timesOf } from './event-times.ts';

export const FreeBusyBody = z.strictObject({
  timeMin: z.optional(z.string()),
  timeMax: z.optional(z.string()),
  timeZone: z.optional(z.string()),
  groupExpansionMax: z.optional(z.int()),
  calendarExpansionMax: z.optional(z.int()),
  items: z.optional(z.array(z.strictObject({ id: z.string() }))),
});
type FreeBusyBody = z.infer<typeof FreeBusyBody>;
type Span = { start: number; end: number };

/** POST freeBusy: when people are taken, never by what. An unknown calendar is an error inside the answer. */
export function freeBusy(state: GoogleState, { body, caller }: Call<FreeBusyBody>) {
  const range = { start: Date.parse(body.timeMin ?? ''), end: Date.parse(body.timeMax ?? '') };
  if (Number.isNaN(range.start) || Number.isNaN(range.end))
    throw invalid('Missing or invalid timeMin or timeMax.', 'required');
  if (range.end <= range.start) throw invalid('The specified time range is empty.', 'timeRangeEmpty');
  const items = body.items ?? [];
  const calendars = items.map(({ id }, index) => {
    const account = id === 'primary' ? caller.account : state.account(id);
    if (index >= (body.calendarExpansionMax ?? 50)) return [id, failed('tooManyCalendarsRequested')];
    if (!account) return [id, failed('notFound')];
    return [id, { busy: busySpans(state, account.email, range).map(inText) }];
  });
  const { start, end } = inText(range);
  return { kind: 'calendar#freeBusy', timeMin: start, timeMax: end, calendars: Object.fromEntries(calendars) };
}

const failed = (reason: string) => ({ errors: [{ domain: 'global', reason }], busy: [] });
const inText = ({ start, end }: Span) => ({ start: new Date(start).toISOString(), end: new Date(end).toISOString() });

function busySpans(state: GoogleState, email: string, range: Span): Span[] {
  const spans = state.calendars.events
    .filter((event) => takes(event, email))
    .map(({ body }) => timesOf(body, state.settings.district.zone))
    .map(({ startsAt, endsAt }) => ({ start: Math.max(startsAt, range.start), end: Math.min(endsAt, range.end) }))
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start);
  return spans.reduce<Span[]>((joined, span) => {
    const last = joined.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push(span);
    return joined;
  }, []);
}

function takes(event: CalendarEvent, email: string) {
  const reply = event.body.attendees?.find((attendee) => attendee.email === email)?.responseStatus;
  return !isDeletedEvent(event, email) && event.body.transparency !== 'transparent' && reply !== 'declined';
}
