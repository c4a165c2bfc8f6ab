import type { GoalGap, ItemGap, PlanGap } from '#shared/domain/lint/finding.ts';
import type { StillToTry } from '#shared/domain/process/family/contact-attempts.ts';
import type { RequirementName } from '#shared/domain/process/requirements.ts';

/** What a step of the process asks for, each as something that can be there: `Before this step it takes …`. */
const requirementWords: Record<RequirementName, string> = {
  referral: 'the referral',
  declineSafeguards: 'the family’s copy of their rights, sent with the refusal to evaluate',
  declineReason: 'the reason for not evaluating, in writing',
  declineNotice: 'the notice to the family that there will be no evaluation',
  evaluationNotice: 'the notice to the family about the evaluation',
  consentRequest: 'the request for the family’s consent',
  consent: 'the family’s consent to the evaluation, with nobody’s refusal left open',
  refusal: 'the family’s refusal to consent, on record',
  contactAttempts:
    'enough attempts to reach each parent whose answer is open, in more than one way and on different school days',
  waitingTime: 'the end of the time that the family has to answer',
  noConsentNotice: 'the notice to the family that it ends here without consent',
  familyReturned: 'word from the family, or a new request for their consent',
  sources: 'information from at least two kinds of sources',
  team: 'a team of at least two people who know the student, what the information means, and what can be offered',
  familyInvitation: 'the family’s invitation, early enough before the meeting',
  eligibilityMeeting: 'the meeting about eligibility',
  eligibleAnswers: 'the finding that the student is eligible',
  notEligibleAnswers: 'the finding that the student is not eligible',
  eligibilityNotice: 'the notice to the family about eligibility',
  servicesRefusal: 'the family’s written statement that they want no plan',
  servicesNotice: 'the notice to the family that there will be no plan, and how to come back',
  noPlanReason: 'the written reason why no plan is needed now',
  noPlanNotice: 'the notice to the family that no plan is needed now and of how to ask for one',
  servicesWanted: 'the family’s written statement that they want a plan after all',
  priorPlan: 'the plan of the school before',
  transferMeeting: 'a closed meeting that took over the plan of the school before',
  planMeeting:
    'a closed meeting that decided the plan, of people who know the student, what the information means, and what can be offered',
  agreedElsewhere: 'the agreement that was made elsewhere',
  planComplete: 'all parts of the plan that its framework asks for',
  familyAgreement:
    'the family’s yes to the plan, with nobody’s no or wish to talk first left open, or enough attempts to reach them',
  parentsAtOne: 'a meeting with both parents about what they do not agree on',
  silenceNotice: 'the notice to the family about the plan, sent after the attempts to reach them',
  planNotice: 'the notice to the family about the plan',
  teacherInput: 'the input from every current teacher of the student',
  studentInput: 'the input from the student',
  familyInput: 'the input from the family',
  deliveryReport: 'the report of what was provided',
  reviewMeeting: 'the review meeting',
  changeReason: 'the reason for the change, in writing',
  changeNotice: 'the notice to the family about the change',
  reevaluationCause: 'the cause of the reevaluation',
  reevaluationNotice: 'the notice to the family about the reevaluation',
  reevaluationConsent: 'the family’s consent to the reevaluation',
  manifestation: 'the answer whether the behavior was caused by the disability, or by the plan not being followed',
  freshSources: 'new information from at least two kinds of sources',
  reevaluationMeeting: 'the meeting about the reevaluation',
  newerVersion: 'a newer version in force',
  withdrawal: 'the student’s last day at this school, on record',
  graduation: 'the student’s graduation, on record',
  iepInForce: 'the day on which the IEP began, on record',
  documentedNeed: 'the person who asked for help, and the paper or observation that shows the need',
  shortEnd: 'a last day within six months of the day on which somebody asked, because what lasts longer is evaluated',
  otherPlan: 'the day on which the other plan began, on record',
  endElsewhere: 'the day on which the plan ended where it was made, on record',
  ageReached: 'the day from which the student is too old for school, on record',
  death: 'the day on which the student died, on record',
  revocation: 'the family’s written withdrawal of consent',
  exitNotice: 'the notice to the family that the plan ends',
  endReached: 'the plan’s end date, which has not passed yet',
  noDispute: 'the end of the dispute that is open',
  dispute: 'a dispute that is open',
  legalHold: 'the legal hold, which says that nothing is destroyed',
  settlement: 'the settlement of the dispute',
  draftReview: 'a look at the draft by whoever answers for it',
  planDeclined: 'a no to the plan from the family, or from an adult student, with nobody’s yes beside it',
  familySignature: 'the signature of the family',
  familyWord: 'the family’s yes to this change, or their wish for it, with nobody’s no or wish to talk first left open',
  groupDecision: 'a closed meeting of the group that said yes to this very change, for what it takes away',
  nothingContested: 'the end of the dispute that is open, or the family’s yes to what is taken away',
  amendReason: 'the reason for this change, in writing',
  amendNotice: 'the notice to the family about this change',
  checkIn: 'a check-in with the student',
  studentPart: 'the student’s own part in it',
  learningEnd: 'the end of the learning plan, on record',
};

