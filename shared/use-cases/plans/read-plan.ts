import type { Actor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { PlanId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { Plan, PlanDraft } from '#shared/domain/plans/plan.ts';
import { type VersionStatus, versionOn, versionStatus } from '#shared/domain/plans/plan-history.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import { type AuthorizeDeps, authorize, type StudentAccess } from '../access/authorize.ts';
import { namesOf } from '../names-of.ts';
import type { Ids } from '../ports/clock.ts';
import type { Ledger } from '../ports/ledger/ledger.ts';
import type { Plans } from '../ports/plans/plans.ts';
import type { Roster } from '../ports/roster/roster.ts';
import { studentEntry } from '../student-entry.ts';

/** A plan as it stands today, and what is in the making: one of the two may be missing. */
export type PlanInSight = {
  planId: PlanId;
  /** The version that teachers act on today; what waits for its day is in `head`. */
  inForce?: Plan;
  head?: Plan;
  draft?: PlanDraft;
  versions: readonly { version: number; standing: VersionStatus }[];
};

export type PlansInSight = Pick<StudentAccess, 'because' | 'on'> & {
  studentId: StudentId;
  name: string;
  plans: readonly PlanInSight[];
  /** What the adults that these plans name are called. */
  names: ReadonlyMap<string, string>;
};

type Deps = AuthorizeDeps & {
  plans: Pick<Plans, 'ofStudent' | 'draftsOf' | 'versions'>;
  roster: Pick<Roster, 'getStaff' | 'findGuardians'>;
  ledger: Ledger;
  ids: Pick<Ids, 'next'>;
};
type Wish = { studentId: StudentId; planId?: PlanId; surface: LedgerEntry['surface'] };

/** A student's plans in full, or one of them. Teachers have the card instead. That there is no plan is an answer too, and is entered like one. */
export async function readPlan(deps: Deps, actor: Actor, { studentId, planId, surface }: Wish): Promise<PlansInSight> {
  const { because, on, student } = await authorize(deps, actor, { studentId, data: 'D3' });
  const [heads, drafts] = await Promise.all([deps.plans.ofStudent(studentId), deps.plans.draftsOf(studentId)]);
  await deps.ledger.append({
    ...studentEntry(deps, actor, { studentId, because, surface }),
    action: 'plan_viewed',
    ...(planId ? { planId } : {}),
  });
  const known = [...new Set([...heads, ...drafts].map(({ id }) => id))].sort();
  const wanted = planId ? known.filter((id) => id === planId) : known;
  if (planId && wanted.length === 0) throw new DomainError('not_found', { planId });
  const plans = await Promise.all(
    wanted.map(async (id) => {
      const head = heads.find((plan) => plan.id === id);
      const versions = head ? await deps.plans.versions(studentId, id) : [];
      return inSight({ planId: id, head, draft: drafts.find((draft) => draft.id === id), versions }, on);
    }),
  );
  const names = await namesOf(deps.roster, plans);
  return { studentId, name: displayName(student), because, on, plans, names };
}

type Read = {
  planId: PlanId;
  head: Plan | undefined;
  draft: PlanDraft | undefined;
  versions: Awaited<ReturnType<Plans['versions']>>;
};

function inSight({ planId, head, draft, versions }: Read, on: string): PlanInSight {
  const inForce = versionOn(versions, on, head);
  return {
    planId,
    ...(head ? { head } : {}),
    // As it stands now where it can be: its phase and review date may have moved since it was published.
    ...(inForce ? { inForce: head?.version === inForce.version ? head : inForce } : {}),
    ...(draft ? { draft } : {}),
    versions: versions.map((version) => ({
      version: version.version,
      standing: versionStatus(version, versions, { on, ...(head ? { head } : {}) }),
    })),
  };
}
