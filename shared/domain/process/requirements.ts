import { addDays } from '../dates.ts';
import { amendingRequirements, sinceAmended } from './amending-requirements.ts';
import { clockOf } from './clocks.ts';
import { isDisputed, lastOfDispute } from './disputes.ts';
import { type Fact, factsOf, since } from './facts.ts';
import { consentStand } from './family/consents.ts';
import { familyRequirements } from './family/family-requirements.ts';
import { longestHelp } from './longest-help.ts';
import {
  coversAll,
  decided,
  decidedAt,
  met,
  notified,
  onRecord,
  stillTold,
  varied,
  withReason,
} from './rounds/on-record.ts';
import { asksConsent, inRound, lately, sinceBegun } from './rounds/rounds.ts';
import { wasEachTried } from './rounds/tried-each.ts';
import type { Requirement, StepContext } from './step-context.ts';

const thisReview = (facts: readonly Fact[], { on }: StepContext) => lately(inRound(facts, 'review'), on);
const asked =
  (whom: 'student' | 'family'): Requirement =>
  (facts, context) =>
    factsOf(thisReview(facts, context), 'inputGathered').some(({ from }) => from === whom);

type Holders = Pick<StepContext, 'holders'>;
/** Whether the family's word is that they want none of what a plan gives; where the parents differ it goes on. */
export const withdrawsServices = (facts: readonly Fact[], { holders }: Holders) =>
  consentStand(facts, 'services', holders) === 'refused';
export const refusesServices = (fact: Fact): fact is Extract<Fact, { kind: 'consentRefused' }> =>
  fact.kind === 'consentRefused' && fact.consent === 'services';
const consents = (facts: readonly Fact[], { holders }: Holders) =>
  consentStand(facts, 'evaluation', holders) === 'given';
/** Where the parents differ nobody consents for both, so that it may end there. */
const refuses: Requirement = (facts, { holders }) => {
  const stand = consentStand(since(facts, asksConsent), 'evaluation', holders);
  return stand === 'refused' || stand === 'differ';
};

const tellsNoConsent = (fact: Fact) => fact.kind === 'noticeSent' && fact.notice === 'noConsent';
const thisReevaluation = (facts: readonly Fact[]) => inRound(facts, 'reevaluation');
const isReevaluationMeeting = (fact: Fact) => fact.kind === 'meetingHeld' && fact.purpose === 'reevaluation';

/** What was found is told after the meeting that found it. */
const toldOfFinding: Requirement = (facts) => {
  const evaluation = inRound(facts, 'evaluation');
  const held = factsOf(evaluation, 'meetingHeld').findLast(({ purpose }) => purpose === 'eligibility');
  const notices = factsOf(evaluation, 'noticeSent').filter(({ notice }) => notice === 'eligibility');
  return held !== undefined && notices.some(({ on }) => on >= held.on);
};

/** After the last refusal of somebody who may refuse today, or of whom nobody knows who it was. */
const toldOfNoServices: Requirement = (facts, { holders }) => {
  const counts = (fact: Fact) => refusesServices(fact) && (!fact.person || !holders || holders.includes(fact.person));
  return since(facts, counts).some((fact) => fact.kind === 'noticeSent' && fact.notice === 'servicesDeclined');
};

/**
 * Counted in calendar days: school days are never more, so a case is at worst kept open a little longer by the clock
 * itself.
 */
const waited: Requirement = (facts, { on, settings }) => {
  const request = facts.findLast(asksConsent);
  return request !== undefined && addDays(request.on, clockOf(settings, 'consent').amount) <= on;
};

const invitedInTime: Requirement = (facts, { settings }) =>
  factsOf(inRound(facts, 'case'), 'familyInvited').some(
    ({ on, forOn, sooner }) => addDays(on, sooner ? 0 : settings.inviteDaysBefore) <= forOn,
  );

const teachersAsked: Requirement = (facts, context) => {
  const people = new Set(factsOf(thisReview(facts, context), 'inputGathered').map(({ person }) => person));
  return (context.teachers ?? []).every((teacher) => people.has(teacher));
};

/**
 * A student who was removed from school for long is asked about first: was it the need that did it? (34 CFR 104.35(a))
 */
const manifestation: Requirement = (facts, context) =>
  factsOf(facts, 'reevaluationRaised').at(-1)?.cause !== 'removal' ||
  onRecord('manifestationAnswered', 'reevaluation')(facts, context);

/** Help without an evaluation is for a time: what lasts longer is evaluated. */
const endsSoon: Requirement = (facts, { framework, plan, on }) => {
  const [documented] = factsOf(facts, 'needDocumented');
  const last = longestHelp(framework, documented?.on ?? on);
  return last !== undefined && plan?.endOn !== undefined && plan.endOn <= last;
};

