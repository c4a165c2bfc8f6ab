import * as z from 'zod/mini';
import type { SchoolDate } from '../dates.ts';
import { DomainError } from '../errors.ts';
import { type Framework, frameworkNames, frameworks } from '../frameworks.ts';
import { PlanId, ReferralId, SchoolId, StudentId } from '../ids.ts';
import { clockOf, type ProcessSettings, RunningClock } from '../process/clocks.ts';
import { EndedFrom } from '../process/ended-from.ts';
import { byDay, checkNotAhead, Fact, factsOf } from '../process/facts.ts';
import { familyRequirements } from '../process/family/family-requirements.ts';
import { doesOwedTask, OwedTask, owedSince, settledTasks, withTasks } from '../process/owed-tasks.ts';
import { refusesServices, withdrawsServices } from '../process/requirements.ts';
import { isLookAtAll } from '../process/rounds/rounds.ts';
import { ExitReason, LearningState, PlanState, type ProcessState } from '../process/states.ts';
import { mayBeActive, runningClock, step } from '../process/step.ts';
import type { StepContext } from '../process/step-context.ts';
import { type StepName, transitions } from '../process/transitions.ts';
import type { PlanDraft } from './plan.ts';

/**
 * Where a plan stands, and what has been recorded on the way (D3). Apart from what the plan says: words are frozen,
 * facts are added to, and neither waits for the other. That a draft was agreed is the draft's own to say.
 */
export const PlanProcess = z.object({
  planId: PlanId,
  studentId: StudentId,
  schoolId: SchoolId,
  framework: z.enum(frameworkNames),
  /** The case that it grew from. */
  referralId: z.optional(ReferralId),
  state: z.union([PlanState, LearningState]),
  exit: z.optional(ExitReason),
  endedFrom: z.optional(EndedFrom),
  facts: z.array(Fact),
  clock: z.optional(RunningClock),
  /** What its ending left to do, and what of it was done since. */
  owed: z.optional(z.array(OwedTask)),
  version: z.int(),
});
export type PlanProcess = z.infer<typeof PlanProcess>;

/** `earlier`: the facts of the case that the plan grew from; a plan that grew from none has none. */
export type ProcessContext = Omit<StepContext, 'framework'> & {
  earlier?: readonly Fact[];
  draft?: Pick<PlanDraft, 'status'> | undefined;
};

const mostFacts = 1_000;

/** Everything on record, in order: first the case's, then the plan's own. */
export const allFacts = ({ facts }: Pick<PlanProcess, 'facts'>, { earlier = [] }: Pick<ProcessContext, 'earlier'>) => [
  ...earlier,
  ...facts,
];

type Begun = Pick<PlanProcess, 'planId' | 'studentId' | 'schoolId' | 'framework' | 'referralId' | 'facts'>;

/**
 * The first step depends on what the plan comes from: a finding, another system, another school, or the student's own
 * wish.
 */
export function beginProcess(begun: Begun, context: ProcessContext): PlanProcess {
  checkNotAhead(begun.facts, context.on);
  const facts = allFacts(begun, context);
  const { state } = step({ state: 'none', facts }, firstStep(begun, facts), { ...context, framework: begun.framework });
  return withClock({ ...begun, state: storedState(state), version: 1 }, state, context);
}

function firstStep({ framework }: Begun, facts: readonly Fact[]): StepName {
  if (frameworks[framework].kind === 'learning') return 'draftLearning';
  if (facts.some(isPriorPlan)) return 'copyPlan';
  if (isOnDocumentedNeed(facts)) return 'draftDocumented';
  return facts.some(({ kind }) => kind === 'agreedElsewhere') ? 'mirrorPlan' : 'draftPlan';
}

/** Puts on record what needs no step. */
export function recordPlanFacts(process: PlanProcess, facts: readonly Fact[], context: ProcessContext): PlanProcess {
  const recorded = withFacts(process, facts, context);
  return withClock(recorded, stateWithDraft(recorded, context.draft), context);
}

type StepRequest = { step: StepName; facts?: readonly Fact[] };

/** Puts on record what a step brings with it, and takes the step; or neither. */
export function advancePlan(process: PlanProcess, { step: name, facts = [] }: StepRequest, context: ProcessContext) {
  const recorded = withFacts(process, facts, context);
  const from = { state: stateWithDraft(recorded, context.draft), facts: allFacts(recorded, context) };
  const { state, exit } = step(from, name, { ...context, framework: recorded.framework });
  return withClock({ ...recorded, state: storedState(state), ...(exit ? { exit } : {}) }, state, context);
}

function withFacts(process: PlanProcess, facts: readonly Fact[], { on, settings }: ProcessContext): PlanProcess {
  // A family may take its consent back at any time, also after a plan came to its last day.
  const isLate = (fact: Fact) => refusesServices(fact) || doesOwedTask(process.owed ?? [], fact);
  if (hasEnded(process) && (facts.length === 0 || !facts.every(isLate)))
    throw new DomainError('not_ready', { planId: process.planId, from: process.state, step: 'record' });
  if (process.facts.length + facts.length > mostFacts)
    throw new DomainError('invalid_input', { planId: process.planId, field: 'facts' });
  checkNotAhead(facts, on);
  const owed = settledTasks(withTasks(process.owed, owedBy(facts, settings)), facts);
  const settled = owed.length > 0 ? { owed } : {};
  return { ...process, ...settled, facts: [...process.facts, ...facts], version: process.version + 1 };
}

