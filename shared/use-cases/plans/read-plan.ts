import { DomainError } from '#shared/domain/errors.ts';
import type { PlanId } from '#shared/domain/ids.ts';
import type { Plan, PlanDraft } from '#shared/domain/plans/plan.ts';
import { type VersionStatus, versionOn, versionStatus } from '#shared/domain/plans/plan-history.ts';
import { stillWaits } from '#shared/domain/plans/triage-row.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import type { StudentAccess, StudentQueryInput } from '../access/authorize.ts';
import { onPlans } from '../access/on-plans.ts';
import { type Needs, query } from '../command.ts';
import { namesOf } from '../names-of.ts';
import type { Plans } from '../ports/plans/plans.ts';

/** A plan as it stands today, and what is in the making: one of the two may be missing. */
export type PlanInSight = {
  planId: PlanId;
  /** The version that teachers act on today; what waits for its day is in `head`. */
  inForce?: Plan;
  head?: Plan;
  draft?: PlanDraft;
  versions: readonly { version: number; standing: VersionStatus }[];
  /** How many words of an import wait to be matched, and reach no teacher until then. */
  waiting: number;
};
export type PlansInSight = Pick<StudentAccess, 'because' | 'on'> & {
  studentId: StudentQueryInput['studentId'];
  name: string;
  plans: readonly PlanInSight[];
  /** What the adults that these plans name are called. */
  names: ReadonlyMap<string, string>;
};
export type ReadPlanInput = StudentQueryInput & { planId?: PlanId };

/** A student's plans in full, or one; teachers have the card. That there is none is an answer, and is entered. */
export const readPlan = query({
  authorize: onPlans(),
  async read(
    { plans, roster, triage }: Needs<'plans' | 'roster' | 'triage'>,
    { studentId, planId }: ReadPlanInput,
    { because, on, student, opens, enter },
  ) {
    const stored = await Promise.all([plans.ofStudent(studentId), plans.draftsOf(studentId)]);
    const [heads, drafts] = [stored[0].filter(opens), stored[1].filter(opens)];
    return enter({ action: 'plan_viewed', ...(planId ? { planId } : {}) }, async (): Promise<PlansInSight> => {
      const known = [...new Set([...heads, ...drafts].map(({ id }) => id))].sort();
      const wanted = planId ? known.filter((id) => id === planId) : known;
      if (planId && wanted.length === 0) throw new DomainError('not_found', { planId });
      const found = await Promise.all(
        wanted.map(async (id) => {
          const head = heads.find((plan) => plan.id === id);
          const draft = drafts.find((each) => each.id === id);
          const schoolId = (head ?? draft)?.schoolId;
          const [versions, words] = await Promise.all([
            head ? plans.versions(studentId, id) : [],
            schoolId ? triage.ofPlan(schoolId, id) : [],
          ]);
          const waiting = words.filter(stillWaits).length;
          return { ...inSight({ planId: id, head, draft, versions }, on), waiting };
        }),
      );
      const names = await namesOf(roster, found);
      return { studentId, name: displayName(student), because, on, plans: found, names };
    });
  },
});

type StoredPlan = {
  planId: PlanId;
  head: Plan | undefined;
  draft: PlanDraft | undefined;
  versions: Awaited<ReturnType<Plans['versions']>>;
};

function inSight({ planId, head, draft, versions }: StoredPlan, on: string): Omit<PlanInSight, 'waiting'> {
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
