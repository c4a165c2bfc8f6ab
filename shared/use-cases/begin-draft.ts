import type { Actor } from '#shared/domain/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type Framework, frameworks } from '#shared/domain/frameworks.ts';
import type { PlanId, StaffId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger.ts';
import type { ActivePlan, PlanDraft } from '#shared/domain/plan.ts';
import type { Ids } from './ports/clock.ts';
import type { Answer, Commands, Once } from './ports/commands.ts';
import type { Plans } from './ports/plans.ts';
import type { Roster } from './ports/roster.ts';
import { type StandingDeps, settleAccess } from './read-standing.ts';

type Deps = StandingDeps & {
  roster: Pick<Roster, 'getStaff'>;
  plans: Pick<Plans, 'find' | 'findDraft' | 'saveDraft'>;
  commands: Commands;
  ids: Pick<Ids, 'next'>;
};
type Told = { studentId: StudentId; surface: LedgerEntry['surface']; once: Once };
export type NewPlan = { framework: Framework; profile?: string; caseManagerId: StaffId };
type Wish = Told & ({ begin: NewPlan } | { amend: PlanId });

/**
 * Begins a plan, or the next version of one: a copy of what is in force, to be changed in peace while teachers go on with that. One draft
 * at a time, so that two amendments never undo each other.
 */
export async function beginDraft(deps: Deps, actor: Actor, wish: Wish): Promise<Answer> {
  const { studentId, surface, once } = wish;
  const standing = await settleAccess(deps, actor, { studentId, action: 'draft', data: 'D3' });
  const before = await deps.commands.answered(once);
  if (before) return before;
  const draft =
    'begin' in wish
      ? await emptyDraft(deps, wish.begin, { studentId, schoolId: standing.school.id, startOn: standing.on })
      : await amendmentOf(deps, studentId, wish.amend);
  const { id: planId } = draft;
  const entry = { id: deps.ids.next('led'), at: deps.now(), actorId: actor.id, because: standing.because, surface };
  return deps.plans.saveDraft({
    draft,
    entry: { ...entry, action: 'draft_saved', studentIds: [studentId], planId },
    once,
    answer: { planId, revision: draft.revision },
  });
}

async function emptyDraft(
  { roster, ids }: Deps,
  { framework, profile, caseManagerId }: NewPlan,
  whose: Pick<PlanDraft, 'studentId' | 'schoolId' | 'startOn'>,
): Promise<PlanDraft> {
  const manager = await roster.getStaff(caseManagerId);
  if (!manager.active || !manager.schoolIds.includes(whose.schoolId))
    throw new DomainError('invalid_input', { field: 'caseManagerId' });
  const { kind } = frameworks[framework];
  const content = { needs: [], items: [], goals: [], services: [], strategies: [] };
  const plan = { id: ids.next('pln'), ...whose, caseManagerId, kind, framework, ...(profile ? { profile } : {}) };
  return { ...plan, ...content, status: 'draft', basedOn: 0, revision: 1 };
}

async function amendmentOf({ plans }: Deps, studentId: StudentId, planId: PlanId): Promise<PlanDraft> {
  const [plan, draft] = await Promise.all([plans.find(studentId, planId), plans.findDraft(studentId, planId)]);
  if (!plan && !draft) throw new DomainError('not_found', { planId });
  if (plan?.status !== 'active') throw new DomainError('not_ready', { planId, missing: 'planInForce' });
  if (draft) throw new DomainError('changed_meanwhile', { planId, revision: draft.revision });
  return copyOf(plan);
}

function copyOf(plan: ActivePlan): PlanDraft {
  const { status: _status, phase: _phase, version, hash: _hash, publishedAt: _at, ...rest } = plan;
  const { effectiveOn: _effectiveOn, reviewDueOn: _due, disputedOn: _disputed, agreedOn: _agreed, ...said } = rest;
  const { reason: _reason, ...content } = said;
  return { ...content, status: 'draft', basedOn: version, revision: 1 };
}
