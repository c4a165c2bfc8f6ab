import { addDays } from '../dates.ts';
import { clockOf } from './clocks.ts';
import { consentStand } from './consents.ts';
import { triedEnough } from './contact-attempts.ts';
import { Claim, type Fact, type FactKind, factsOf, happenedSince, since } from './facts.ts';
import { familyRequirements } from './family-requirements.ts';
import type { Requirement, StepContext } from './step-context.ts';

type NoticeKind = Extract<Fact, { kind: 'noticeSent' }>['notice'];
type Purpose = Extract<Fact, { kind: 'meetingHeld' }>['purpose'];

const recorded =
  (kind: FactKind): Requirement =>
  (facts) =>
    facts.some((fact) => fact.kind === kind);
const notified =
  (kind: NoticeKind): Requirement =>
  (facts) =>
    factsOf(facts, 'noticeSent').some(({ notice }) => notice === kind);
const safeguarded =
  (when: 'referral' | 'decline'): Requirement =>
  (facts) =>
    factsOf(facts, 'safeguardsSent').some(({ occasion }) => occasion === when);
const reasoned =
  (what: 'decline' | 'change'): Requirement =>
  (facts) =>
    factsOf(facts, 'reasonWritten').some(({ about, words }) => about === what && words.trim() !== '');
const met =
  (what: Purpose): Requirement =>
  (facts) =>
    factsOf(facts, 'meetingHeld').some(({ purpose }) => purpose === what);
const decided =
  (eligible: boolean): Requirement =>
  (facts) =>
    factsOf(facts, 'eligibilityDecided').at(-1)?.eligible === eligible;
const asked =
  (whom: 'student' | 'family'): Requirement =>
  (facts) =>
    factsOf(thisReview(facts), 'inputGathered').some(({ from }) => from === whom);

type Holders = Pick<StepContext, 'holders'>;
/** Whether the family's word is that they want none of what a plan gives; where the parents differ it goes on. */
export const withdrawsServices = (facts: readonly Fact[], { holders }: Holders) =>
  consentStand(facts, 'services', holders) === 'refused';
export const refusesServices = (fact: Fact) => fact.kind === 'consentRefused' && fact.consent === 'services';
const consents = (facts: readonly Fact[], { holders }: Holders) =>
  consentStand(facts, 'evaluation', holders) === 'given';
/** Where the parents differ nobody consents for both, so that it may end there. */
const refuses: Requirement = (facts, { holders }) => {
  const stand = consentStand(thisRound(facts), 'evaluation', holders);
  return stand === 'refused' || stand === 'differ';
};

const asksConsent = (fact: Fact) => fact.kind === 'consentRequested' && fact.consent === 'evaluation';
const tellsNoConsent = (fact: Fact) => fact.kind === 'noticeSent' && fact.notice === 'noConsent';
/** Attempts and notices of an earlier round say nothing about this one. */
const thisRound = (facts: readonly Fact[]) => since(facts, asksConsent);
const isReviewMeeting = (fact: Fact) => fact.kind === 'meetingHeld' && fact.purpose === 'review';
const thisReview = (facts: readonly Fact[]) => since(facts, isReviewMeeting);
const afterReport = (facts: readonly Fact[]) => since(facts, ({ kind }) => kind === 'deliveryReported');
const beginsChange = ({ kind }: Fact) => kind === 'deliveryReported' || kind === 'reevaluationRaised';
const isReevaluationMeeting = (fact: Fact) => fact.kind === 'meetingHeld' && fact.purpose === 'reevaluation';
const thisReevaluation = (facts: readonly Fact[]) => since(facts, ({ kind }) => kind === 'reevaluationRaised');

/** 34 CFR 104.35(c): a variety of sources, not two pages of one. */
const varied: Requirement = (facts) => new Set(factsOf(facts, 'sourceGathered').map(({ source }) => source)).size >= 2;

/** All claims are there, from at least two people. */
export function coversAll(people: readonly { person: string; covers: readonly Claim[] }[]) {
  const bringing = people.filter(({ covers }) => covers.length > 0);
  const claims = new Set(bringing.flatMap(({ covers }) => covers));
  return Claim.options.every((claim) => claims.has(claim)) && new Set(bringing.map(({ person }) => person)).size >= 2;
}

/**
 * Counted in calendar days: school days are never more, so a case is at worst kept open a little longer by the clock
 * itself.
 */
const waited: Requirement = (facts, { on, settings }) => {
  const request = facts.findLast(asksConsent);
  return request !== undefined && addDays(request.on, clockOf(settings, 'consent').amount) <= on;
};

const invitedInTime: Requirement = (facts, { settings }) =>
  factsOf(facts, 'familyInvited').some(({ on, forOn }) => addDays(on, settings.inviteDaysBefore) <= forOn);

