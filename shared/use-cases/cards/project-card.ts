import { type Card, mergeCard, versionsOf } from '#shared/domain/cards/card.ts';
import { carrySince } from '#shared/domain/cards/fingerprint-text.ts';
import { extensionsFrom, keepExtensions, type VersionedPlan } from '#shared/domain/cards/kept-extensions.ts';
import { withSafety } from '#shared/domain/cards/kept-safety.ts';
import type { Instant, SchoolDate } from '#shared/domain/dates.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { ActivePlan, Plan } from '#shared/domain/plans/plan.ts';
import { mergePendingVersions, versionsFrom } from '#shared/domain/plans/plan-history.ts';
import type { Needs } from '../command.ts';

type Projection = {
  heads: readonly Plan[];
  on: SchoolDate;
  at: Instant;
  /** Whose extensions alone go on to count for work that was due before, where a family took back its consent. */
  keeps?: readonly Plan[] | undefined;
};

/**
 * The student's card as these plans make it, under the next number. A plan whose new version waits for its day brings
 * along the versions that hold until then.
 */
export async function projectCard(
  { plans, cards }: Needs<'plans' | 'cards'>,
  studentId: StudentId,
  { heads, on, at, keeps }: Projection,
): Promise<Card> {
  const active = heads.filter((plan) => plan.status === 'active').sort((a, b) => (a.id < b.id ? -1 : 1));
  const [card, ...held] = await Promise.all([
    cards.find(studentId, { consistent: true }),
    ...active.map((plan) => versionsAhead({ plans }, plan, on)),
  ]);
  const merged = held.flatMap((versions) => mergePendingVersions(versions, on) ?? []);
  const planned = mergeCard(studentId, merged, { on, at, version: (card?.version ?? 0) + 1 });
  const next = withSafety(planned, card?.safety);
  const versions = versionsOf([...next.versions, ...held.flatMap((each) => each.slice(0, -1))]);
  const before = card && keeps ? extensionsFrom(card, await withVersions({ plans }, keeps), on) : card;
  return carrySince({ ...keepExtensions(next, before, on), versions }, card);
}

const withVersions = ({ plans }: Needs<'plans'>, heads: readonly Plan[]): Promise<VersionedPlan[]> =>
  Promise.all(heads.map(async (head) => ({ head, versions: await plans.versions(head.studentId, head.id) })));

async function versionsAhead({ plans }: Needs<'plans'>, plan: ActivePlan, on: SchoolDate) {
  if (plan.effectiveOn <= on || plan.version === 1) return [plan];
  const earlier = (await plans.versions(plan.studentId, plan.id)).filter(({ version }) => version < plan.version);
  return versionsFrom([...earlier, plan], on);
}
