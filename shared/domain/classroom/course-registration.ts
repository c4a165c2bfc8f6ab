import * as z from 'zod/mini';
import { addMinutes, Instant } from '../dates.ts';
import { StaffId } from '../ids.ts';

/** That Google was asked to push what changes in a course, and with whose grant. */
export const CourseRegistration = z.object({
  courseId: z.string(),
  staffId: StaffId,
  /** The last time that Google was asked: two sweeps that ask at the same moment are told apart by it. */
  askedAt: Instant,
  /** Google pushes until then, by its own word; not there before it has answered. */
  until: z.optional(Instant),
  /** Google said no, and is asked again after this. */
  restsUntil: z.optional(Instant),
});
export type CourseRegistration = z.infer<typeof CourseRegistration>;

const day = 24 * 60;
/** Google forgets a registration after a week. */
const longest = 7 * day;
/** It is asked anew while two days are left, or up to three: not for all courses of a district on the same day. */
const ahead = 2 * day;
const restAfterRefusal = day;

/** So often a pushed course is polled all the same: that Google says it pushes is no proof that pushes come. */
const minutesBetweenPolls = 120;

/** Until when Google pushes, where it does. */
export const pushedUntil = (known: CourseRegistration | undefined, at: Instant): Instant | undefined =>
  known?.until !== undefined && at < known.until ? known.until : undefined;

export function isToBeAsked({ courseId, until, restsUntil }: CourseRegistration, at: Instant): boolean {
  if (restsUntil !== undefined && at < restsUntil) return false;
  return until === undefined || addMinutes(at, ahead + spread(courseId)) >= until;
}

const spread = (courseId: string) => [...courseId].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % day, 0);

/**
 * Whose grant Google is to be asked with: the same one as before for as long as a registration of theirs may stand,
 * because only the very same question renews it, and another teacher's would be a second one. Who was refused lets the
 * next one try. `willing`: who teaches there and let us be told.
 */
export function whoAsks(known: CourseRegistration | undefined, willing: readonly StaffId[], at: Instant) {
  if (!known) return willing[0];
  if (mayStand(known, at)) return willing.find((staffId) => staffId === known.staffId);
  return willing[(willing.indexOf(known.staffId) + 1) % Math.max(1, willing.length)];
}

/** Whoever asked and did not live to hear the answer may have been told yes. */
const mayStand = ({ askedAt, until, restsUntil }: CourseRegistration, at: Instant) =>
  until === undefined ? restsUntil === undefined && at < addMinutes(askedAt, longest) : at < until;

/** As Google answered; no word of it holds for longer than it ever promises. */
export function registeredUntil({ askedAt, ...asked }: CourseRegistration, expiry: Instant): CourseRegistration {
  const most = addMinutes(askedAt, longest);
  const { courseId, staffId } = asked;
  return { courseId, staffId, askedAt, until: expiry < most ? expiry : most };
}

export const refusedNow = (asked: CourseRegistration): CourseRegistration => ({
  ...asked,
  restsUntil: addMinutes(asked.askedAt, restAfterRefusal),
});

/** When a pushed course is polled again: before then where pushes end, or a post waits for its hour to be told. */
export const nextPollAt = (at: Instant, until: Instant, waiting: readonly Instant[]): Instant =>
  [addMinutes(at, minutesBetweenPolls), until, ...waiting].reduce((a, b) => (a < b ? a : b));
