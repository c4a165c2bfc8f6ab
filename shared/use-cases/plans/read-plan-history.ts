import type { Actor } from '#shared/domain/access/access.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { PlanId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { ActivePlan, Plan } from '#shared/domain/plans/plan.ts';
import { type VersionStatus, versionOn, versionStatus } from '#shared/domain/plans/plan-history.ts';
import { type AuthorizeDeps, authorize } from '../access/authorize.ts';
import { namesOf } from '../names-of.ts';
import type { Ids } from '../ports/clock.ts';
import type { Ledger, LedgerReader } from '../ports/ledger/ledger.ts';
import type { Plans } from '../ports/plans/plans.ts';
import type { Roster } from '../ports/roster/roster.ts';
import { studentEntry } from '../student-entry.ts';

/** One published version, and how it stands today. */
export type VersionInHistory = Pick<ActivePlan, 'version' | 'effectiveOn' | 'publishedAt' | 'reason' | 'hash'> & {
  standing: VersionStatus;
  /** Absent for some seconds after a publication, until the ledger has been indexed. */
  publishedBy?: LedgerEntry['actorId'];
};

export type PlanHistory = {
  head: Plan;
  versions: readonly VersionInHistory[];
  /** The day asked about, today when none was named, and the version that was in force on it. */
  asOf: SchoolDate;
  inForce?: ActivePlan;
  names: ReadonlyMap<string, string>;
};

type Deps = AuthorizeDeps & {
  plans: Pick<Plans, 'find' | 'versions'>;
  roster: Pick<Roster, 'getStaff' | 'findGuardians'>;
  ledger: Ledger;
  ledgerReader: Pick<LedgerReader, 'ofStudent'>;
  ids: Pick<Ids, 'next'>;
};
type Wish = { studentId: StudentId; planId: PlanId; asOf?: SchoolDate; surface: LedgerEntry['surface'] };

/** What a plan said when, why it changed and who changed it. */
export async function readPlanHistory(deps: Deps, actor: Actor, wish: Wish): Promise<PlanHistory> {
  const { studentId, planId, surface } = wish;
  const { because, on } = await authorize(deps, actor, { studentId, data: 'D3' });
  const [head, versions] = await Promise.all([
    deps.plans.find(studentId, planId),
    deps.plans.versions(studentId, planId),
  ]);
  await deps.ledger.append({
    ...studentEntry(deps, actor, { studentId, because, surface }),
    action: 'history_viewed',
    planId,
  });
  if (!head) throw new DomainError('not_found', { planId });
  const asOf = wish.asOf ?? on;
  const inForce = versionOn(versions, asOf, head);
  const told = await Promise.all(
    versions.map(async (version) => {
      const publishedBy = await publisherOf(deps.ledgerReader, version);
      return inHistory(version, { standing: versionStatus(version, versions, { on, head }), publishedBy });
    }),
  );
  const names = await namesOf(deps.roster, told);
  return { head, versions: told, asOf, ...(inForce ? { inForce } : {}), names };
}

function inHistory(
  { version, effectiveOn, publishedAt, reason, hash }: ActivePlan,
  { standing, publishedBy }: { standing: VersionStatus; publishedBy: LedgerEntry['actorId'] | undefined },
): VersionInHistory {
  return {
    version,
    effectiveOn,
    publishedAt,
    hash,
    standing,
    ...(reason ? { reason } : {}),
    ...(publishedBy ? { publishedBy } : {}),
  };
}

/** A version and its ledger entry were written in one transaction, at one moment. */
async function publisherOf(ledger: Pick<LedgerReader, 'ofStudent'>, { id, studentId, publishedAt }: ActivePlan) {
  const entries = await ledger.ofStudent(studentId, { from: publishedAt, to: publishedAt });
  return entries.find(({ action, planId }) => action === 'plan_published' && planId === id)?.actorId;
}
