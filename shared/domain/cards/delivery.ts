import * as z from 'zod/mini';
import { activities } from '../catalogue/catalogue-entry.ts';
import { ItemCode } from '../catalogue/plan-item.ts';
import type { TeachingMoment } from '../catalogue/teaching-line.ts';
import { Instant, SchoolDate } from '../dates.ts';
import { DomainError } from '../errors.ts';
import { ContentHash, DeliveryId, SectionId, StaffId, StudentId } from '../ids.ts';
import { line } from '../line-text.ts';

/**
 * What became of an item in one lesson. There is no word for taking it away: that is the team's alone (34 CFR
 * 300.323(d)).
 */
export const outcomes = ['delivered', 'partly', 'notDelivered', 'declined', 'notApplicable'] as const;
/**
 * Beside these a student says ahead that they use an item, or asks their teacher to look after it. Neither is a word on
 * whether it was provided.
 */
const Outcome = z.enum([...outcomes, 'wanted', 'asked']);
export type DeliveryOutcome = z.infer<typeof Outcome>;

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
  'closed',
  'notThere',
  'other',
] as const;
export type DeliveryReason = (typeof reasons)[number];

/** Why, in words that can be counted and said in any language. */
export const reasonsFor: Record<DeliveryOutcome, readonly DeliveryReason[]> = {
  delivered: [],
  partly: ['noTime', 'noStaff', 'noRoom', 'noMaterial', 'other'],
  notDelivered: ['noTime', 'noStaff', 'noRoom', 'noMaterial', 'other'],
  declined: ['notNeeded', 'notWanted', 'notHelping', 'other'],
  notApplicable: ['absent', 'noSuchWork', 'other'],
  wanted: [],
  asked: ['closed', 'notThere'],
};

/**
 * What an entry is about beside its section and day: a post of Classroom, so that two posts of one day are two sets, or
 * a lesson where the class meets twice. Without either it is the day's only lesson.
 */
export const Occasion = z.union([
  z.strictObject({ courseId: z.string(), itemId: z.string() }),
  z.strictObject({ lesson: line(40) }),
]);
export type Occasion = z.infer<typeof Occasion>;
export type PostOccasion = Extract<Occasion, { itemId: string }>;
export const isPost = (occasion: Occasion | undefined): occasion is PostOccasion =>
  occasion !== undefined && 'itemId' in occasion;

/**
 * One item, one student, one lesson (data class D2). Never changed: a correction is an entry of its own that names the
 * one it corrects, and so is one that takes it back.
 */
export const DeliveryEntry = z.strictObject({
  id: DeliveryId,
  studentId: StudentId,
  item: z.strictObject({ fingerprint: ContentHash, code: ItemCode }),
  sectionId: SectionId,
  /** The day of the work, and not that of the writing. */
  on: SchoolDate,
  occasion: z.optional(Occasion),
  activity: z.enum(activities),
  outcome: Outcome,
  reason: z.optional(z.enum(reasons)),
  note: z.optional(line(280)),
  /** A student who declines says so themselves: it is their record, and a teacher's word about it is another. */
  byKind: z.enum(['staff', 'student', 'observed']),
  byId: z.union([StaffId, StudentId, z.literal('system')]),
  at: Instant,
  corrects: z.optional(DeliveryId),
  /** It says nothing new and takes back the entry that it corrects; what that one had corrected holds again. */
  withdrawn: z.optional(z.literal(true)),
  /** What Classroom tells of the hand-in, and the instant up to which it was on time for this student. */
  observed: z.optional(z.strictObject({ handedInAt: Instant, until: Instant })),
});
export type DeliveryEntry = z.infer<typeof DeliveryEntry>;

/**
 * The last day that may be spoken of: today, but what is laid out before a post's work may be noted on the evening
 * before.
 */
export const lastDayOf = (
  moment: TeachingMoment,
  { on, occasion, today }: Pick<DeliveryEntry, 'on' | 'occasion'> & { today: SchoolDate },
) => (isPost(occasion) && (moment === 'before' || moment === 'elsewhere') && on > today ? on : today);

/**
 * What was said, if it may be said: a day that has come, a reason that fits, and a reason where a teacher did not do
 * what the plan asks.
 */
export function checkedEntry(said: DeliveryEntry, lastDay: SchoolDate): DeliveryEntry {
  const { studentId, outcome, reason, byKind } = said;
  const wrong = DeliveryEntry.safeParse(said).error?.issues[0]?.path[0];
  if (wrong !== undefined) throw new DomainError('invalid_input', { studentId, field: String(wrong) });
  if (said.on > lastDay) throw new DomainError('invalid_input', { studentId, field: 'on' });
  if ((byKind === 'observed') !== (said.observed !== undefined)) throw new DomainError('not_allowed', { studentId });
  const isOfStudents = outcome === 'wanted' || outcome === 'asked';
  const isTheirs = byKind === 'student' ? isOfStudents || outcome === 'declined' : !isOfStudents;
  if (!isTheirs) throw new DomainError('not_allowed', { studentId });
  const isOwed = outcome === 'asked' || (byKind === 'staff' && (outcome === 'notDelivered' || outcome === 'declined'));
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
