import { addMonths, type SchoolDate } from '../dates.ts';
import { type Framework, frameworks } from '../frameworks.ts';
import type { ProcessSettings } from './clocks.ts';
import { byDay, type Fact, factsOf } from './facts.ts';

type Of = { framework: Framework; settings: Pick<ProcessSettings, 'reevaluationMonths'> };

/**
 * The day by which a student with an accommodation plan must have been evaluated again (34 CFR 104.35(d)), counted from
 * the last finding: one that is late moves it no day, and only a new finding does. Undefined where no finding is on
 * record here, as of a plan that a file brought: a day would be guessed.
 */
export function reevaluationDueOn(facts: readonly Fact[], { framework, settings }: Of): SchoolDate | undefined {
  const last = byDay(factsOf(facts, 'eligibilityDecided')).at(-1);
  if (!last || frameworks[framework].kind !== 'accommodation') return undefined;
  return addMonths(last.on, settings.reevaluationMonths);
}