const teachersAsked: Requirement = (facts, { teachers = [] }) => {
  const people = new Set(factsOf(thisReview(facts), 'inputGathered').map(({ person }) => person));
  return teachers.every((teacher) => people.has(teacher));
};

/**
 * A student who was removed from school for long is asked about first: was it the need that did it? (34 CFR 104.35(a))
 */
const manifestation: Requirement = (facts, context) =>
  factsOf(facts, 'reevaluationRaised').at(-1)?.cause !== 'removal' || recorded('manifestationAnswered')(facts, context);

const undisputed: Requirement = (facts) => !isDisputed(facts);

/**
 * Whether a hearing, a complaint or a concern is open: until it is settled nothing is destroyed and the plan in force
 * stays.
 */
export const isDisputed = (facts: readonly Fact[]) => lastOfDispute(facts) === 'disputeOpened';
const lastOfDispute = (facts: readonly Fact[]) =>
  facts.findLast(({ kind }) => kind === 'disputeOpened' || kind === 'disputeSettled')?.kind;

/** By the names that a refusal gives to what is missing. */
export const requirements = {
  referral: recorded('referralReceived'),
  safeguards: safeguarded('referral'),
  declineSafeguards: safeguarded('decline'),
  declineReason: reasoned('decline'),
  declineNotice: notified('declineToEvaluate'),
  evaluationNotice: notified('evaluation'),
  consentRequest: (facts) => facts.some(asksConsent),
  consent: consents,
  refusal: refuses,
  contactAttempts: (facts, context) => triedEnough(happenedSince(facts, asksConsent), context),
  waitingTime: waited,
  noConsentNotice: (facts) => thisRound(facts).some(tellsNoConsent),
  familyReturned: (facts) =>
    since(facts, tellsNoConsent).some(
      (fact) => asksConsent(fact) || (fact.kind === 'consentGiven' && fact.consent === 'evaluation'),
    ),
  sources: varied,
  team: (facts) => coversAll(factsOf(facts, 'teamNamed')),
  familyInvitation: invitedInTime,
  eligibilityMeeting: met('eligibility'),
  eligibleAnswers: decided(true),
  notEligibleAnswers: (facts, context) => decided(false)(thisReevaluation(facts), context),
  eligibilityNotice: notified('eligibility'),
  servicesRefusal: withdrawsServices,
  servicesNotice: (facts, context) => notified('servicesDeclined')(since(facts, refusesServices), context),
  servicesWanted: (facts, { holders }) => consentStand(facts, 'services', holders) === 'given',
  priorPlan: recorded('priorPlanReceived'),
  transferMeeting: met('transfer'),
  agreedElsewhere: recorded('agreedElsewhere'),
  planComplete: (_facts, { plan }) => plan?.complete === true,
  planNotice: notified('plan'),
  teacherInput: teachersAsked,
  studentInput: asked('student'),
  familyInput: asked('family'),
  deliveryReport: (facts) => thisReview(facts).some(({ kind }) => kind === 'deliveryReported'),
  reviewMeeting: (facts) => afterReport(facts).some(isReviewMeeting),
  changeReason: (facts, context) => reasoned('change')(afterReport(facts), context),
  changeNotice: (facts, context) => notified('plan')(since(facts, beginsChange), context),
  reevaluationCause: (facts) => since(facts, isReevaluationMeeting).some(({ kind }) => kind === 'reevaluationRaised'),
  reevaluationNotice: (facts, context) => notified('reevaluation')(thisReevaluation(facts), context),
  reevaluationConsent: (facts, context) =>
    !context.settings.consentToReevaluate || consents(thisReevaluation(facts), context),
  manifestation,
  freshSources: (facts, context) => varied(thisReevaluation(facts), context),
  reevaluationMeeting: (facts) => thisReevaluation(facts).some(isReevaluationMeeting),
  newerVersion: recorded('newerPublished'),
  withdrawal: recorded('studentWithdrew'),
  graduation: recorded('graduated'),
  iepInForce: recorded('iepBegan'),
  otherPlan: recorded('otherPlanBegan'),
  endElsewhere: recorded('endedElsewhere'),
  ageReached: recorded('agedOut'),
  death: recorded('studentDied'),
  revocation: withdrawsServices,
  exitNotice: notified('exit'),
  endReached: (_facts, { plan, on }) => plan?.endOn !== undefined && plan.endOn < on,
  noDispute: undisputed,
  dispute: isDisputed,
  legalHold: (facts, context) =>
    recorded('holdPlaced')(
      since(facts, ({ kind }) => kind === 'disputeOpened'),
      context,
    ),
  settlement: (facts) => lastOfDispute(facts) === 'disputeSettled',
  draftReview: recorded('draftReviewed'),
  ...familyRequirements,
  checkIn: recorded('checkInHeld'),
  studentPart: recorded('studentTookPart'),
  learningEnd: recorded('learningEnded'),
} as const satisfies Record<string, Requirement>;
export type RequirementName = keyof typeof requirements;
