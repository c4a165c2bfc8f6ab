import type { SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { PlanId } from '#shared/domain/ids.ts';
import type { Finding } from '#shared/domain/lint/finding.ts';
import { type LintContext, lintPlan } from '#shared/domain/lint/lint-plan.ts';
import { type ActivePlan, type Plan, type PlanDraft, versionOf } from '#shared/domain/plans/plan.ts';
import { isMirrored, type PlanProcess } from '#shared/domain/plans/plan-process.ts';
import { stillWaits } from '#shared/domain/plans/triage-row.ts';
import { type FamilyStand, familyStand } from '#shared/domain/process/family-answers.ts';
import { type FamilyNextStep, familyNextStep } from '#shared/domain/process/family-next-step.ts';
import { displayName, type Student } from '#shared/domain/roster/people.ts';
import { onStudent, type StudentAccess, type StudentQueryInput } from '../access/authorize.ts';
import { type Needs, query } from '../command.ts';
import type { PlanProcessReader } from '../ports/plans/plan-processes.ts';
import { readReaching } from '../process/reaching.ts';

export type LintedPlans = Pick<StudentAccess, 'because' | 'on'> & {
  studentId: StudentQueryInput['studentId'];
  name: string;
  plans: readonly {
    plan: ActivePlan | PlanDraft;
    findings: readonly Finding[];
    /** How many words of an import nobody has matched yet. */
    waiting: number;
    /** Of what is in the making and asks for the family's answer: how they stand to it, and what comes next. */
    family?: { stand: FamilyStand; next: FamilyNextStep | undefined } | undefined;
  }[];
};
export type LintPlansInput = StudentQueryInput & { planId?: PlanId; drafts: boolean };

/** What a student's plans leave open, in force or in the making: a look at a plan like any other. */
export const lintPlans = query({
  authorize: onStudent({ data: 'D3' }),
  async read(
    ports: Needs<'plans' | 'contributions' | 'triage'> & FamilyPorts & { processes: PlanProcessReader },
    { studentId, planId, drafts }: LintPlansInput,
    { because, on, student, enter },
  ) {
    const [heads, inTheMaking, contributions] = await Promise.all([
      ports.plans.ofStudent(studentId),
      ports.plans.draftsOf(studentId),
      ports.contributions.ofStudent(studentId),
    ]);
    const known = drafts ? inTheMaking : heads.filter(isActive);
    const wanted = planId ? known.filter(({ id }) => id === planId) : known;
    return enter({ action: 'plan_viewed', ...(planId ? { planId } : {}) }, async (): Promise<LintedPlans> => {
      if (planId && ![...heads, ...inTheMaking].some(({ id }) => id === planId))
        throw new DomainError('not_found', { planId });
      const standing = contributions.filter(({ withdrawnAt }) => !withdrawnAt);
      const context = { on, grade: student.grade, contributions: standing };
      const plans = await Promise.all(
        wanted.map(async (plan) => {
          const [process, since, words] = await Promise.all([
            ports.processes.find(studentId, plan.id),
            sinceBefore(ports, plan, { heads, context }),
            ports.triage.ofPlan(plan.schoolId, plan.id),
          ]);
          const waiting = words.filter(stillWaits).length;
          return {
            plan,
            waiting,
            family: plan.status === 'active' ? undefined : await familyOf(ports, { draft: plan, process, student, on }),
            findings: lintPlan({ ...plan, provisional: process?.state === 'provisional' }, since),
          };
        }),
      );
      return { studentId, name: displayName(student), because, on, plans };
    });
  },
});

type FamilyPorts = Needs<'roster' | 'rights' | 'calendars' | 'settings'>;
type Asked = { draft: PlanDraft; process: PlanProcess | undefined; student: Student; on: SchoolDate };

async function familyOf(ports: FamilyPorts, { draft, process, student, on }: Asked) {
  if (draft.kind !== 'accommodation' || !process || isMirrored(process)) return undefined;
  const { settings } = ports;
  const asked = { ...(await readReaching(ports, student, on)), version: versionOf(draft), settings };
  return { stand: familyStand(process.facts, asked), next: familyNextStep(process.facts, asked) };
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
