import type { Framework } from '../frameworks.ts';
import type { ClockName } from './clocks.ts';
import type { RequirementName } from './requirements.ts';
import type { ClockStart } from './rounds/clock-starts.ts';
import type { ExitReason, ProcessState, RoundName, StepActor } from './states.ts';

/** What a step leaves on file for whoever asks later how it came about. */
export type EvidenceName = 'notice' | 'consent' | 'source' | 'eligibility' | 'meeting' | 'priorPlan';
/** On what ground a plan may be in force. */
export type Basis = 'process' | 'documented' | 'imported' | 'transfer' | 'learning';

/**
 * One row of the process. Everything that a step depends on is named here, so that a screen can say it before anybody
 * tries.
 */
export type TransitionShape = {
  name: string;
  from: readonly ProcessState[];
  /** `same`: the step changes what holds beside the state. */
  to: ProcessState | 'same';
  by: readonly StepActor[];
  needs: readonly RequirementName[];
  evidence: readonly EvidenceName[];
  /** The step is due within this clock. */
  within?: { clock: ClockName; since: ClockStart };
  /** What people do anew with this step: nothing of the time before counts for it. */
  begins?: RoundName;
  frameworks: readonly Framework[];
  /** A way into force. */
  basis?: Basis;
  /** Of its needs, those that were asked before the first version: a later one asks what its own step names. */
  once?: readonly RequirementName[];
  exit?: ExitReason;
  /** Rule of the domain, or the law behind it. */
  source: string;
};
