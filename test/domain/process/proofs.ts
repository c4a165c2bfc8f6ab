import { isSchoolDay } from '#shared/domain/calendar/school-calendar.ts';
import { defaultSettings, type ProcessSettings } from '#shared/domain/process/clocks.ts';
import { Fact } from '#shared/domain/process/facts.ts';
import type { AnsweredAs } from '#shared/domain/process/family/family-answers.ts';
import type { RequirementName } from '#shared/domain/process/requirements.ts';
import type { StepContext } from '#shared/domain/process/step-context.ts';
import { aCalendar } from '../../sample/calendar.ts';

const calendar = aCalendar();
export const today = '2026-11-23';
/** A district that asks for everything that the law leaves to it. */
export const strict: ProcessSettings = { ...defaultSettings, consentToReevaluate: true, familySignsLearningPlan: true };

const told = { on: '2026-10-01', by: 'stf_priya' } as const;
export const mother = 'grd_ana';
export const father = 'grd_luis';
/** A first version, and both parents with all rights. */
export const both = { holders: [mother, father], version: 1 } as const;
export const says = (person: typeof mother | typeof father | 'stu_maya', answer: AnsweredAs, version = 1): Fact => ({
  kind: 'familyAnswered',
  ...told,
  person,
  version,
  answer,
});
const noticed = (notice: Extract<Fact, { kind: 'noticeSent' }>['notice']): Fact => ({
  kind: 'noticeSent',
  ...told,
  notice,
  noticeId: `ntc_${notice}`,
});
const met = (purpose: Extract<Fact, { kind: 'meetingHeld' }>['purpose']): Fact => ({
  kind: 'meetingHeld',
  ...told,
  meetingId: `mtg_${purpose}`,
  purpose,
});
const plain = (kind: Fact['kind'], more: object = {}) => Fact.parse({ kind, ...told, ...more });
const evidence = (kind: Fact['kind'], more: object = {}) => plain(kind, { evidenceId: `evd_${kind}`, ...more });
const sources = [
  evidence('sourceGathered', { source: 'records' }),
  evidence('sourceGathered', { source: 'observation', evidenceId: 'evd_2' }),
];
const agreement = [says(mother, 'agreed')];
const amended = plain('amendedByAgreement', { version: 1 });

/** A father who says no where a mother says yes. */
export const difference = [...agreement, says(father, 'declined')];

/** A draft that was rewritten, and a family that did not answer to its new words. */
export const silence: Fact[] = [
  plain('wordsChanged'),
  plain('contactAttempted', { person: 'grd_ana', channel: 'phone', result: 'noAnswer' }),
  plain('contactAttempted', { on: '2026-10-02', person: 'grd_luis', channel: 'phone', result: 'message' }),
  plain('contactAttempted', { on: '2026-10-05', person: 'grd_ana', channel: 'letter', result: 'sent' }),
];

const triedEnough = (person: typeof mother | typeof father): Fact[] => [
  plain('contactAttempted', { person, channel: 'phone', result: 'noAnswer' }),
  plain('contactAttempted', { on: '2026-10-02', person, channel: 'phone', result: 'message' }),
  plain('contactAttempted', { on: '2026-10-05', person, channel: 'letter', result: 'sent' }),
];

