import type { GoalId, ItemId, NeedId, PlanId } from '../ids.ts';
import type { VagueSuggestion } from './vague-words.ts';

/** What a plan leaves open. Closed, so that every gap has its words and every reader can count them. */
export type ItemGap =
  | 'amount'
  | 'parameterUnreadable'
  | 'trigger'
  | 'place'
  | 'person'
  | 'end'
  | 'vague'
  | 'duplicate'
  | 'contradiction'
  | 'rolledOver'
  | 'needUnanswered'
  | 'itemWithoutNeed'
  | 'modification'
  | 'ownMissing';
export type GoalGap =
  | 'verb'
  | 'object'
  | 'baseline'
  | 'target'
  | 'unit'
  | 'noChange'
  | 'method'
  | 'schedule'
  | 'criterion'
  | 'due'
  | 'owner';
export type PlanGap = 'section' | 'profileUnknown' | 'needs' | 'end';

/** What would close a gap of a goal. */
export type GoalSuggestion =
  | 'sayWhatIsSeen'
  | 'sayOfWhat'
  | 'giveBaseline'
  | 'countBaseline'
  | 'giveTarget'
  | 'countTarget'
  | 'useOneUnit'
  | 'setAnotherTarget'
  | 'giveMethod'
  | 'giveSchedule'
  | 'giveCriterion'
  | 'giveDue'
  | 'bringDueForward'
  | 'putDueAfterStart'
  | 'nameOwner';
/** What would close the gap; its sentence and its example are in `shared/text/plans/lint.ts`. */
export type Suggestion =
  | VagueSuggestion
  | GoalSuggestion
  | 'giveAmount'
  | 'confirmDefault'
  | 'correctValue'
  | 'sayWhen'
  | 'sayWhere'
  | 'nameSomebody'
  | 'giveEnd'
  | 'dropOne'
  | 'settleAmount'
  | 'askWhetherItHelps'
  | 'answerNeed'
  | 'linkNeed'
  | 'confirmSameConstruct'
  | 'sayNotOn'
  | 'describeOwn'
  | 'fillSection'
  | 'chooseProfile'
  | 'stateNeeds';

/**
 * `must` blocks agreement: a teacher could not act on the plan, or would unknowingly change what is taught. Everything
 * else is `should`: a team may have its reasons, and a plan that cannot be agreed because of style leaves a student
 * without any.
 */
export type Severity = 'must' | 'should';

export type Finding = {
  about: ItemId | GoalId | NeedId | PlanId;
  gap: ItemGap | GoalGap | PlanGap;
  severity: Severity;
  suggestion: Suggestion;
  /** The parameter field, the text or the section that it is about. */
  field?: string;
};

export const blocksAgreement = (findings: readonly Finding[]) => findings.some(({ severity }) => severity === 'must');
