import * as z from 'zod/mini';
import { SchoolDate } from '../dates.ts';
import { DomainError } from '../errors.ts';
import { EvidenceId, MeetingId, NoticeId, PersonId, PlanPartId, StaffId } from '../ids.ts';
import { MeetingPurpose, NoticeKind, SourceKind } from './fact-kinds.ts';
import { DecisionKind, ExitReason, RoundName } from './states.ts';

/** What somebody brings to a decision: one person may bring several, one person alone never brings all. */
export const Claim = z.enum(['knowsChild', 'knowsData', 'knowsOptions']);
export type Claim = z.infer<typeof Claim>;

export const Channel = z.enum(['letter', 'email', 'phone', 'meeting', 'visit', 'portal']);
/** `noWayKnown`: by this way they were looked for, and there is no address or number to try. */
export const AttemptResult = z.enum([
  ...(['reached', 'refused', 'noAnswer', 'message', 'sent'] as const),
  ...(['bounced', 'suppressed', 'notSent', 'noWayKnown'] as const),
]);
export const ReferralSource = z.enum(['family', 'student', 'staff', 'outside', 'transfer']);
export const ConsentKind = z.enum(['evaluation', 'services']);
export type ConsentKind = z.infer<typeof ConsentKind>;
/** `on`: the day on which it happened, as the school counts days; for a paper, the day on which it was received. */
const known = { on: SchoolDate, by: z.union([PersonId, z.literal('system')]) };
const evidenced = { ...known, evidenceId: EvidenceId };
const bare = <Kind extends string>(kind: Kind) => z.object({ kind: z.literal(kind), ...known });

/**
 * What has been recorded, in the order of recording. Nothing is taken back: a refusal after a consent is a later fact.
 */
