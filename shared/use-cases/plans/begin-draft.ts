import type { Actor } from '#shared/domain/access/access.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type Framework, frameworks } from '#shared/domain/frameworks.ts';
import type { PlanId, ReferralId, StaffId, StudentId } from '#shared/domain/ids.ts';
import type { PlanDraft } from '#shared/domain/plans/plan.ts';
import { amendmentDraft, emptyDraft } from '#shared/domain/plans/plan-draft.ts';
import { type AuthorizePorts, authorize, type StudentAccess, type StudentCommandInput } from '../access/authorize.ts';
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
function authorizeBeginning(ports: AuthorizePorts, actor: Actor, input: BeginDraftInput): Promise<StudentAccess> {
  const { studentId } = input;
  const isOwn = actor.kind === 'student' && 'begin' in input && frameworks[input.begin.framework].kind === 'learning';
  if (!isOwn) return authorize(ports, actor, { studentId, action: 'draft', data: 'D3' });
  const { referralId, agreedElsewhereOn } = input.begin;
  if (referralId || agreedElsewhereOn) throw new DomainError('not_allowed', { studentId });
  return authorize(ports, actor, { studentId, action: 'contribute', data: 'D3', only: ['eligibleSelf'] });
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
        : { draft: { ...(await amendmentOf(ports, input.studentId, input.amend)), begunOn: access.on } };
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

async function amendmentOf({ plans }: Needs<'plans'>, studentId: StudentId, planId: PlanId): Promise<PlanDraft> {
  const [plan, draft] = await Promise.all([plans.find(studentId, planId), plans.findDraft(studentId, planId)]);
  if (!plan && !draft) throw new DomainError('not_found', { planId });
  if (plan?.status !== 'active') throw new DomainError('not_ready', { planId, missing: 'planInForce' });
  if (draft) throw new DomainError('changed_meanwhile', { planId, revision: draft.revision });
  return amendmentDraft(plan);
}
