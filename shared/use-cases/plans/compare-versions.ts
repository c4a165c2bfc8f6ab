import type { Actor } from '#shared/domain/access/access.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { PlanId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { type Comparable, diffPlans, type PlanChange } from '#shared/domain/plans/plan-diff.ts';
import { type AuthorizeDeps, authorize } from '../access/authorize.ts';
import { namesOf } from '../names-of.ts';
import type { Ids } from '../ports/clock.ts';
import type { Ledger } from '../ports/ledger/ledger.ts';
import type { Plans } from '../ports/plans/plans.ts';
import type { Roster } from '../ports/roster/roster.ts';
import { studentEntry } from '../student-entry.ts';

/** A version's number, or what is in the making. Version 0 is the plan before there was any. */
export type ComparedState = number | 'draft';

export type Comparison = {
  from: ComparedState;
  to: ComparedState;
  changes: readonly PlanChange[];
  on: SchoolDate;
  names: ReadonlyMap<string, string>;
};

type Deps = AuthorizeDeps & {
  plans: Pick<Plans, 'findVersion' | 'findDraft'>;
  roster: Pick<Roster, 'getStaff' | 'findGuardians'>;
  ledger: Ledger;
  ids: Pick<Ids, 'next'>;
};
type Wish = {
  studentId: StudentId;
  planId: PlanId;
  from: ComparedState;
  to: ComparedState;
  surface: LedgerEntry['surface'];
};

/** What differs between two versions of a plan, or between a version and the draft. */
export async function compareVersions(deps: Deps, actor: Actor, wish: Wish): Promise<Comparison> {
  const { studentId, planId, from, to, surface } = wish;
  const { because, on } = await authorize(deps, actor, { studentId, data: 'D3' });
  const [before, after] = await Promise.all([from, to].map((state) => stateOf(deps.plans, wish, state)));
  await deps.ledger.append({
    ...studentEntry(deps, actor, { studentId, because, surface }),
    action: 'history_viewed',
    planId,
  });
  if (!after) throw new DomainError('not_found', { planId, version: to });
  if (!before && from !== 0) throw new DomainError('not_found', { planId, version: from });
  const changes = diffPlans(before, after);
  return { from, to, changes, on, names: await namesOf(deps.roster, changes) };
}

async function stateOf(plans: Deps['plans'], { studentId, planId }: Wish, state: ComparedState) {
  const found: Comparable | undefined =
    state === 'draft' ? await plans.findDraft(studentId, planId) : await plans.findVersion(studentId, planId, state);
  return found;
}