/** A removal from school for long is answered within days (R-S14), and so is a wish for a review (R-S6). */
function owedBy(facts: readonly Fact[], settings: ProcessSettings): OwedTask[] {
  const removed = factsOf(facts, 'reevaluationRaised').filter(({ cause }) => cause === 'removal');
  return [
    ...removed.flatMap(({ on: since }) => owedSince(['answerManifestation'], [], { since, settings })),
    ...factsOf(facts, 'reviewAsked').map(({ on }) => askedFor(on, settings)),
  ];
}

const askedFor = (on: SchoolDate, settings: ProcessSettings): OwedTask => ({
  ...{ what: 'reviewWish', occasion: on, since: on, clock: clockOf(settings, 'reviewWish') },
});

export const hasEnded = ({ state }: Pick<PlanProcess, 'state'>) => state === 'ended' || state === 'archived';

export const isWithdrawn = (
  process: Pick<PlanProcess, 'facts'>,
  context: Pick<ProcessContext, 'earlier' | 'holders'> = {},
) => withdrawsServices(allFacts(process, context), context);

/** Whether people agreed to it in another system or on paper: then nobody is asked again before it is in force. */
const isMirrored = (process: Pick<PlanProcess, 'facts'>, context: Pick<ProcessContext, 'earlier'> = {}) =>
  allFacts(process, context).some(({ kind }) => kind === 'agreedElsewhere');

/**
 * How a draft comes into force from where the plan stands. A version of a plan that is in force comes out of a review.
 */
export function publishingStep(
  { framework, state, facts: own }: PlanProcess,
  context: Pick<ProcessContext, 'earlier'> = {},
): StepName {
  const facts = allFacts({ facts: own }, context);
  const mirrored = isMirrored({ facts: own }, context);
  if (frameworks[framework].kind === 'learning')
    return state === 'annualUpdate' ? 'finishUpdate' : mirrored ? 'mirrorLearning' : 'publishLearning';
  if (state === 'provisional') return 'adoptTransfer';
  if (state === 'reevaluating') return 'concludeReevaluation';
  if (state !== 'draft') return framework === 'IEP-at-a-glance' && state === 'active' ? 'renewMirror' : 'amendPlan';
  if (isOnDocumentedNeed(facts)) return 'publishDocumented';
  const isDelivered = facts.some(isPriorPlan) && !facts.some(isFinding);
  return isDelivered ? 'deliverAsIs' : mirrored ? 'publishMirror' : 'publishPlan';
}

/** Whether a draft comes into force by a step that asks for the family's word. What was agreed elsewhere does not. */
export function hangsOnFamily(process: PlanProcess, context: Pick<ProcessContext, 'earlier'> = {}): boolean {
  const name = publishingStep(process, context);
  return transitions.some((row) => row.name === name && row.needs.some((need) => need in familyRequirements));
}

/** Whether an answer of the family can keep a draft from coming into force. A learning plan they only sign. */
export const asksFamily = (process: PlanProcess, context: Pick<ProcessContext, 'earlier' | 'settings'>): boolean =>
  context.settings.familyAgreesToPlan && !isLearning(process.framework) && hangsOnFamily(process, context);

/** The day on which the whole plan was last looked at: at a meeting, or a learning plan with its student. */
export const lastReviewOn = ({ framework, facts }: Pick<PlanProcess, 'framework' | 'facts'>): SchoolDate | undefined =>
  byDay(facts.filter((fact) => isLookAtAll(fact) || (isLearning(framework) && isLookWithStudent(fact)))).at(-1)?.on;

const isLookWithStudent = ({ kind }: Fact) => kind === 'checkInHeld' || kind === 'studentTookPart';

const isPriorPlan = ({ kind }: Fact) => kind === 'priorPlanReceived';
const isFinding = ({ kind }: Fact) => kind === 'eligibilityDecided';
const isOnDocumentedNeed = (facts: readonly Fact[]) =>
  facts.some(({ kind }) => kind === 'needDocumented') && !facts.some(isFinding);

/**
 * What a framework asks for before a plan may be in force, and is not on record: nobody's plan is ever in force without
 * it.
 */
export function requireBasis(process: PlanProcess, context: ProcessContext) {
  const found = mayBeActive(allFacts(process, context), { ...context, framework: process.framework });
  if (found.allowed) return found.basis;
  throw new DomainError('not_ready', { planId: process.planId, missing: found.missing.join(', ') });
}

/** The state as the table of steps knows it: a first draft that people agreed on has moved. */
function stateWithDraft({ framework, state }: PlanProcess, draft: ProcessContext['draft']) {
  if (state !== 'draft' || draft?.status !== 'agreed') return state;
  return isLearning(framework) ? 'reviewed' : 'agreed';
}

const isLearning = (framework: Framework) => frameworks[framework].kind === 'learning';

/** `agreed` and `reviewed` stand with the draft. */
function storedState(state: string): PlanProcess['state'] {
  return PlanProcess.shape.state.parse(state === 'agreed' || state === 'reviewed' ? 'draft' : state);
}

function withClock({ clock: _, ...process }: PlanProcess, state: ProcessState, context: ProcessContext): PlanProcess {
  const facts = allFacts(process, context);
  const clock = runningClock({ state, facts }, { ...context, framework: process.framework });
  return clock ? { ...process, clock } : process;
}
