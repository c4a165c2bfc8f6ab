import type { DeadlineChange } from '#shared/domain/calendar/case-deadline.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { nextVersion, type PlanDraft } from '#shared/domain/plans/plan.ts';
import type { PlanProcess } from '#shared/domain/plans/plan-process.ts';
import { checkSize } from '#shared/domain/plans/plan-size.ts';
import { nextChange, projectCard } from '../cards/project-card.ts';
import type { Cards } from '../ports/cards/cards.ts';
import type { Clock, Ids } from '../ports/clock.ts';
import type { CommandKey, CommandResult } from '../ports/commands.ts';
import type { Plans } from '../ports/plans/plans.ts';
import { contentHash } from './content-hash.ts';

export type ActivateDeps = {
  plans: Pick<Plans, 'ofStudent' | 'versions' | 'publish'>;
  cards: Pick<Cards, 'find'>;
  ids: Pick<Ids, 'next'>;
  now: Clock;
};

type Activation = {
  draft: PlanDraft;
  /** The plan's process as this leaves it, and what is due by when. */
  moves: { process: PlanProcess; deadlines?: readonly DeadlineChange[] };
  /** The day of the meeting that this version came of. */
  reviewedOn?: SchoolDate | undefined;
  /** The draft lies in the store, and goes with this. */
  stored: boolean;
  by: Pick<LedgerEntry, 'actorId' | 'because' | 'surface'>;
  on: SchoolDate;
  key: CommandKey;
};

/**
 * Makes a draft the version in force, and with it the student's card, which is made anew from all their plans. Whether it may be is settled
 * before. When draft, plan or card moved on meanwhile, `changed_meanwhile` and nothing is done; whoever calls may read and try again.
 */
export async function activatePlan(deps: ActivateDeps, publication: Activation): Promise<CommandResult> {
  const { draft, stored, moves, reviewedOn, by, on, key } = publication;
  const { studentId, id: planId } = draft;
  const at = deps.now();
  const heads = await deps.plans.ofStudent(studentId);
  const current = heads.find(({ id }) => id === planId);
  const lastReviewedOn = reviewedOn ?? current?.lastReviewedOn;
  const next = nextVersion(draft, current, { on, at });
  const version = lastReviewedOn ? { ...next, lastReviewedOn } : next;
  const plan = { ...version, hash: await contentHash(version) };
  checkSize(plan);
  const others = heads.filter(({ id }) => id !== planId);
  return deps.plans.publish({
    plan,
    ...moves,
    draft: stored ? draft : undefined,
    card: await projectCard(deps, studentId, { heads: [...others, plan], on, at }),
    nextChanges: [nextChange(plan, on)],
    events: [{ id: deps.ids.next('evt'), at, type: 'PlanPublished', planId, studentId, version: plan.version }],
    entry: { id: deps.ids.next('led'), at, ...by, action: 'plan_published', studentIds: [studentId], planId },
    key,
    answer: { planId, version: plan.version, hash: plan.hash },
  });
}
