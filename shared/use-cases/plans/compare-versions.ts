import type { SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Framework } from '#shared/domain/frameworks.ts';
import type { PlanId } from '#shared/domain/ids.ts';
import { type Comparable, diffPlans, type PlanChange } from '#shared/domain/plans/plan-diff.ts';
import type { StudentQueryInput } from '../access/authorize.ts';
import { onPlans } from '../access/on-plans.ts';
import { type Needs, query } from '../command.ts';
import { namesOf } from '../names-of.ts';

/** A version's number, or what is in the making. Version 0 is the plan before there was any. */
export type ComparedState = number | 'draft';
export type Comparison = {
  from: ComparedState;
  to: ComparedState;
  changes: readonly PlanChange[];
  on: SchoolDate;
  names: ReadonlyMap<string, string>;
};
export type CompareVersionsInput = StudentQueryInput & { planId: PlanId; from: ComparedState; to: ComparedState };

/** What differs between two versions of a plan, or between a version and the draft. */
export const compareVersions = query({
  authorize: onPlans(),
  async read(ports: Needs<'plans' | 'roster'>, input: CompareVersionsInput, { on, opens, enter }) {
    const { planId, from, to } = input;
    const states = await Promise.all([from, to].map((state) => stateOf(ports, input, state)));
    const [before, after] = states.map((state) => (state && opens(state) ? state : undefined));
    return enter({ action: 'history_viewed', planId }, async (): Promise<Comparison> => {
      if (!after) throw new DomainError('not_found', { planId, version: to });
      if (!before && from !== 0) throw new DomainError('not_found', { planId, version: from });
      const changes = diffPlans(before, after);
      return { from, to, changes, on, names: await namesOf(ports.roster, changes) };
    });
  },
});

const stateOf = (
  { plans }: Needs<'plans'>,
  { studentId, planId }: CompareVersionsInput,
  state: ComparedState,
): Promise<(Comparable & { framework: Framework }) | undefined> =>
  state === 'draft' ? plans.findDraft(studentId, planId) : plans.findVersion(studentId, planId, state);
