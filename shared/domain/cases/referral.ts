import * as z from 'zod/mini';
import { addDays, SchoolDate } from '../dates.ts';
import { DomainError } from '../errors.ts';
import { PersonId, PlanId, ReferralId, SchoolId, StudentId } from '../ids.ts';
import { RunningClock } from '../process/clocks.ts';
import type { SourceKind } from '../process/fact-kinds.ts';
import { checkNotAhead, Fact, ReferralSource } from '../process/facts.ts';
import { doesOwedTask, OwedTask, owedSince, settledTasks } from '../process/owed-tasks.ts';
import { requirements } from '../process/requirements.ts';
import { ReferralState } from '../process/states.ts';
import { runningClock, step } from '../process/step.ts';
import type { StepContext } from '../process/step-context.ts';
import type { StepName } from '../process/transitions.ts';

/** Frameworks that a student is referred for. The others are mirrored or simply begun. */
const ReferralFramework = z.enum(['504', 'IAP']);

/** A student's case from the first word about a need (D3). It holds that a consent came and when, never the consent. */
export const Referral = z.object({
  id: ReferralId,
  studentId: StudentId,
  schoolId: SchoolId,
  framework: ReferralFramework,
  state: ReferralState,
  source: ReferralSource,
  concern: z.string(),
  /** The day on which it was said, by mouth or on paper: from it the school’s clock runs. */
  receivedOn: SchoolDate,
  /** Who said it; those of before December 2026 name the kind of their source alone. */
  saidBy: z.optional(PersonId),
  /** The plan for a documented need that it came of. */
  fromPlanId: z.optional(PlanId),
  /** Why it was entered so long after. */
  lateReason: z.optional(z.string()),
  facts: z.array(Fact),
  clock: z.optional(RunningClock),
  /** What is owed beside the steps: the copy of the family’s rights. */
  owed: z.optional(z.array(OwedTask)),
  version: z.int(),
});
export type Referral = z.infer<typeof Referral>;

type Begun = Omit<Referral, 'state' | 'facts' | 'clock' | 'owed' | 'version'>;
/** Who stands where; the framework is the referral's own. */
export type ReferralContext = Omit<StepContext, 'framework'>;
type Source = z.infer<typeof SourceKind>;
type FirstStep = { step: StepName; facts: readonly Fact[] };
/** `next`: a step that the first one opens the way to, so that both are one change. */
type ReferralStepRequest = FirstStep & { next?: StepName };

const longest = { concern: 4_000, facts: 400, lateReason: 1_000 };
/** In days. A word of long ago is a new word; one of last month needs to be told why it comes now. */
const back = { most: 365, unexplained: 30 };
const over = new Set<ReferralState>(['planned', 'declinedToEvaluate', 'notEligible']);

/** Opens a case with what the first step needs. */
export function beginReferral(begun: Begun, { step: name, facts }: FirstStep, context: ReferralContext): Referral {
  if (begun.concern.trim() === '' || begun.concern.length > longest.concern)
    throw new DomainError('invalid_input', { field: 'concern' });
  checkNotAhead(facts, context.on);
  const { state } = step({ state: 'none', facts }, name, { ...context, framework: begun.framework });
  const opened = { ...begun, state: ReferralState.parse(state), facts: [...facts], version: 1 };
  if (name !== 'refer') return withClock(opened, context);
  checkSaid(begun, context.on);
  const owed = owedSince(['giveRights'], facts, { since: begun.receivedOn, settings: context.settings });
  return withClock({ ...opened, owed }, context);
}

/** Any day on which somebody may have said it, and after a month why it was not entered then (R-S13). */
function checkSaid({ receivedOn, lateReason }: Begun, on: SchoolDate) {
  if (receivedOn < addDays(on, -back.most)) throw new DomainError('invalid_input', { field: 'receivedOn' });
  const isExplained = lateReason !== undefined && lateReason.trim() !== '' && lateReason.length <= longest.lateReason;
  const isLate = receivedOn < addDays(on, -back.unexplained);
  if ((isLate || lateReason !== undefined) && !isExplained)
    throw new DomainError('invalid_input', { field: 'lateReason' });
}

/** Puts on record what needs no step. The clock follows: a consent that was asked for again is waited for anew. */
export const recordReferralFacts = (referral: Referral, facts: readonly Fact[], context: ReferralContext): Referral =>
  withClock(withFacts(referral, facts, context), context);

/** Puts on record what a step brings with it, and takes the step; or neither. */
export function advanceReferral(
  referral: Referral,
  { step: first, next, facts }: ReferralStepRequest,
  context: ReferralContext,
): Referral {
  let moved = withFacts(referral, facts, context);
  for (const name of next ? [first, next] : [first]) {
    const { state } = step(moved, name, { ...context, framework: referral.framework });
    moved = { ...moved, state: ReferralState.parse(state) };
  }
  return withClock(moved, context);
}

function withFacts(referral: Referral, facts: readonly Fact[], { on }: ReferralContext): Referral {
  const isOwed = facts.length > 0 && facts.every((fact) => doesOwedTask(referral.owed ?? [], fact));
  if (over.has(referral.state) && !isOwed) throw new DomainError('not_ready', { from: referral.state, step: 'record' });
  if (referral.facts.length + facts.length > longest.facts) throw new DomainError('invalid_input', { field: 'facts' });
  checkNotAhead(facts, on);
  const settled = referral.owed ? { owed: settledTasks(referral.owed, facts) } : {};
  return { ...referral, ...settled, facts: [...referral.facts, ...facts], version: referral.version + 1 };
}

/**
 * The plan that was begun from this case was thrown away before it was ever in force: the finding stands, and another
 * may be begun.
 */
export function withdrawPlan(referral: Referral, context: ReferralContext): Referral {
  const { state } = step(referral, 'withdrawPlan', { ...context, framework: referral.framework });
  return withClock({ ...referral, state: ReferralState.parse(state), version: referral.version + 1 }, context);
}

/**
 * What lies in a drawer or comes from outside may be read at any time; looking at the student anew is what a family
 * consents to.
 */
export function checkSource(referral: Referral, source: Source, context: Pick<ReferralContext, 'holders'>) {
  const isAtHand = source === 'records' || source === 'outsideReport';
  if (isAtHand || requirements.consent(referral.facts, context)) return;
  throw new DomainError('not_ready', { from: referral.state, step: 'evaluate', missing: 'consent' });
}

function withClock({ clock: _, ...referral }: Referral, context: ReferralContext): Referral {
  const clock = runningClock(referral, { ...context, framework: referral.framework });
  return clock ? { ...referral, clock } : referral;
}
