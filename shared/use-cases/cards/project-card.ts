import { type Card, mergeCard, versionsOf } from '#shared/domain/cards/card.ts';
import { carrySince } from '#shared/domain/cards/fingerprint-text.ts';
import { addDays, type Instant, type SchoolDate } from '#shared/domain/dates.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { ActivePlan, Plan } from '#shared/domain/plans/plan.ts';
import { mergePendingVersions, nextChangeOn, versionsFrom } from '#shared/domain/plans/plan-history.ts';
import type { Cards } from '../ports/cards/cards.ts';
import type { NextChange, Plans } from '../ports/plans/plans.ts';

type Deps = { plans: Pick<Plans, 'versions'>; cards: Pick<Cards, 'find'> };
type Stamp = { on: SchoolDate; at: Instant };

/**
 * The student's card as these plans make it, under the next number. A plan whose new version waits for its day brings along the versions that
 * hold until then.
 */
export async function projectCard(
  { plans, cards }: Deps,
  studentId: StudentId,
  { heads, on, at }: Stamp & { heads: readonly Plan[] },
): Promise<Card> {
  const active = heads.filter((plan) => plan.status === 'active').sort((a, b) => (a.id < b.id ? -1 : 1));
  const [card, ...held] = await Promise.all([
    cards.find(studentId, { consistent: true }),
    ...active.map((plan) => versionsAhead(plans, plan, on)),
  ]);
  const bridges = held.flatMap((versions) => mergePendingVersions(versions, on) ?? []);
  const next = mergeCard(studentId, bridges, { on, at, version: (card?.version ?? 0) + 1 });
  const versions = versionsOf([...next.versions, ...held.flatMap((each) => each.slice(0, -1))]);
  return carrySince({ ...next, versions }, card);
}

async function versionsAhead(plans: Deps['plans'], plan: ActivePlan, on: SchoolDate) {
  if (plan.effectiveOn <= on || plan.version === 1) return [plan];
  const earlier = (await plans.versions(plan.studentId, plan.id)).filter(({ version }) => version < plan.version);
  return versionsFrom([...earlier, plan], on);
}

export const nextChange = (plan: ActivePlan, on: SchoolDate): NextChange => ({
  planId: plan.id,
  schoolId: plan.schoolId,
  // Over, and not ended: the sweep must come back to it.
  on: plan.endOn && plan.endOn < on ? addDays(on, 1) : nextChangeOn(plan, on),
});
