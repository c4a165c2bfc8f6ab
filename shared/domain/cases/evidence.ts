import * as z from 'zod/mini';
import { ProcessSubject } from '../calendar/deadline.ts';
import { Instant, SchoolDate } from '../dates.ts';
import { DomainError } from '../errors.ts';
import { EvidenceId, NoticeId, PersonId, StudentId } from '../ids.ts';
import { NoticeKind, SourceKind } from '../process/fact-kinds.ts';
import { Channel, ConsentKind } from '../process/facts.ts';

/** Proves later that a paper is the one that was kept, without being the paper. */
const DocHash = z.string().check(z.regex(/^sha256-[0-9a-f]{64}$/));

/** Major life activities (42 USC 12102(2)) as schools meet them. */
const LifeActivity = z.enum([
  'learning',
  'reading',
  'writing',
  'concentrating',
  'thinking',
  'communicating',
  'seeing',
  'hearing',
  'walking',
  'standing',
  'lifting',
  'bending',
  'speaking',
  'working',
  'breathing',
  'eating',
  'sleeping',
  'selfCare',
  'manualTasks',
  'bodilyFunction',
  'other',
]);

/** `mitigatingIgnored`: judged as the student is without medicine, aids or own effort (42 USC 12102(4)(E)). */
export const EligibilityAnswers = z.object({
  majorLifeActivity: z.array(LifeActivity),
  substantialLimit: z.boolean(),
  mitigatingIgnored: z.boolean(),
  /** It comes and goes, or is in remission: judged as it is while it is there (42 USC 12102(4)(D)). */
  episodic: z.optional(z.boolean()),
  /** Neither this nor a diagnosis is ever asked for: a school may not make a family pay for a doctor. */
  impairmentArea: z.optional(z.string()),
  diagnosis: z.optional(z.string()),
});
export type EligibilityAnswers = z.infer<typeof EligibilityAnswers>;

const kept = {
  id: EvidenceId,
  studentId: StudentId,
  about: ProcessSubject,
  recordedAt: Instant,
  recordedBy: PersonId,
  docHash: z.optional(DocHash),
};

/** Data class D4: lives in the confidential table alone. What others may know of it is a fact on the referral. */
export const Evidence = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('consent'),
    ...kept,
    consent: ConsentKind,
    requestedOn: z.optional(SchoolDate),
    receivedOn: SchoolDate,
    decision: z.enum(['given', 'refused']),
    signer: PersonId,
    method: z.enum(['paper', 'signedIn', 'email']),
  }),
  z.object({
    kind: z.literal('source'),
    ...kept,
    source: SourceKind,
    receivedOn: SchoolDate,
    /** Who reported what, in words; a doctor's diagnosis when the family brought one. */
    words: z.string(),
    diagnosis: z.optional(z.string()),
  }),
  z.object({
    kind: z.literal('eligibility'),
    ...kept,
    ...EligibilityAnswers.shape,
    decidedOn: SchoolDate,
    eligible: z.boolean(),
  }),
  z.object({ kind: z.literal('priorPlan'), ...kept, receivedOn: SchoolDate, words: z.string() }),
]);
export type Evidence = z.infer<typeof Evidence>;

/** `es-US`: a language by its tag (BCP 47). */
export const LanguageTag = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/));

/**
 * A notice to the family (D3). `proof`: what shows that it went out, such as a tracking number. Those of before the
 * autumn of 2026 name nobody and do not say what they said.
 */
export const Notice = z.object({
  id: NoticeId,
  studentId: StudentId,
  about: ProcessSubject,
  kind: NoticeKind,
  templateVersion: z.string(),
  sentOn: SchoolDate,
  channel: Channel,
  proof: z.optional(z.string()),
  to: z.optional(z.array(PersonId)),
  language: z.optional(LanguageTag),
  interpreterOffered: z.optional(z.boolean()),
  proposed: z.optional(z.string()),
  refused: z.optional(z.string()),
  why: z.optional(z.string()),
});
export type Notice = z.infer<typeof Notice>;

/** Refuses a finding that its own answers do not carry; names the questions, never the answers. */
export function checkAnswers(eligible: boolean, answers: EligibilityAnswers) {
  const { majorLifeActivity, substantialLimit, mitigatingIgnored } = answers;
  const open = [
    !mitigatingIgnored && 'mitigatingIgnored',
    eligible && majorLifeActivity.length === 0 && 'majorLifeActivity',
    eligible && !substantialLimit && 'substantialLimit',
  ].filter((question) => question !== false);
  if (open.length > 0) throw new DomainError('not_ready', { step: 'eligibility', missing: open.join(', ') });
}