export const Fact = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('referralReceived'), ...known, source: ReferralSource }),
  z.object({
    kind: z.literal('safeguardsSent'),
    ...known,
    occasion: z.enum(['referral', 'decline']),
    noticeId: NoticeId,
  }),
  z.object({ kind: z.literal('noticeSent'), ...known, notice: NoticeKind, noticeId: NoticeId }),
  z.object({ kind: z.literal('consentRequested'), ...known, consent: ConsentKind }),
  /** `person`: who signed; those of before the autumn of 2026 do not name them. */
  z.object({ kind: z.literal('consentGiven'), ...evidenced, consent: ConsentKind, person: z.optional(PersonId) }),
  z.object({ kind: z.literal('consentRefused'), ...evidenced, consent: ConsentKind, person: z.optional(PersonId) }),
  /**
   * One try to reach one person. A bounce that comes later is told with the day of the try. Those of before the autumn
   * of 2026 name no person and no result.
   */
  z.object({
    kind: z.literal('contactAttempted'),
    ...known,
    person: z.optional(PersonId),
    channel: Channel,
    result: z.optional(AttemptResult),
  }),
  z.object({
    kind: z.literal('reasonWritten'),
    ...known,
    about: z.enum(['decline', 'change', 'noPlan']),
    words: z.string(),
    /** Of an evaluation that will not be made: what is done in its place, as the same notice tells the family. */
    instead: z.optional(z.enum(['specialEducation', 'learningPlan'])),
  }),
  z.object({ kind: z.literal('sourceGathered'), ...evidenced, source: SourceKind }),
  z.object({ kind: z.literal('teamNamed'), ...known, person: PersonId, covers: z.array(Claim) }),
  /** `sooner`: the family itself wished for a day before the notice that it is owed is over. */
  z.object({ kind: z.literal('familyInvited'), ...known, forOn: SchoolDate, sooner: z.optional(z.literal(true)) }),
  /** `decided`: to what its minutes say yes; those of before December 2026 say it of what the meeting was for. */
  z.object({
    kind: z.literal('meetingHeld'),
    ...known,
    meetingId: MeetingId,
    purpose: MeetingPurpose,
    decided: z.optional(z.array(DecisionKind)),
  }),
  z.object({ kind: z.literal('eligibilityDecided'), ...evidenced, eligible: z.boolean() }),
  /**
   * One person's answer to one version. `paper`: they wish it on paper, which is no answer; a paper that came back is
   * one, by `letter`. Those of before the autumn of 2026 name neither person nor version.
   */
  z.object({
    kind: z.literal('familyAnswered'),
    ...known,
    person: z.optional(PersonId),
    version: z.optional(z.int()),
    channel: z.optional(Channel),
    answer: z.enum(['agreed', 'declined', 'talkFirst', 'paper']),
  }),
  /** Somebody put their name under a version: the student, of the family, or of the staff. It is no answer to it. */
  z.object({ kind: z.literal('planSigned'), ...known, person: PersonId, version: z.optional(z.int()) }),
  /** One of a family asked for a change, before anybody wrote it. `version`: that which made it. */
  z.object({ kind: z.literal('changeWished'), ...known, person: PersonId, version: z.int() }),
  /** A change came into force by agreement, without a review. `meetingId`: of the group that decided it. */
  z.object({
    kind: z.literal('amendedByAgreement'),
    ...known,
    version: z.int(),
    meetingId: z.optional(MeetingId),
  }),
  bare('planAgreed'),
  /** The draft says something else than what the family answered to. */
  bare('wordsChanged'),
  /** The plan came from the district's other system, and was agreed there or on paper. */
  bare('agreedElsewhere'),
  /** Who asked for help with an injury, an illness or the like, and what shows the need: a paper, or what staff saw. */
  z.object({
    kind: z.literal('needDocumented'),
    ...known,
    askedBy: z.enum(['family', 'student', 'staff']),
    shownBy: z.enum(['paper', 'observation']),
  }),
  /** Who wished that the student have a learning plan. */
  z.object({ kind: z.literal('learningWished'), ...known, person: PersonId }),
  z.object({ kind: z.literal('priorPlanReceived'), ...evidenced }),
  z.object({
    kind: z.literal('inputGathered'),
    ...known,
    from: z.enum(['teacher', 'student', 'family']),
    person: PersonId,
    answer: z.enum(['given', 'noAnswer']),
  }),
  bare('deliveryReported'),
  /** Somebody asked that the plan is looked at before its time. */
  z.object({ kind: z.literal('reviewAsked'), ...known, person: PersonId }),
  z.object({
    kind: z.literal('reevaluationRaised'),
    ...known,
    cause: z.enum(['interval', 'significantChange', 'removal']),
  }),
  /**
   * Whether what the student did came of their need, and whether it came of a plan that was not followed. Those of
   * before December 2026 say only that it was answered.
   */
  z.object({
    kind: z.literal('manifestationAnswered'),
    ...known,
    causedByNeed: z.optional(z.boolean()),
    causedByPlan: z.optional(z.boolean()),
  }),
  bare('newerPublished'),
  bare('studentWithdrew'),
  bare('packageSent'),
  bare('packageReceived'),
  bare('graduated'),
  bare('iepBegan'),
  bare('otherPlanBegan'),
  bare('endedElsewhere'),
  bare('agedOut'),
  bare('studentDied'),
  bare('copyGiven'),
  bare('studentSought'),
  bare('familySpokenTo'),
  bare('handoverGiven'),
  /** `parts`: what of the plan is contested; left out, all of it, as in those of before December 2026. */
  z.object({ kind: z.literal('disputeOpened'), ...known, parts: z.optional(z.array(PlanPartId)) }),
  bare('holdPlaced'),
  bare('disputeSettled'),
  bare('draftReviewed'),
  bare('checkInHeld'),
  bare('studentTookPart'),
  bare('learningEnded'),
  /** An ending was entered by mistake. `told`: the kind of fact that was put on record of it, which counts no more. */
  z.object({
    kind: z.literal('endingTakenBack'),
    ...known,
    ending: ExitReason,
    told: z.optional(z.string()),
    words: z.string(),
  }),
  /** The plan is in other hands from a day on, in the same version: what the student gets is not touched by it. */
  z.object({ kind: z.literal('caseManagerChanged'), ...known, from: StaffId, to: StaffId, words: z.string() }),
  z.object({ kind: z.literal('roundBegan'), ...known, round: RoundName }),
]);
export type Fact = z.infer<typeof Fact>;
export type FactKind = Fact['kind'];

type FactOf<Kind extends FactKind> = Extract<Fact, { kind: Kind }>;

export const factsOf = <Kind extends FactKind>(facts: readonly Fact[], kind: Kind): FactOf<Kind>[] =>
  facts.filter((fact): fact is FactOf<Kind> => fact.kind === kind);

/** What was recorded after the last fact that begins anew; everything when there is none. */
export const since = (facts: readonly Fact[], begins: (fact: Fact) => boolean) =>
  facts.slice(facts.findLastIndex(begins) + 1);

/** As they happened and not as they were entered; of one day, in the order of entry. */
export const byDay = (facts: readonly Fact[]): Fact[] =>
  facts.toSorted((one, other) => Number(one.on > other.on) - Number(one.on < other.on));

/**
 * What happened since a fact began anew, by day. Neither what was recorded before it is about the new, nor what is
 * entered after it and is of an earlier day.
 */
export function happenedSince(facts: readonly Fact[], begins: (fact: Fact) => boolean): Fact[] {
  const begun = byDay(facts.filter(begins)).at(-1)?.on;
  return byDay(since(facts, begins)).filter(({ on }) => begun === undefined || on >= begun);
}

/** What has not happened yet cannot be on record. */
export function checkNotAhead(facts: readonly Fact[], today: SchoolDate) {
  const ahead = facts.find(({ on }) => on > today);
  if (ahead) throw new DomainError('invalid_input', { field: 'on', kind: ahead.kind });
}
