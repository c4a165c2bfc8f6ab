import * as z from 'zod/mini';
import { addDays, Instant, isOn, SchoolDate } from '../dates.ts';
import { DomainError } from '../errors.ts';
import { GrantId, PersonId, SchoolId, SectionId, StaffId, StudentId } from '../ids.ts';
import type { SeatHeld } from './access.ts';

const given = {
  id: GrantId,
  staffId: StaffId,
  schoolId: SchoolId,
  givenBy: z.union([PersonId, z.literal('system')]),
  version: z.int(),
};
const days = { beginOn: SchoolDate, endOn: SchoolDate };

/**
 * A right that no roster tells of: somebody gave it to one member of staff, and it ends by itself. Ids and dates only
 * (D1).
 */
export const DatedGrant = z.discriminatedUnion('relation', [
  z.object({
    ...given,
    ...days,
    relation: z.literal('substitutesNow'),
    sectionIds: z.array(SectionId),
    /** When it was given by somebody who may speak for these students alone. */
    studentIds: z.optional(z.array(StudentId)),
  }),
  z.object({ ...given, ...days, relation: z.enum(['evaluates', 'nurseOf', 'serves']), studentId: StudentId }),
  z.object({ ...given, relation: z.literal('emergency'), studentId: StudentId, beginAt: Instant, endAt: Instant }),
]);
export type DatedGrant = z.infer<typeof DatedGrant>;
export type CoverGrant = Extract<DatedGrant, { relation: 'substitutesNow' }>;
export type NamedGrant = Extract<DatedGrant, { relation: 'evaluates' | 'nurseOf' | 'serves' }>;
export type EmergencyGrant = Extract<DatedGrant, { relation: 'emergency' }>;

/** How long an emergency opens what to do for a student: the minute that begins at its end is the sixty-first. */
export const emergencyMinutes = 60;

/** Counted by the clock; its last moment does not belong to it. */
const isRunning = ({ beginAt, endAt }: EmergencyGrant, at: Instant) =>
  Date.parse(beginAt) <= Date.parse(at) && !isSpent({ endAt }, at);

/** Also of one that began a moment ago by another clock. */
export const isSpent = ({ endAt }: Pick<EmergencyGrant, 'endAt'>, at: Instant) => Date.parse(at) >= Date.parse(endAt);

/** Both days belong to it; an emergency has no days. */
export const inForce = (grant: DatedGrant, on: SchoolDate, at: Instant) =>
  grant.relation === 'emergency' ? isRunning(grant, at) : isOn(grant, on);

/** The seats by which a cover reaches one student. */
export const seatsCovered = ({ sectionIds, studentIds }: CoverGrant, student: StudentId, seats: readonly SeatHeld[]) =>
  studentIds && !studentIds.includes(student) ? [] : seats.filter(({ sectionId }) => sectionIds.includes(sectionId));

/** What stands in for an absent teacher is short; who needs more belongs on the roster. */
const mostSchoolDays = 10;
/** Two weeks of school are two calendar weeks, where no calendar says otherwise. */
const mostCalendarDays = 14;

/**
 * Refuses days that are over, turned round, or too many. `days`: school days among them, when the school's calendar
 * tells.
 */
export function checkCover(
  { beginOn, endOn }: { beginOn: SchoolDate; endOn: SchoolDate },
  { today, days }: { today: SchoolDate; days: number | undefined },
) {
  if (endOn < beginOn || endOn < today) throw new DomainError('invalid_input', { field: 'endOn' });
  const isTooLong = days === undefined ? addDays(beginOn, mostCalendarDays - 1) < endOn : days > mostSchoolDays;
  if (isTooLong) throw new DomainError('invalid_input', { field: 'endOn', most: mostSchoolDays });
}