/**
 * What other steps ask for. Some refusals put what it is about behind a space: `decision eligibility`, `owner act_1`.
 */
const otherWords = {
  agreement: 'the team’s agreement to the draft',
  settledParts: 'the end of the dispute about what this takes away, or the family’s yes to it',
  draft: 'a draft that can still be written on',
  planInForce: 'a plan in force',
  ending: 'a plan that has ended',
  actionCard: 'a plan in force that asks for the health action card',
  change: 'a change to the plan in force',
  coordinator: 'a coordinator at the school',
  target: 'a target of the goal',
  mitigatingIgnored: 'a finding that leaves out what medicine or aids make better',
  majorLifeActivity: 'the major life activity that is limited',
  substantialLimit: 'the answer whether the limit is substantial',
  heldOn: 'the day on which the meeting was held',
  place: 'the place of the meeting',
  present: 'at least two people who were there',
  claims: 'people there who know the student, what the information means, and what can be offered',
  decision: 'a decision about',
  minutes: 'the minutes',
  owner: 'who is responsible for the action item',
  dueOn: 'the due date of the action item',
  words: 'what is to be done for the action item',
  anotherPerson: 'another person, a coordinator or an administrator of the school',
  anotherDay: 'another day, because the hours of this one are used up',
};
const decisionWords: Readonly<Record<string, string>> = { evaluationPlan: 'what to evaluate', plan: 'the plan' };

/** What a plan lacks before it can be agreed: parts that its framework asks for, and what the linter calls a must. */
const planWords: Record<ItemGap | GoalGap | PlanGap | 'items' | 'goals' | 'reason', string> = {
  items: 'an accommodation',
  goals: 'a goal',
  reason: 'the reason for the new version',
  amount: 'how much of an accommodation',
  parameterUnreadable: 'a value of an accommodation that can be read',
  trigger: 'when an accommodation is given',
  place: 'where an accommodation is given',
  person: 'who gives an accommodation',
  end: 'until when it holds',
  vague: 'words that say what is done',
  duplicate: 'an accommodation that is not there twice',
  contradiction: 'one amount for the same work, not two',
  rolledOver: 'a look at what was carried over',
  needUnanswered: 'something that answers each need',
  itemWithoutNeed: 'the need that an accommodation answers',
  modification: 'the team’s word that an accommodation does not change what is measured',
  ownMissing: 'what a teacher does by an accommodation of the district',
  verb: 'what somebody will see the student do for a goal',
  object: 'what a goal is about',
  baseline: 'where the student is now',
  target: 'a target of a goal',
  unit: 'one unit for the start and the target of a goal',
  noChange: 'a target that is not where the student is already',
  method: 'how a goal is measured',
  schedule: 'how often a goal is measured',
  criterion: 'when a goal counts as reached',
  due: 'by when a goal is to be reached',
  owner: 'who carries a goal',
  section: 'a part that the jurisdiction asks for',
  profileUnknown: 'a jurisdiction that is known',
  needs: 'what is hard for the student at school',
};

const spoken = (words: readonly string[]) => words.join('; ');
const wordOf = (table: Readonly<Record<string, string>>, name: string) =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** Of `not_ready`: a name that has no words is better said as it is than left out. */
export const requirementsInWords = (missing: string) =>
  spoken(
    missing.split(', ').map((name) => {
      const [first = '', about] = name.split(' ');
      const said = wordOf({ ...otherWords, ...requirementWords }, first) ?? first;
      return about === undefined ? said : `${said} ${decisionWords[about] ?? about}`;
    }),
  );

/** `Luis Reyes: 2 more attempts that count, in 1 more way, on 2 more school days`. */
export const stillToTryInWords = (who: string, { attempts, ways, days }: StillToTry) =>
  `${who}: ${[
    ...(attempts > 0 ? [`${several(attempts, 'more attempt')} that ${attempts === 1 ? 'counts' : 'count'}`] : []),
    ...(ways > 0 ? [`in ${several(ways, 'more way')}`] : []),
    ...(days > 0 ? [`on ${several(days, 'more school day')}`] : []),
  ].join(', ')}`;

const several = (many: number, what: string) => `${many} ${what}${many === 1 ? '' : 's'}`;

/** The same from a refusal: `grd_luis 2 1 2, grd_ana 1 0 0`. */
export const untriedInWords = (untried: string) =>
  untried
    .split(', ')
    .map((each) => {
      const [who = '', attempts = 0, ways = 0, days = 0] = each.split(' ');
      return stillToTryInWords(who, { attempts: Number(attempts), ways: Number(ways), days: Number(days) });
    })
    .join('; ');

/** Of `plan_incomplete`. */
export const gapsInWords = (missing: string) =>
  spoken(missing.split(' ').map((name) => wordOf(planWords, name) ?? name));
