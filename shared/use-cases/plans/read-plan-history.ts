import type { SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { PlanId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { ActivePlan, Plan } from '#shared/domain/plans/plan.ts';
import { type VersionStatus, versionOn, versionStatus } from '#shared/domain/plans/plan-history.ts';
import type { StudentQueryInput } from '../access/authorize.ts';
import { onPlans } from '../access/on-plans.ts';
import { type Needs, query } from '../command.ts';
import { namesOf } from '../names-of.ts';

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
export type ReadPlanHistoryInput = StudentQueryInput & { planId: PlanId; asOf?: SchoolDate };

/** What a plan said when, why it changed and who changed it. */
export const readPlanHistory = query({
  authorize: onPlans(),
  async read(
    ports: Needs<'plans' | 'roster' | 'ledgerReader'>,
    { studentId, planId, ...input }: ReadPlanHistoryInput,
    { on, opens, enter },
  ) {
    const [head, versions] = await Promise.all([
      ports.plans.find(studentId, planId),
      ports.plans.versions(studentId, planId),
    ]);
    return enter({ action: 'history_viewed', planId }, async (): Promise<PlanHistory> => {
      if (!head || !opens(head)) throw new DomainError('not_found', { planId });
      const asOf = input.asOf ?? on;
      const inForce = versionOn(versions, asOf, head);
      const told = await Promise.all(
        versions.map(async (version) => {
          const publishedBy = await publisherOf(ports, version);
          return inHistory(version, { standing: versionStatus(version, versions, { on, head }), publishedBy });
        }),
      );
      const names = await namesOf(ports.roster, told);
      return { head, versions: told, asOf, ...(inForce ? { inForce } : {}), names };
    });
  },
});

function inHistory(
  { version, effectiveOn, publishedAt, reason, hash }: ActivePlan,
  { standing, publishedBy }: { standing: VersionStatus; publishedBy: LedgerEntry['actorId'] | undefined },
): VersionInHistory {
  return {
    ...{ version, effectiveOn, publishedAt, hash, standing },
    ...(reason ? { reason } : {}),
    ...(publishedBy ? { publishedBy } : {}),
  };
}

/** A version and its ledger entry were written in one transaction, at one moment. */
async function publisherOf(
  { ledgerReader }: Needs<'ledgerReader'>,
  { id, studentId, publishedAt }: ActivePlan,
): Promise<LedgerEntry['actorId'] | undefined> {
  const entries = await ledgerReader.ofStudent(studentId, { from: publishedAt, to: publishedAt });
  return entries.find((entry) => entry.action === 'plan_published' && entry.planId === id)?.actorId;
}
