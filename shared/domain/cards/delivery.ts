import * as z from 'zod/mini';
import { activities } from '../catalogue/catalogue-entry.ts';
import { ItemCode } from '../catalogue/plan-item.ts';
import { Instant, SchoolDate } from '../dates.ts';
import { DomainError } from '../errors.ts';
import { ContentHash, DeliveryId, SectionId, StaffId, StudentId } from '../ids.ts';
import { line } from '../line-text.ts';

/**
 * What became of an item in one lesson. There is no word for taking it away: that is the team's alone (34 CFR
 * 300.323(d)).
 */
export const outcomes = ['delivered', 'partly', 'notDelivered', 'declined', 'notApplicable'] as const;
export type DeliveryOutcome = (typeof outcomes)[number];

const reasons = [
  'absent',
  'noTime',
  'noStaff',
  'noRoom',
  'noMaterial',
  'notNeeded',
  'notWanted',
  'notHelping',
  'noSuchWork',
  'other',
] as const;
type Reason = (typeof reasons)[number];

/** Why, in words that can be counted and said in any language. */
export const reasonsFor: Record<DeliveryOutcome, readonly Reason[]> = {
  delivered: [],
  partly: ['noTime', 'noStaff', 'noRoom', 'noMaterial', 'other'],
  notDelivered: ['noTime', 'noStaff', 'noRoom', 'noMaterial', 'other'],
  declined: ['notNeeded', 'notWanted', 'notHelping', 'other'],
  notApplicable: ['absent', 'noSuchWork', 'other'],
};

/**
 * One item, one student, one lesson (data class D2). Never changed: a correction is an entry of its own that names the
 * one it corrects.
 */
export const DeliveryEntry = z.strictObject({
  id: DeliveryId,
  studentId: StudentId,
  item: z.strictObject({ fingerprint: ContentHash, code: ItemCode }),
  sectionId: SectionId,
  on: SchoolDate,
  activity: z.enum(activities),
  outcome: z.enum(outcomes),
  reason: z.optional(z.enum(reasons)),
  note: z.optional(line(280)),
  /** A student who declines says so themselves: it is their record, and a teacher's word about it is another. */
  byKind: z.enum(['staff', 'student']),
  byId: z.union([StaffId, StudentId]),
  at: Instant,
  corrects: z.optional(DeliveryId),
});
export type DeliveryEntry = z.infer<typeof DeliveryEntry>;

/**
 * What was said, if it may be said: a day that has come, a reason that fits, and a reason where a teacher did not do
 * what the plan asks.
 */
export function checkedEntry(said: DeliveryEntry, today: SchoolDate): DeliveryEntry {
  const { studentId, outcome, reason, byKind } = said;
  const wrong = DeliveryEntry.safeParse(said).error?.issues[0]?.path[0];
  if (wrong !== undefined) throw new DomainError('invalid_input', { studentId, field: String(wrong) });
  if (said.on > today) throw new DomainError('invalid_input', { studentId, field: 'on' });
  if (byKind === 'student' && outcome !== 'declined') throw new DomainError('not_allowed', { studentId });
  const isOwed = byKind === 'staff' && (outcome === 'notDelivered' || outcome === 'declined');
  if (reason ? !reasonsFor[outcome].includes(reason) : isOwed)
    throw new DomainError('invalid_input', { studentId, field: 'reason' });
  return said;
}

export type ReadEntry = DeliveryEntry & { correctedBy?: DeliveryEntry['id'] };

/** Every entry as it was written; one that was corrected says by which. */
export function withCorrections(entries: readonly DeliveryEntry[]): ReadEntry[] {
  const corrections = new Map(entries.flatMap(({ id, corrects }) => (corrects ? [[corrects, id] as const] : [])));
  return entries.map((entry) => {
    const correctedBy = corrections.get(entry.id);
    return correctedBy ? { ...entry, correctedBy } : entry;
  });
}
