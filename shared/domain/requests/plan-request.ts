import * as z from 'zod/mini';
import { Instant } from '../dates.ts';
import { DomainError } from '../errors.ts';
import {
  isGuardianId,
  isStudentId,
  PersonId,
  PlanId,
  ReferralId,
  RequestId,
  SchoolId,
  StaffId,
  StudentId,
  SupportId,
} from '../ids.ts';
import { folded } from '../roster/people.ts';
import { writtenText } from '../written-words.ts';

const kinds = ['learning', 'accommodation', 'unsure'] as const;
const voices = ['student', 'family', 'staff'] as const;

const settled = { by: StaffId, at: Instant };
const RequestAnswer = z.discriminatedUnion('outcome', [
  z.object({ ...settled, outcome: z.literal('referred'), referralId: z.optional(ReferralId) }),
  /** An evaluation for an IEP, which is another office’s to make (34 CFR 300.111). */
  z.object({ ...settled, outcome: z.literal('specialEducation') }),
  z.object({ ...settled, outcome: z.literal('learningPlan'), planId: z.optional(PlanId) }),
  z.object({ ...settled, outcome: z.literal('supportsOffered'), supportIds: z.array(SupportId) }),
  z.object({ ...settled, outcome: z.literal('declined'), reason: z.string() }),
]);

const asked = {
  id: RequestId,
  studentId: StudentId,
  schoolId: SchoolId,
  /** Whose voice it is; `writtenBy` is who typed what somebody said: a request by word of mouth is a request. */
  askedBy: PersonId,
  askedAs: z.enum(voices),
  writtenBy: z.optional(StaffId),
  kind: z.enum(kinds),
  /** The concern in their own words (data class D3): nobody has to know what such a plan is called. */
  words: z.string(),
  at: Instant,
  version: z.int(),
};

/** Somebody asks that a plan be considered for a student. Answered or taken back once, and kept. */
export const PlanRequest = z.discriminatedUnion('status', [
  z.object({ ...asked, status: z.literal('open') }),
  z.object({ ...asked, status: z.literal('answered'), answer: RequestAnswer }),
  z.object({ ...asked, status: z.literal('withdrawn'), withdrawnAt: Instant }),
]);
export type PlanRequest = z.infer<typeof PlanRequest>;
export type OpenRequest = Extract<PlanRequest, { status: 'open' }>;
export type SettledRequest = Exclude<PlanRequest, OpenRequest>;

/**
 * What an asker may know of a request: that it is there and what became of it. No words, no reason, nothing of the
 * student.
 */
export const OwnRequest = z.object({
  requestId: RequestId,
  schoolId: SchoolId,
  studentId: StudentId,
  kind: z.enum(kinds),
  at: Instant,
  status: z.enum(['open', 'answered', 'withdrawn']),
  outcome: z.optional(z.enum(['referred', 'specialEducation', 'learningPlan', 'supportsOffered', 'declined'])),
  /** Whether it is their own voice; staff also keep sight of what they typed for others. */
  voice: z.boolean(),
  /** Names student and words, while it is open: the same again is the same request. */
  same: z.optional(z.string()),
});
export type OwnRequest = z.infer<typeof OwnRequest>;

/** Within this the school owes an answer; common practice for 504 referrals. */
export const answerWithin = { amount: 15, unit: 'schoolDays' } as const;

/** More than anybody needs, and too few to bury those of others. */
export const mostOpen = 20;
const mostWords = 4000;

/** Any words will do. */
export const requestWords = (words: string) => writtenText(words, { field: 'words', most: mostWords });

/** Words as they are compared: capitals, accents and spaces make no other request. */
export const comparable = (words: string) => folded(words).replaceAll(/\s+/g, ' ');

export const voiceOf = (person: PersonId): OpenRequest['askedAs'] =>
  isStudentId(person) ? 'student' : isGuardianId(person) ? 'family' : 'staff';

export type NewRequestAnswer =
  | { outcome: 'referred'; referralId?: z.infer<typeof ReferralId> | undefined }
  | { outcome: 'specialEducation' }
  | { outcome: 'learningPlan'; planId?: z.infer<typeof PlanId> | undefined }
  | { outcome: 'supportsOffered'; supportIds: readonly SupportId[] }
  | { outcome: 'declined'; reason: string };

/** A "no" needs its reason: the family may ask for it, and the next person who asks should not start from nothing. */
export function answered(
  request: PlanRequest,
  wish: NewRequestAnswer,
  told: { by: StaffId; at: Instant },
): SettledRequest {
  const open = stillOpen(request);
  return { ...open, status: 'answered', answer: { ...told, ...checkedAnswer(wish) }, version: open.version + 1 };
}

export function withdrawn(request: PlanRequest, at: Instant): SettledRequest {
  const open = stillOpen(request);
  return { ...open, status: 'withdrawn', withdrawnAt: at, version: open.version + 1 };
}

/** As the asker's own list tells it. */
export const asOwn = (request: PlanRequest, voice: boolean): OwnRequest => ({
  requestId: request.id,
  schoolId: request.schoolId,
  studentId: request.studentId,
  kind: request.kind,
  at: request.at,
  status: request.status,
  ...(request.status === 'answered' ? { outcome: request.answer.outcome } : {}),
  voice,
});

function stillOpen(request: PlanRequest): OpenRequest {
  if (request.status === 'open') return request;
  throw new DomainError('changed_meanwhile', { requestId: request.id, status: request.status });
}

function checkedAnswer(wish: NewRequestAnswer) {
  if (wish.outcome === 'declined')
    return { outcome: wish.outcome, reason: writtenText(wish.reason, { field: 'reason', most: mostWords }) };
  if (wish.outcome === 'supportsOffered') {
    const supportIds = [...new Set(wish.supportIds)];
    if (supportIds.length === 0 || supportIds.length > 10)
      throw new DomainError('invalid_input', { field: 'supportIds' });
    return { outcome: wish.outcome, supportIds };
  }
  if (wish.outcome === 'specialEducation') return { outcome: wish.outcome };
  if (wish.outcome === 'learningPlan')
    return { outcome: wish.outcome, ...(wish.planId ? { planId: wish.planId } : {}) };
  return { outcome: wish.outcome, ...(wish.referralId ? { referralId: wish.referralId } : {}) };
}
