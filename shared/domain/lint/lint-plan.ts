import type { SchoolDate } from '../dates.ts';
import type { Contribution } from '../plans/contribution.ts';
import type { PlanContent, PlanDraft } from '../plans/plan.ts';
import type { Finding, PlanGap, Suggestion } from './finding.ts';
import type { Before } from './item-pairs.ts';
import { lintGoal } from './lint-goal.ts';
import { type ItemsContext, lintItems } from './lint-items.ts';
import type { Held } from './profile-sections.ts';
import { missingOfProfile, profileOf } from './profiles.ts';

/** A draft or a plan in force. */
export type LintedPlan = PlanContent &
  Pick<PlanDraft, 'id' | 'kind' | 'profile' | 'startOn' | 'endOn'> & { effectiveOn?: SchoolDate | undefined } & {
    /** It came from another school and is delivered as it is for a while. */
    provisional?: boolean | undefined;
  };

export type LintContext = {
  on: SchoolDate;
  /** The version before this one, and the day of the last review: without them nobody can tell what was rolled over. */
  previous?: Before | undefined;
  lastReviewedOn?: SchoolDate | undefined;
  grade?: string | undefined;
  contributions?: readonly Contribution[] | undefined;
  signedOn?: Held['signedOn'] | undefined;
  keptSafety?: ItemsContext['keptSafety'];
};

/** All that a plan leaves open, what blocks agreement first. Pure: asks nobody, changes nothing. */
export function lintPlan(plan: LintedPlan, context: LintContext): Finding[] {
  const { startOn, effectiveOn, endOn, goals } = plan;
  const begun = effectiveOn && effectiveOn > startOn ? effectiveOn : startOn;
  const open = goals.filter(({ status }) => status === 'open');
  const findings = [
    ...lintItems(plan, { ...context, endOn }),
    ...open.flatMap((goal) =>
      lintGoal(goal, goal.baseline && 'on' in goal.baseline ? (goal.baseline.on ?? begun) : begun),
    ),
    ...wholeFindings(plan, context),
  ];
  return findings.toSorted((one, other) => Number(isMust(other)) - Number(isMust(one)));
}

const isMust = ({ severity }: Finding) => severity === 'must';

function wholeFindings(plan: LintedPlan, context: LintContext): Finding[] {
  const { kind, needs, items, provisional, endOn } = plan;
  const finding = (gap: PlanGap, suggestion: Suggestion, field?: string): Finding => ({
    about: plan.id,
    gap,
    severity: 'should',
    suggestion,
    ...(field ? { field } : {}),
  });
  return [
    ...(kind === 'accommodation' && items.length > 0 && needs.length === 0 ? [finding('needs', 'stateNeeds')] : []),
    ...(provisional && !endOn ? [finding('end', 'giveEnd')] : []),
    ...(kind === 'learning' ? profileFindings(plan, context, finding) : []),
  ];
}

type Make = (gap: PlanGap, suggestion: Suggestion, field?: string) => Finding;

function profileFindings(plan: LintedPlan, context: LintContext, finding: Make): Finding[] {
  const { on, grade, contributions = [], signedOn = {} } = context;
  const { profile, fellBack } = profileOf(plan.profile);
  const missing = missingOfProfile(profile, grade, { content: plan, contributions, signedOn, on });
  return [
    ...(fellBack ? [finding('profileUnknown', 'chooseProfile', plan.profile)] : []),
    ...missing.map((section) => finding('section', 'fillSection', section)),
  ];
}
