import type { Actor } from '#shared/domain/access/access.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { PlanId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { type ActivePlan, endedPlan as ended } from '#shared/domain/plans/plan.ts';
import { advancePlan } from '#shared/domain/plans/plan-process.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import type { ExitReason, StepActor } from '#shared/domain/process/states.ts';
import type { StepName } from '#shared/domain/process/transitions.ts';
import { type AuthorizeDeps, authorize } from '../access/authorize.ts';
import { projectCard } from '../cards/project-card.ts';
import type { Cards } from '../ports/cards/cards.ts';
import type { Clock, Ids } from '../ports/clock.ts';
import type { CommandKey, CommandResult, Commands } from '../ports/commands.ts';
import type { Plans } from '../ports/plans/plans.ts';
import { deadlineChanges, loadSituation, type SituationDeps } from '../process/plan-situation.ts';
import { toldOnce } from '../told-once.ts';

export type EndDeps = SituationDeps & {
  plans: Pick<Plans, 'ofStudent' | 'versions' | 'end'>;
  cards: Pick<Cards, 'find'>;
  ids: Pick<Ids, 'next'>;
  now: Clock;
};
type Ending = {
  studentId: StudentId;
  planId: PlanId;
  exitReason: ExitReason;
  by: Pick<LedgerEntry, 'actorId' | 'because' | 'surface'>;
  as: StepActor;
  on: SchoolDate;
  key: CommandKey;
};
type Wish = Pick<Ending, 'studentId' | 'planId' | 'exitReason' | 'key'> & { surface: LedgerEntry['surface'] };

const endings: Record<ExitReason, StepName> = {
  transferredOut: 'transferOut',
  notEligible: 'endNotEligible',
  graduated: 'graduate',
  revoked: 'revoke',
  expired: 'expire',
};

/** Ends a plan today: it holds no longer, its items leave the card, and its history stays. What its ending asks for must be on record. */
export async function endPlan(
  deps: EndDeps & AuthorizeDeps & { commands: Commands },
  actor: Actor,
  wish: Wish,
): Promise<CommandResult> {
  const { studentId, surface, key } = wish;
  const { because, on } = await authorize(deps, actor, { studentId, action: 'publish', data: 'D3' });
  return toldOnce(deps.commands, { by: actor.id, key }, () =>
    deactivatePlan(deps, { ...wish, by: { actorId: actor.id, because, surface }, as: because, on }),
  );
}

/** For whoever may already: the person above, and the sweep that ends what is over. */
export async function deactivatePlan(deps: EndDeps, ending: Ending): Promise<CommandResult> {
  const { studentId, planId, exitReason, by, on, key } = ending;
  const at = deps.now();
  const heads = await deps.plans.ofStudent(studentId);
  const plan = heads.find(({ id }) => id === planId);
  if (!plan) throw new DomainError('not_found', { planId });
  if (plan.status === 'ended') throw new DomainError('not_ready', { planId, missing: 'planInForce' });
  const { version } = plan;
  return deps.plans.end({
    plan: ended(plan, { on, exitReason }),
    ...(await endedProcess(deps, ending, plan)),
    card: await projectCard(deps, studentId, { heads: heads.filter(({ id }) => id !== planId), on, at }),
    events: [{ id: deps.ids.next('evt'), at, type: 'PlanEnded', planId, studentId, version }],
    entry: { id: deps.ids.next('led'), at, ...by, action: 'plan_ended', studentIds: [studentId], planId },
    key,
    answer: { planId, version },
  });
}

async function endedProcess(deps: EndDeps, ending: Ending, { kind, endOn }: ActivePlan) {
  const { by, as, on, exitReason } = ending;
  const { process, context } = await loadSituation(deps, ending, { as, on });
  const isLearning = kind === 'learning';
  const over: Fact[] = isLearning ? [{ kind: 'learningEnded', on, by: by.actorId }] : [];
  const course = { step: isLearning ? 'archive' : endings[exitReason], facts: over };
  const after = advancePlan(process, course, { ...context, plan: { complete: true, endOn } });
  return { process: after, deadlines: await deadlineChanges(deps, process, after) };
}