const undisputed: Requirement = (facts) => !isDisputed(facts);

/** By the names that a refusal gives to what is missing. */
export const requirements = {
  referral: onRecord('referralReceived'),
  declineSafeguards: (facts) =>
    factsOf(inRound(facts, 'case'), 'safeguardsSent').some(({ occasion }) => occasion === 'decline'),
  declineReason: withReason('decline', 'case'),
  declineNotice: notified('declineToEvaluate', 'case'),
  evaluationNotice: notified('evaluation', 'case'),
  consentRequest: (facts) => inRound(facts, 'case').some(asksConsent),
  consent: consents,
  refusal: refuses,
  contactAttempts: wasEachTried,
  waitingTime: waited,
  noConsentNotice: notified('noConsent', 'consent'),
  familyReturned: (facts) =>
    since(facts, tellsNoConsent).some(
      (fact) => asksConsent(fact) || (fact.kind === 'consentGiven' && fact.consent === 'evaluation'),
    ),
  sources: varied('case'),
  team: (facts) => coversAll(factsOf(inRound(facts, 'case'), 'teamNamed')),
  familyInvitation: invitedInTime,
  eligibilityMeeting: met('eligibility', 'evaluation'),
  eligibleAnswers: decided(true, 'evaluation'),
  notEligibleAnswers: (facts, context) => decided(false, 'evaluation')(thisReevaluation(facts), context),
  eligibilityNotice: toldOfFinding,
  servicesRefusal: withdrawsServices,
  servicesNotice: toldOfNoServices,
  noPlanReason: (facts, { on }) =>
    factsOf(sinceBegun(facts, 'noPlan', on), 'reasonWritten').some(
      ({ about, words }) => about === 'noPlan' && words.trim() !== '',
    ),
  noPlanNotice: notified('noPlanNow', 'plan'),
  servicesWanted: (facts, { holders }) => consentStand(facts, 'services', holders) === 'given',
  documentedNeed: onRecord('needDocumented'),
  shortEnd: endsSoon,
  priorPlan: onRecord('priorPlanReceived'),
  transferMeeting: decidedAt('transfer', 'transfer'),
  planMeeting: decidedAt('plan', 'evaluation'),
  agreedElsewhere: onRecord('agreedElsewhere'),
  planComplete: (_facts, { plan }) => plan?.complete === true,
  planNotice: notified('plan', 'plan'),
  teacherInput: teachersAsked,
  studentInput: asked('student'),
  familyInput: asked('family'),
  deliveryReport: (facts, context) => thisReview(facts, context).some(({ kind }) => kind === 'deliveryReported'),
  reviewMeeting: met('review', 'report'),
  changeReason: (facts, context) => withReason('change', 'report')(sinceAmended(facts), context),
  changeNotice: (facts, context) => notified('plan', 'change')(sinceAmended(facts), context),
  reevaluationCause: (facts) => since(facts, isReevaluationMeeting).some(({ kind }) => kind === 'reevaluationRaised'),
  reevaluationNotice: notified('reevaluation', 'reevaluation'),
  reevaluationConsent: (facts, context) =>
    !context.settings.consentToReevaluate || consents(thisReevaluation(facts), context),
  manifestation,
  freshSources: varied('reevaluation'),
  reevaluationMeeting: met('reevaluation', 'reevaluation'),
  newerVersion: onRecord('newerPublished'),
  withdrawal: stillTold('studentWithdrew'),
  graduation: stillTold('graduated'),
  iepInForce: stillTold('iepBegan'),
  otherPlan: stillTold('otherPlanBegan'),
  endElsewhere: stillTold('endedElsewhere'),
  ageReached: stillTold('agedOut'),
  death: stillTold('studentDied'),
  revocation: withdrawsServices,
  exitNotice: (facts, { on }) => factsOf(lately(facts, on), 'noticeSent').some(({ notice }) => notice === 'exit'),
  endReached: (_facts, { plan, on }) => plan?.endOn !== undefined && plan.endOn < on,
  noDispute: undisputed,
  dispute: isDisputed,
  legalHold: (facts, context) =>
    onRecord('holdPlaced')(
      since(facts, ({ kind }) => kind === 'disputeOpened'),
      context,
    ),
  settlement: (facts) => lastOfDispute(facts) === 'disputeSettled',
  draftReview: onRecord('draftReviewed'),
  ...familyRequirements,
  ...amendingRequirements,
  checkIn: (facts, { on }) => sinceBegun(facts, 'checkIn', on).some(({ kind }) => kind === 'checkInHeld'),
  studentPart: (facts, { on }) => sinceBegun(facts, 'update', on).some(({ kind }) => kind === 'studentTookPart'),
  learningEnd: onRecord('learningEnded'),
} as const satisfies Record<string, Requirement>;
export type RequirementName = keyof typeof requirements;
