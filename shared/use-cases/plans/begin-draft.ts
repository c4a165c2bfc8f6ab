import type { Actor } from '#shared/domain/access/access.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type Framework, frameworks } from '#shared/domain/frameworks.ts';
import type { PlanId, ReferralId, StaffId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { ActivePlan, PlanDraft } from '#shared/domain/plans/plan.ts';
import { type AuthorizeDeps, authorize, type StudentAccess } from '../access/authorize.ts';
import type { Ids } from '../ports/clock.ts';
import type { CommandKey, CommandResult, Commands } from '../ports/commands.ts';
import type { Plans } from '../ports/plans/plans.ts';
import type { Roster } from '../ports/roster/roster.ts';
import { studentEntry } from '../student-entry.ts';
import { toldOnce } from '../told-once.ts';
import { beginPlan, type CaseDeps } from './begin-plan.ts';
import { checkCaseManager } from './check-case-manager.ts';

type Deps = AuthorizeDeps &
  CaseDeps & {
    roster: Pick<Roster, 'getStaff'>;
    plans: Pick<Plans, 'find' | 'findDraft' | 'saveDraft'>;
    commands: Commands;
    ids: Pick<Ids, 'next'>;
  };
type Told = { studentId: StudentId; surface: LedgerEntry['surface']; key: CommandKey };

/** What a new plan comes from: a case that found a need, or a plan that was agreed elsewhere on that day. A learning plan needs neither. */
export type NewPlan = {
  framework: Framework;
  profile?: string;
  caseManagerId: StaffId;
  referralId?: ReferralId;
  agreedElsewhereOn?: SchoolDate;
};
type Wish = Told & ({ begin: NewPlan } | { amend: PlanId });

/**
 * Begins a plan, or the next version of one: a copy of what is in force, to be changed in peace while teachers go on with that. One draft
 * at a time, so that two amendments never undo each other.
 */
export async function beginDraft(deps: Deps, actor: Actor, wish: Wish): Promise<CommandResult> {
  const { studentId, surface, key } = wish;
  const access = await authorize(deps, actor, { studentId, action: 'draft', data: 'D3' });
  return toldOnce(deps.commands, { by: actor.id, key }, async () => {
    const { draft, ...moves } =
      'begin' in wish
        ? await begun(deps, actor, { wish: wish.begin, access })
        : { draft: await amendmentOf(deps, studentId, wish.amend) };
    const { id: planId, revision } = draft;
    const entry = studentEntry(deps, actor, { studentId, because: access.because, surface });
    return deps.plans.saveDraft({
      draft,
      ...moves,
      entry: { ...entry, action: 'draft_saved', planId },
      key,
      answer: { planId, revision },
    });
  });
}

async function begun(deps: Deps, actor: Actor, { wish, access }: { wish: NewPlan; access: StudentAccess }) {
  const draft = await emptyDraft(deps, wish, {
    studentId: access.student.id,
    schoolId: access.school.id,
    startOn: access.on,
  });
  const moves = await beginPlan(deps, draft, { ...wish, actorId: actor.id, as: access.because, on: access.on });
  return { draft, ...moves };
}

async function emptyDraft(
  { roster, ids }: Deps,
  { framework, profile, caseManagerId }: NewPlan,
  whose: Pick<PlanDraft, 'studentId' | 'schoolId' | 'startOn'>,
): Promise<PlanDraft> {
  await checkCaseManager(roster, caseManagerId, whose.schoolId);
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
  const { status: _status, lastReviewedOn: _on, version, hash: _hash, publishedAt: _at, ...rest } = plan;
  const { effectiveOn: _effectiveOn, reviewDueOn: _due, agreedOn: _agreed, ...said } = rest;
  const { reason: _reason, ...content } = said;
  return { ...content, status: 'draft', basedOn: version, revision: 1 };
}
