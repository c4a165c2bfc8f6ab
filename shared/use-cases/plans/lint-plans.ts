import type { SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { PlanId } from '#shared/domain/ids.ts';
import type { Finding } from '#shared/domain/lint/finding.ts';
import { type LintContext, lintPlan } from '#shared/domain/lint/lint-plan.ts';
import type { ActivePlan, Plan, PlanDraft } from '#shared/domain/plans/plan.ts';
import { allFacts, asksFamily, type PlanProcess } from '#shared/domain/plans/plan-process.ts';
import { type FamilyOutlook, familyOutlook } from '#shared/domain/plans/plan-steps.ts';
import { stillWaits } from '#shared/domain/plans/triage-row.ts';
import { signedOn } from '#shared/domain/process/family/signed-on.ts';
import { reevaluationDueOn } from '#shared/domain/process/reevaluation.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import type { StudentAccess, StudentQueryInput } from '../access/authorize.ts';
import { onPlans } from '../access/on-plans.ts';
import { keptSafetyFor } from '../cards/safety/kept-safety-for.ts';
import { type Needs, query } from '../command.ts';
import { askedOfFamily, type SituationPorts, situationOf } from '../process/plan-situation.ts';

export type LintedPlans = Pick<StudentAccess, 'because' | 'on'> & {
  studentId: StudentQueryInput['studentId'];
  name: string;
  plans: readonly {
    plan: ActivePlan | PlanDraft;
    findings: readonly Finding[];
    /** How many words of an import nobody has matched yet. */
    waiting: number;
    /** Of what is in the making and asks for the family's answer: how they stand to it, and what comes next. */
    family?: FamilyOutlook | undefined;
    /** Of what is in force, where the last finding is on record here. */
    reevaluationDueOn?: SchoolDate | undefined;
  }[];
};
export type LintPlansInput = StudentQueryInput & { planId?: PlanId; drafts: boolean };

/** What a student's plans leave open, in force or in the making: a look at a plan like any other. */
export const lintPlans = query({
  authorize: onPlans(),
  async read(
    ports: Needs<'plans' | 'contributions' | 'triage' | 'safetyCards'> & FamilyPorts,
    { studentId, planId, drafts }: LintPlansInput,
    { because, on, student, opens, enter },
  ) {
    const [allHeads, allDrafts, contributions] = await Promise.all([
      ports.plans.ofStudent(studentId),
      ports.plans.draftsOf(studentId),
      ports.contributions.ofStudent(studentId),
    ]);
    const [heads, inTheMaking] = [allHeads.filter(opens), allDrafts.filter(opens)];
    const known = drafts ? inTheMaking : heads.filter(isActive);
    const wanted = planId ? known.filter(({ id }) => id === planId) : known;
    return enter({ action: 'plan_viewed', ...(planId ? { planId } : {}) }, async (): Promise<LintedPlans> => {
      if (planId && ![...heads, ...inTheMaking].some(({ id }) => id === planId))
        throw new DomainError('not_found', { planId });
      const standing = contributions.filter(({ withdrawnAt }) => !withdrawnAt);
      const context = { on, grade: student.grade, contributions: standing };
      const plans = await Promise.all(
        wanted.map(async (plan) => {
          const [process, since, words, keptSafety] = await Promise.all([
            ports.processes.find(studentId, plan.id),
            sinceBefore(ports, plan, { heads, context }),
            ports.triage.ofPlan(plan.schoolId, plan.id),
            keptSafetyFor(ports, plan),
          ]);
          const waiting = words.filter(stillWaits).length;
          return {
            plan,
            waiting,
            family:
              plan.status === 'active'
                ? undefined
                : await familyOf(ports, { draft: plan, process, student, on, because }),
            reevaluationDueOn: plan.status === 'active' ? await nextEvaluation(ports, process, on) : undefined,
            findings: lintPlan(
              { ...plan, provisional: process?.state === 'provisional' },
              { ...since, keptSafety, signedOn: signedOn(process?.facts ?? []) },
            ),
          };
        }),
      );
      return { studentId, name: displayName(student), because, on, plans };
    });
  },
});

type FamilyPorts = SituationPorts & Needs<'roster' | 'district'>;
type Asked = Pick<StudentAccess, 'because' | 'on' | 'student'> & {
  draft: PlanDraft;
  process: PlanProcess | undefined;
};

/** Whose answer counts is read only where the family is asked. */
async function familyOf(ports: FamilyPorts, { draft, process, student, on, because }: Asked) {
  if (!process) return undefined;
  const found = await situationOf(ports, process, { as: because, on, draft });
  if (!asksFamily(process, found.context)) return undefined;
  return familyOutlook(await askedOfFamily(ports, found, student), draft);
}

async function nextEvaluation(ports: FamilyPorts, process: PlanProcess | undefined, on: SchoolDate) {
  if (!process) return undefined;
  const { context } = await situationOf(ports, process, { as: 'system', on });
  return reevaluationDueOn(allFacts(process, context), { framework: process.framework, settings: context.settings });
}

const isActive = (plan: Plan): plan is ActivePlan => plan.status === 'active';

/** With the version that it follows: a draft the one in force, a version the one with the number before. */
async function sinceBefore(
  { plans }: Needs<'plans'>,
  plan: ActivePlan | PlanDraft,
  { heads, context }: { heads: readonly Plan[]; context: LintContext },
): Promise<LintContext> {
  const head = heads.find(({ id }) => id === plan.id);
  const reviewed = { ...context, lastReviewedOn: head?.lastReviewedOn };
  if (plan.status !== 'active') return { ...reviewed, previous: head };
  const versions = plan.version > 1 ? await plans.versions(plan.studentId, plan.id) : [];
  return { ...reviewed, previous: versions.find(({ version }) => version === plan.version - 1) };
}