/** The least that meets each requirement: without any one fact it is not met. */
export const proofs: Record<RequirementName, Fact[]> = {
  referral: [plain('referralReceived', { source: 'family' })],
  declineSafeguards: [plain('safeguardsSent', { occasion: 'decline', noticeId: 'ntc_2' })],
  declineReason: [plain('reasonWritten', { about: 'decline', words: 'Grades and attendance show no need.' })],
  declineNotice: [noticed('declineToEvaluate')],
  evaluationNotice: [noticed('evaluation')],
  consentRequest: [plain('consentRequested', { consent: 'evaluation' })],
  consent: [evidence('consentGiven', { consent: 'evaluation' })],
  refusal: [evidence('consentRefused', { consent: 'evaluation' })],
  waitingTime: [plain('consentRequested', { consent: 'evaluation' })],
  contactAttempts: [...triedEnough(mother), ...triedEnough(father)],
  noConsentNotice: [noticed('noConsent')],
  familyReturned: [plain('consentRequested', { consent: 'evaluation' })],
  sources,
  team: [
    plain('teamNamed', { person: 'stf_grace', covers: ['knowsChild'] }),
    plain('teamNamed', { person: 'stf_priya', covers: ['knowsData', 'knowsOptions'] }),
  ],
  familyInvitation: [plain('familyInvited', { forOn: '2026-10-11' })],
  eligibilityMeeting: [met('eligibility')],
  eligibleAnswers: [evidence('eligibilityDecided', { eligible: true })],
  notEligibleAnswers: [evidence('eligibilityDecided', { eligible: false })],
  eligibilityNotice: [noticed('eligibility')],
  servicesRefusal: [evidence('consentRefused', { consent: 'services' })],
  servicesNotice: [noticed('servicesDeclined')],
  noPlanReason: [plain('reasonWritten', { about: 'noPlan', words: 'In remission since June.' })],
  noPlanNotice: [noticed('noPlanNow')],
  servicesWanted: [evidence('consentGiven', { consent: 'services' })],
  priorPlan: [evidence('priorPlanReceived')],
  transferMeeting: [met('transfer')],
  planMeeting: [met('plan')],
  agreedElsewhere: [plain('agreedElsewhere')],
  planComplete: [],
  familyAgreement: agreement,
  parentsAtOne: [],
  silenceNotice: [],
  planNotice: [noticed('plan')],
  teacherInput: [plain('inputGathered', { from: 'teacher', person: 'stf_grace', answer: 'noAnswer' })],
  studentInput: [plain('inputGathered', { from: 'student', person: 'stu_maya', answer: 'given' })],
  familyInput: [plain('inputGathered', { from: 'family', person: 'grd_ana', answer: 'given' })],
  deliveryReport: [plain('deliveryReported')],
  reviewMeeting: [met('review')],
  changeReason: [plain('reasonWritten', { about: 'change', words: 'More time proved to be needed.' })],
  changeNotice: [noticed('plan')],
  reevaluationCause: [plain('reevaluationRaised', { cause: 'removal' })],
  reevaluationNotice: [noticed('reevaluation')],
  reevaluationConsent: [evidence('consentGiven', { consent: 'evaluation' })],
  manifestation: [plain('manifestationAnswered')],
  freshSources: sources,
  reevaluationMeeting: [met('reevaluation')],
  newerVersion: [plain('newerPublished')],
  withdrawal: [plain('studentWithdrew')],
  iepInForce: [plain('iepBegan')],
  documentedNeed: [plain('needDocumented', { askedBy: 'family', shownBy: 'paper' })],
  shortEnd: [],
  otherPlan: [plain('otherPlanBegan')],
  endElsewhere: [plain('endedElsewhere')],
  ageReached: [plain('agedOut')],
  death: [plain('studentDied')],
  planDeclined: [says(mother, 'declined')],
  graduation: [plain('graduated')],
  revocation: [evidence('consentRefused', { consent: 'services' })],
  exitNotice: [noticed('exit')],
  endReached: [],
  noDispute: [],
  dispute: [plain('disputeOpened')],
  legalHold: [plain('holdPlaced')],
  settlement: [plain('disputeSettled')],
  draftReview: [plain('draftReviewed')],
  familySignature: agreement,
  familyWord: [amended, plain('changeWished', { person: mother, version: 1 })],
  groupDecision: [],
  nothingContested: [],
  amendReason: [amended, plain('reasonWritten', { about: 'change', words: 'She asked for notes today.' })],
  amendNotice: [amended, noticed('plan')],
  checkIn: [plain('checkInHeld')],
  studentPart: [plain('studentTookPart')],
  learningEnd: [plain('learningEnded')],
};

export const aContext = (over: Partial<StepContext> = {}): StepContext => ({
  as: 'coordinates',
  on: today,
  framework: '504',
  settings: strict,
  plan: { complete: true, endOn: '2026-11-22' },
  teachers: ['stf_grace'],
  holders: both.holders,
  change: { needsGroup: true, isDecided: true },
  isSchoolDay: (on) => isSchoolDay(calendar, on),
  ...over,
});
