import type { Actor } from '#shared/domain/access/access.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type Framework, frameworks } from '#shared/domain/frameworks.ts';
import type { PlanId, ReferralId, StaffId } from '#shared/domain/ids.ts';
import type { PlanDraft } from '#shared/domain/plans/plan.ts';
import { amendmentDraft, emptyDraft } from '#shared/domain/plans/plan-draft.ts';
import { type AuthorizePorts, authorize, type StudentAccess, type StudentCommandInput } from '../access/authorize.ts';
import { onPlans, type PlansAccess } from '../access/on-plans.ts';
import { command, type Needs } from '../command.ts';
import { type BeginPlanPorts, beginPlan, type DocumentedNeed } from './begin-plan.ts';
import { checkCaseManager } from './check-case-manager.ts';
import { DraftRevision } from './draft-input.ts';

/**
 * What a new plan comes from: a referral's finding, a plan agreed elsewhere, or a documented need that is helped with
 * for a time; a learning plan needs none of them.
 */
export type NewPlan = {
  framework: Framework;
  profile?: string;
  caseManagerId: StaffId;
  referralId?: ReferralId;
  agreedElsewhereOn?: SchoolDate;
  documented?: DocumentedNeed;
};
export type BeginDraftInput = StudentCommandInput & ({ begin: NewPlan } | { amend: PlanId });
type Ports = BeginPlanPorts & Needs<'plans' | 'roster' | 'ids'>;

/**
 * A learning plan is the student's own, so that one who is of age begins it as well: of nothing but their word. What
 * comes of a case, or was agreed elsewhere, is for staff to say.
 */
async function authorizeBeginning(ports: AuthorizePorts, actor: Actor, input: BeginDraftInput): Promise<PlansAccess> {
  const { studentId } = input;
  const isLearning = 'begin' in input && frameworks[input.begin.framework].kind === 'learning';
  if (actor.kind !== 'student' || !isLearning) {
    const access = await onPlans('draft')(ports, actor, input);
    if ('begin' in input && !access.opens(input.begin)) throw new DomainError('not_allowed', { studentId });
    return access;
  }
  const { referralId, agreedElsewhereOn } = input.begin;
  if (referralId || agreedElsewhereOn) throw new DomainError('not_allowed', { studentId });
  const own = { studentId, action: 'contribute', data: 'D3', only: ['eligibleSelf'] } as const;
  return {
    ...(await authorize(ports, actor, own)),
    opens: ({ framework }) => frameworks[framework].kind === 'learning',
  };
}

/**
 * Begins a plan, or the next version of one: a copy of what is in force, to be changed in peace while teachers go on
 * with that. One draft at a time, so that two amendments never undo each other.
 */
export const beginDraft = command({
  authorize: authorizeBeginning,
  result: DraftRevision,
  async run(ports: Ports, input: BeginDraftInput, { change, ...access }) {
    const begun =
      'begin' in input
        ? await newDraft(ports, input.begin, access)
        : { draft: { ...(await amendmentOf(ports, input, access)), begunOn: access.on } };
    const { id: planId, revision } = begun.draft;
    return ports.plans.saveDraft(begun, change({ action: 'draft_saved', planId }, { planId, revision }));
  },
});

async function newDraft(ports: Ports, begin: NewPlan, access: StudentAccess) {
  const { actor, because, student, school, on } = access;
  await checkCaseManager(ports, begin.caseManagerId, school.id);
  const whose = { id: ports.ids.next('pln'), studentId: student.id, schoolId: school.id, startOn: on };
  const draft = emptyDraft(begin, whose);
  return { draft, ...(await beginPlan(ports, draft, { ...begin, by: actor.id, as: because, on })) };
}

async function amendmentOf(
  { plans }: Needs<'plans'>,
  { studentId, amend: planId }: Extract<BeginDraftInput, { amend: PlanId }>,
  { opens }: PlansAccess,
): Promise<PlanDraft> {
  const [plan, draft] = await Promise.all([plans.find(studentId, planId), plans.findDraft(studentId, planId)]);
  const known = plan ?? draft;
  if (!known || !opens(known)) throw new DomainError('not_found', { planId });
  if (plan?.status !== 'active') throw new DomainError('not_ready', { planId, missing: 'planInForce' });
  if (draft) throw new DomainError('changed_meanwhile', { planId, revision: draft.revision });
  return amendmentDraft(plan);
}
