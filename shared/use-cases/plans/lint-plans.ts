import type { Actor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { PlanId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { Finding } from '#shared/domain/lint/finding.ts';
import { type LintContext, lintPlan } from '#shared/domain/lint/lint-plan.ts';
import type { ActivePlan, Plan, PlanDraft } from '#shared/domain/plans/plan.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import { type AuthorizeDeps, authorize, type StudentAccess } from '../access/authorize.ts';
import type { Ids } from '../ports/clock.ts';
import type { Ledger } from '../ports/ledger/ledger.ts';
import type { Contributions } from '../ports/plans/contributions.ts';
import type { PlanProcesses } from '../ports/plans/plan-processes.ts';
import type { Plans } from '../ports/plans/plans.ts';
import { studentEntry } from '../student-entry.ts';

type Deps = AuthorizeDeps & {
  plans: Pick<Plans, 'ofStudent' | 'draftsOf' | 'versions'>;
  processes: Pick<PlanProcesses, 'find'>;
  contributions: Pick<Contributions, 'ofStudent'>;
  ledger: Ledger;
  ids: Pick<Ids, 'next'>;
};
type Wish = { studentId: StudentId; planId?: PlanId; drafts: boolean; surface: LedgerEntry['surface'] };

export type LintedPlans = Pick<StudentAccess, 'because' | 'on'> & {
  studentId: StudentId;
  name: string;
  plans: readonly { plan: ActivePlan | PlanDraft; findings: readonly Finding[] }[];
};

/** What a student's plans leave open: those in force, or those in the making. Reads like any other look at a plan, and changes nothing. */
export async function lintPlans(deps: Deps, actor: Actor, wish: Wish): Promise<LintedPlans> {
  const { studentId, planId, drafts, surface } = wish;
  const { because, on, student } = await authorize(deps, actor, { studentId, data: 'D3' });
  const [heads, inTheMaking, said] = await Promise.all([
    deps.plans.ofStudent(studentId),
    deps.plans.draftsOf(studentId),
    deps.contributions.ofStudent(studentId),
  ]);
  const known = drafts ? inTheMaking : heads.filter(isActive);
  const wanted = planId ? known.filter(({ id }) => id === planId) : known;
  if (planId && ![...heads, ...inTheMaking].some(({ id }) => id === planId))
    throw new DomainError('not_found', { planId });
  await deps.ledger.append({
    ...studentEntry(deps, actor, { studentId, because, surface }),
    action: 'plan_viewed',
    ...(planId ? { planId } : {}),
  });
  const context = { on, grade: student.grade, contributions: said.filter(({ withdrawnAt }) => !withdrawnAt) };
  const plans = await Promise.all(
    wanted.map(async (plan) => {
      const [process, since] = await Promise.all([
        deps.processes.find(studentId, plan.id),
        sinceBefore(deps, plan, { heads, context }),
      ]);
      return { plan, findings: lintPlan({ ...plan, provisional: process?.state === 'provisional' }, since) };
    }),
  );
  return { studentId, name: displayName(student), because, on, plans };
}

const isActive = (plan: Plan): plan is ActivePlan => plan.status === 'active';

/** With the version that it follows: a draft the one in force, a version the one with the number before. */
async function sinceBefore(
  { plans }: Deps,
  plan: ActivePlan | PlanDraft,
  { heads, context }: { heads: readonly Plan[]; context: LintContext },
): Promise<LintContext> {
  const head = heads.find(({ id }) => id === plan.id);
  const reviewed = { ...context, lastReviewedOn: head?.lastReviewedOn };
  if (plan.status !== 'active') return { ...reviewed, previous: head };
  const versions = plan.version > 1 ? await plans.versions(plan.studentId, plan.id) : [];
  return { ...reviewed, previous: versions.find(({ version }) => version === plan.version - 1) };
}
