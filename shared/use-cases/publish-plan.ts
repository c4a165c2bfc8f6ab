import type { Actor } from '#shared/domain/access.ts';
import { mergeCard } from '#shared/domain/card.ts';
import { type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import type { LedgerEntry } from '#shared/domain/ledger.ts';
import { type ActivePlan, type Plan, publish } from '#shared/domain/plan.ts';
import type { Ids } from './ports/clock.ts';
import type { Cards, Plans } from './ports/plans.ts';
import { type StandingDeps, settleAccess } from './read-standing.ts';

type Deps = StandingDeps & { plans: Pick<Plans, 'ofStudent' | 'publish'>; cards: Pick<Cards, 'find'>; ids: Ids };

/**
 * Puts a plan into force, and with it the student's card, which is made anew from all their plans. The plan names the version that it was
 * read as (0: it is new); when it or the card moved on meanwhile, `changed_meanwhile` and nothing is done. Whoever calls may read and try again.
 */
export async function publishPlan(
  deps: Deps,
  actor: Actor,
  { plan, surface }: { plan: Plan; surface: LedgerEntry['surface'] },
): Promise<ActivePlan> {
  const { because, on } = await mayPublish(deps, actor, plan);
  const at = deps.now();
  const active = publish(plan, at);
  if (active.version === plan.version) return active;
  const { studentId, id: planId } = active;
  const [stored, card] = await Promise.all([
    deps.plans.ofStudent(studentId),
    deps.cards.find(studentId, { consistent: true }),
  ]);
  const plans = [...stored.filter(({ id }) => id !== planId), active].sort((a, b) => (a.id < b.id ? -1 : 1));
  await deps.plans.publish({
    plan: active,
    card: mergeCard(studentId, plans, { on, at, version: (card?.version ?? 0) + 1 }),
    event: { id: deps.ids.next('evt'), at, type: 'PlanPublished', planId, studentId, version: active.version },
    entry: {
      id: deps.ids.next('led'),
      at,
      actorId: actor.id,
      action: 'plan_published',
      because,
      surface,
      studentIds: [studentId],
      planId,
    },
  });
  return active;
}

/** Who carries a plan may publish it. The machinery may as well: an import brings what the school has already agreed. */
async function mayPublish(
  deps: Deps,
  actor: Actor,
  plan: Plan,
): Promise<{ because: LedgerEntry['because']; on: SchoolDate }> {
  if (actor.kind === 'system') {
    const { zone } = await deps.roster.getSchool(plan.schoolId);
    return { because: 'system', on: schoolDateAt(deps.now(), zone) };
  }
  return settleAccess(deps, actor, { studentId: plan.studentId, action: 'publish', data: 'D3' });
}
