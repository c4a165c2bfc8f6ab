import * as z from 'zod/mini';
import type { SchoolCalendar } from '../calendar/school-calendar.ts';
import {
  addDays,
  addMinutes,
  Instant,
  instantOf,
  type SchoolDate,
  schoolDateAt,
  schoolTimeAt,
  TimeZone,
} from '../dates.ts';
import { DomainError } from '../errors.ts';
import { GuardianId, ReviewId, SchoolId, StaffId, StudentId } from '../ids.ts';
import { meetingDay } from './meeting-day.ts';

const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ';
const digits = '23456789';
const shape = [letters, digits, letters, digits, digits, letters];

/**
 * `K7Q2-9F`: what people may say aloud about a meeting. It means nothing outside Sidelight. Letters and digits take
 * turns, so that chance never spells a need (`ADHD-7K`) or a rude word; no 0, O, 1, I or L, which are misheard.
 */
export const OpaqueRef = z.string().check(z.regex(/^[A-HJKMNP-Z][2-9][A-HJKMNP-Z][2-9]-[2-9][A-HJKMNP-Z]$/));
export type OpaqueRef = z.infer<typeof OpaqueRef>;

/** From six random bytes. */
export function opaqueRef(random: Uint8Array): OpaqueRef {
  const signs = shape.map((set, place) => set[(random[place] ?? 0) % set.length] ?? '2').join('');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}

export const Participant = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('staff'), id: StaffId, email: z.string() }),
  z.object({ kind: z.literal('guardian'), id: GuardianId, email: z.string() }),
]);
export type Participant = z.infer<typeof Participant>;

/** A meeting in a plan's review cycle. */
export const Review = z.object({
  id: ReviewId,
  ref: OpaqueRef,
  studentId: StudentId,
  schoolId: SchoolId,
  organiserId: StaffId,
  participants: z.array(Participant),
  startsAt: Instant,
  endsAt: Instant,
  zone: TimeZone,
  status: z.enum(['scheduled', 'held', 'cancelled']),
  /** Of one that was called off: it leaves the calendars, and nobody is written to about it. */
  quietly: z.optional(z.literal(true)),
  /** Raised when a calendar event must be made afresh: Google never frees the id of a deleted one. */
  generation: z.int(),
  version: z.int(),
});
export type Review = z.infer<typeof Review>;

export const reviewLengths = [15, 30, 45, 60, 90] as const;

/** Longer ahead somebody mistyped the year, and a family would be invited for it. */
const furthestAheadDays = 400;
/** When a school and a family can meet at all: whoever chose 03:00 meant the afternoon. */
const meetingHours = { from: '06:00', to: '21:00' };

type WantedMeeting = { on: SchoolDate; time: string; lengthMinutes: number; participants: readonly Participant[] };
type School = { zone: string; calendar: SchoolCalendar | undefined };

/**
 * Refuses a meeting that nobody could attend: in the past or by a mistyped year, on a day off or at night, with nobody,
 * with an odd length, or with a hundred people.
 */
export function checkMeeting(
  { on, time, lengthMinutes, participants }: WantedMeeting,
  { zone, calendar }: School,
  now: Instant,
) {
  const wrong = (field: keyof WantedMeeting, reason: string) => new DomainError('invalid_input', { field, reason });
  if (on > addDays(schoolDateAt(now, zone), furthestAheadDays)) throw wrong('on', 'too_far');
  const startsAt = instantOf(on, time, zone);
  if (startsAt <= now) throw wrong('on', 'past');
  if (meetingDay(calendar, on).kind === 'free') throw wrong('on', 'day_off');
  if (!reviewLengths.some((length) => length === lengthMinutes)) throw wrong('lengthMinutes', 'not_offered');
  const endsAt = addMinutes(startsAt, lengthMinutes);
  const isInHours = meetingHours.from <= time && schoolTimeAt(endsAt, zone) <= meetingHours.to;
  if (!isInHours || schoolDateAt(endsAt, zone) !== on) throw wrong('time', 'night');
  if (participants.length === 0 || participants.length > 30) throw wrong('participants', 'number');
  return { startsAt, endsAt };
}

/** How many days before a meeting its people are reminded. */
export const remindDaysBefore = [7, 1] as const;
