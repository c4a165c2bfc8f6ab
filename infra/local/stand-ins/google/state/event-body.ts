import * as z from 'zod/mini';

const text = z.optional(z.string());
const flag = z.optional(z.boolean());
const moment = z.optional(z.strictObject({ dateTime: text, date: text, timeZone: text }));
const texts = z.optional(z.record(z.string(), z.string()));
const open = z.optional(z.looseObject({}));

const attendee = z.strictObject({
  email: text,
  displayName: text,
  responseStatus: z.optional(z.enum(['needsAction', 'declined', 'tentative', 'accepted'])),
  optional: flag,
  resource: flag,
  comment: text,
  additionalGuests: z.optional(z.number()),
  organizer: flag,
  self: flag,
  id: text,
});
export type Attendee = z.infer<typeof attendee>;

const createRequest = z.strictObject({
  requestId: text,
  conferenceSolutionKey: z.optional(z.strictObject({ type: text })),
  status: open,
});
const reminder = z.strictObject({ method: z.enum(['email', 'popup']), minutes: z.int() });

/** An event as a client may send it. Output-only fields are taken and not looked at, as in Calendar. */
export const EventBody = z.strictObject({
  id: text,
  iCalUID: text,
  status: z.optional(z.enum(['confirmed', 'tentative', 'cancelled'])),
  summary: text,
  description: text,
  location: text,
  start: moment,
  end: moment,
  attendees: z.optional(z.array(attendee)),
  visibility: z.optional(z.enum(['default', 'public', 'private', 'confidential'])),
  transparency: z.optional(z.enum(['opaque', 'transparent'])),
  guestsCanSeeOtherGuests: flag,
  guestsCanInviteOthers: flag,
  guestsCanModify: flag,
  anyoneCanAddSelf: flag,
  reminders: z.optional(z.strictObject({ useDefault: flag, overrides: z.optional(z.array(reminder)) })),
  extendedProperties: z.optional(z.strictObject({ private: texts, shared: texts })),
  conferenceData: z.optional(
    z.strictObject({
      createRequest: z.optional(createRequest),
      conferenceId: text,
      conferenceSolution: open,
      entryPoints: z.optional(z.array(z.looseObject({}))),
      notes: text,
      parameters: open,
      signature: text,
    }),
  ),
  recurrence: z.optional(z.array(z.string())),
  source: z.optional(z.strictObject({ title: text, url: text })),
  colorId: text,
  attachments: z.optional(z.array(z.looseObject({}))),
  sequence: z.optional(z.int()),
  eventType: text,
  ...Object.fromEntries(
    ['kind', 'etag', 'htmlLink', 'created', 'updated', 'hangoutLink'].map((name) => [name, z.optional(z.string())]),
  ),
  ...Object.fromEntries(['creator', 'organizer', 'originalStartTime'].map((name) => [name, open])),
  attendeesOmitted: flag,
});
export type EventBody = z.infer<typeof EventBody>;

/** JSON merge patch: null takes away, objects merge, lists are replaced whole. */
export function merged(before: Record<string, unknown>, patch: Record<string, unknown>): Record<string, unknown> {
  const after: Record<string, unknown> = { ...before };
  for (const [name, value] of Object.entries(patch)) {
    const inner = FieldTable.safeParse(value);
    const old = FieldTable.safeParse(before[name]);
    if (value === null) delete after[name];
    else after[name] = inner.success ? merged(old.success ? old.data : {}, inner.data) : value;
  }
  return after;
}

export const FieldTable = z.record(z.string(), z.unknown());
