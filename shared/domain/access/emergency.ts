import * as z from 'zod/mini';
import { hoursBetween, Instant } from '../dates.ts';
import { DomainError } from '../errors.ts';
import { GrantId, SchoolId, StaffId, StudentId } from '../ids.ts';
import { writtenText } from '../written-words.ts';
import type { DatedGrant, EmergencyGrant } from './dated-grant.ts';

/** Who is to see a student for an hour, from when, and who says so: they themselves, or the school's office. */
export type EmergencyAsked = Pick<EmergencyGrant, 'staffId' | 'studentId' | 'givenBy'> & { at: Instant };

const hoursOfADay = 24;
/** Where the district says no other: hours of one person with one student, and school days until another looks. */
export const usualEmergency = { emergencyHours: 3, emergencyLookDays: 2 };

export const isEmergency = (grant: DatedGrant): grant is EmergencyGrant => grant.relation === 'emergency';

/**
 * Refuses an hour at which nobody else has looked. Records open for as long as an emergency lasts and no longer (34 CFR
 * 99.36): the first hour is everybody's own to take, a further one is given by another person, and three in 24 hours
 * are the most for one person with one student. Who takes a first hour of a fourth student is no longer alone with it
 * either.
 */
export function checkEmergency(
  { staffId, studentId, givenBy, at }: EmergencyAsked,
  grants: readonly DatedGrant[],
  { emergencyHours }: Pick<typeof usualEmergency, 'emergencyHours'> = usualEmergency,
): void {
  const lately = grants
    .filter(isEmergency)
    .filter((grant) => grant.staffId === staffId && hoursBetween(grant.beginAt, at) < hoursOfADay);
  const ofStudent = lately.filter((grant) => grant.studentId === studentId);
  if (ofStudent.length >= emergencyHours) throw new DomainError('not_ready', { studentId, missing: 'anotherDay' });
  if (givenBy !== staffId) return;
  const taken = lately.filter((grant) => grant.givenBy === staffId);
  if (ofStudent.length > 0 || taken.length >= emergencyHours)
    throw new DomainError('not_ready', { studentId, missing: 'anotherPerson' });
}

/** By then somebody else has looked at an emergency, while those who were there remember. */
export const lookWithin = ({ emergencyLookDays }: Pick<typeof usualEmergency, 'emergencyLookDays'>) =>
  ({ amount: emergencyLookDays, unit: 'schoolDays' }) as const;
const mostWords = 2000;

/** What a coordinator found who looked at an emergency (D4). */
export const EmergencyLook = z.object({
  grantId: GrantId,
  studentId: StudentId,
  schoolId: SchoolId,
  byId: StaffId,
  at: Instant,
  finding: z.enum(['inOrder', 'notInOrder']),
  words: z.optional(z.string()),
});
export type EmergencyLook = z.infer<typeof EmergencyLook>;
type Found = { finding: EmergencyLook['finding']; words?: string | undefined };

/** Nobody looks at their own; and that one was not in order says how. */
export function lookedAt(
  { id: grantId, studentId, schoolId, staffId }: EmergencyGrant,
  { finding, words = '' }: Found,
  { byId, at }: Pick<EmergencyLook, 'byId' | 'at'>,
): EmergencyLook {
  if (byId === staffId) throw new DomainError('not_ready', { grantId, missing: 'anotherPerson' });
  const said = finding === 'notInOrder' || words.trim() !== '';
  return {
    ...{ grantId, studentId, schoolId, byId, at, finding },
    ...(said ? { words: writtenText(words, { field: 'words', most: mostWords }) } : {}),
  };
}
