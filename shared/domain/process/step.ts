import { DomainError } from '../errors.ts';
import type { Framework } from '../frameworks.ts';
import { clockOf, type RunningClock } from './clocks.ts';
import type { Fact } from './facts.ts';
import { type RequirementName, requirements } from './requirements.ts';
import { clockStarts } from './rounds/clock-starts.ts';
import { type TriedTooLittle, whoWasTriedTooLittle } from './rounds/tried-each.ts';
import type { ExitReason, ProcessState } from './states.ts';
import type { StepContext } from './step-context.ts';
import type { Basis } from './transition.ts';
import { type StepName, type Transition, transitions } from './transitions.ts';

export type StateWithFacts<State extends ProcessState = ProcessState> = { state: State; facts: readonly Fact[] };
type Stepped = { state: ProcessState; exit?: ExitReason };
type PossibleStep = Pick<Transition, 'name' | 'to' | 'by'> & { missing: RequirementName[] };

/** Takes a step of the process, or refuses with the names of everything that it lacks. */
export function step({ state, facts }: StateWithFacts, name: StepName, context: StepContext): Stepped {
  const row = transitionsFrom(state, context).find((each) => each.name === name);
  if (!row) {
    const possible = transitionsFrom(state, context).map((each) => each.name);
    throw new DomainError('not_ready', { from: state, step: name, possible: possible.join(', ') });
  }
  if (!row.by.includes(context.as)) throw new DomainError('not_allowed', { from: state, step: name });
  const missing = unmet(row, facts, context);
  const lacks = { missing: missing.join(', '), ...untriedIn(missing, facts, context) };
  if (missing.length > 0) throw new DomainError('not_ready', { from: state, step: name, ...lacks });
  return { state: row.to === 'same' ? state : row.to, ...(row.exit ? { exit: row.exit } : {}) };
}

/** Whom somebody has yet to try, for the refusal: `grd_luis 2 1 2`, of the attempts, of their ways and of the days. */
const untriedIn = (missing: readonly RequirementName[], facts: readonly Fact[], context: StepContext) =>
  missing.includes('contactAttempts') ? { untried: whoWasTriedTooLittle(facts, context).map(asCounts).join(', ') } : {};

const asCounts = ({ person, attempts, ways, days }: TriedTooLittle) => `${person} ${attempts} ${ways} ${days}`;

/** Every step out of this state with what it still lacks, so that nobody must try in order to know. */
export const possibleSteps = ({ state, facts }: StateWithFacts, context: StepContext): PossibleStep[] =>
  transitionsFrom(state, context).map((row) => {
    const { name, to, by } = row;
    return { name, to, by, missing: unmet(row, facts, context) };
  });

/** Whether any step out of a state asks for this, so that what it is judged by is read only there. */
export const asksFor = (name: RequirementName, state: ProcessState, framework: Framework): boolean =>
  transitionsFrom(state, { framework }).some(({ needs }) => needs.includes(name));

/** The clock of a state: the first of its steps out that has one, and something to count it from. */
export function runningClock({ state, facts }: StateWithFacts, context: StepContext): RunningClock | undefined {
  for (const { within } of transitionsFrom(state, context)) {
    const startOn = within && clockStarts[within.since](facts, context);
    if (within && startOn) return { what: within.clock, startOn, clock: clockOf(context.settings, within.clock) };
  }
  return undefined;
}

/** What a step puts on record by itself, before it is judged: that something begins anew. */
export function factsOfStep(name: StepName, { by, on }: Pick<Fact, 'by' | 'on'>): Fact[] {
  const round = transitions.find((row) => row.name === name)?.begins;
  return round ? [{ kind: 'roundBegan', on, by, round }] : [];
}

type InForce = { allowed: true; basis: Basis } | { allowed: false; missing: RequirementName[] };

/**
 * Whether what a framework asks for before a plan may be in force has been recorded. When it has not, what is missing
 * on the framework's own way is named, which is the first of its ways. That the plan itself is complete is judged where
 * the plan is known.
 */
export function mayBeActive(facts: readonly Fact[], context: Omit<StepContext, 'as'>): InForce {
  const ways = transitions.filter(({ basis, frameworks }) => basis && frameworks.includes(context.framework));
  const whole: StepContext = { ...context, as: 'system', plan: { ...context.plan, complete: true } };
  const isLater = (context.plan?.version ?? 1) > 1;
  const judged = ways.map(({ basis, once = [], ...row }) => ({
    basis,
    missing: unmet(row, facts, whole).filter((name) => !(isLater && once.includes(name))),
  }));
  const open = judged.find(({ missing }) => missing.length === 0);
  return open?.basis ? { allowed: true, basis: open.basis } : { allowed: false, missing: judged[0]?.missing ?? [] };
}

const transitionsFrom = (state: ProcessState, { framework }: Pick<StepContext, 'framework'>) =>
  transitions.filter((row) => row.from.includes(state) && row.frameworks.includes(framework));

const unmet = ({ needs }: Pick<Transition, 'needs'>, facts: readonly Fact[], context: StepContext) =>
  needs.filter((name) => !requirements[name](facts, context));
