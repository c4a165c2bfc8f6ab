import type { SchoolDate } from '#shared/domain/dates.ts';
import type { LedgerEntry } from '#shared/domain/ledger.ts';
import { nextVersion, type PlanDraft } from '#shared/domain/plan.ts';
import { checkSize } from '#shared/domain/plan-size.ts';
import { contentHash } from './content-hash.ts';
import type { Clock, Ids } from './ports/clock.ts';
import type { Answer, Once } from './ports/commands.ts';
import type { Cards, Plans } from './ports/plans.ts';
import { nextChange, projectCard } from './project-card.ts';

export type IntoForceDeps = {
  plans: Pick<Plans, 'ofStudent' | 'versions' | 'publish'>;
  cards: Pick<Cards, 'find'>;
  ids: Pick<Ids, 'next'>;
  now: Clock;
};

type Publication = {
  draft: PlanDraft;
  /** The draft lies in the store, and goes with this. */
  stored: boolean;
  by: Pick<LedgerEntry, 'actorId' | 'because' | 'surface'>;
  on: SchoolDate;
  once: Once;
};

/**
 * Makes a draft the version in force, and with it the student's card, which is made anew from all their plans. Whether it may be is settled
 * before. When draft, plan or card moved on meanwhile, `changed_meanwhile` and nothing is done; whoever calls may read and try again.
 */
export async function bringIntoForce(deps: IntoForceDeps, publication: Publication): Promise<Answer> {
  const { draft, stored, by, on, once } = publication;
  const { studentId, id: planId } = draft;
  const at = deps.now();
  const heads = await deps.plans.ofStudent(studentId);
  const version = nextVersion(
    draft,
    heads.find(({ id }) => id === planId),
    { on, at },
  );
  const plan = { ...version, hash: await contentHash(version) };
  checkSize(plan);
  const others = heads.filter(({ id }) => id !== planId);
  return deps.plans.publish({
    plan,
    draft: stored ? draft : undefined,
    card: await projectCard(deps, studentId, { heads: [...others, plan], on, at }),
    nextChanges: [nextChange(plan, on)],
    events: [{ id: deps.ids.next('evt'), at, type: 'PlanPublished', planId, studentId, version: plan.version }],
    entry: { id: deps.ids.next('led'), at, ...by, action: 'plan_published', studentIds: [studentId], planId },
    once,
    answer: { planId, version: plan.version, hash: plan.hash },
  });
}
