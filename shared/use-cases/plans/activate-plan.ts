import * as z from 'zod/mini';
import type { Notice } from '#shared/domain/cases/evidence.ts';
import type { Instant, SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { ContentHash, PlanId } from '#shared/domain/ids.ts';
import type { SaidOfPlan } from '#shared/domain/plans/brought.ts';
import { nextChange } from '#shared/domain/plans/next-change.ts';
import { nextVersion, type PlanDraft } from '#shared/domain/plans/plan.ts';
import { isWithdrawn, type ProcessContext } from '#shared/domain/plans/plan-process.ts';
import type { Change } from '../audited-change.ts';
import { projectCard } from '../cards/project-card.ts';
import type { Needs } from '../command.ts';
import type { AuditedChange } from '../ports/commands.ts';
import type { Decided, ProcessMoves, TakenOver } from '../ports/plans/plans.ts';
import { holdersWhereRefused } from '../process/plan-situation.ts';
import { type ReviewDuePorts, readReviewDue } from '../process/review-due.ts';
import { contentHash } from './content-hash.ts';

export const PublishedPlan = z.object({ planId: PlanId, version: z.int(), hash: ContentHash });
export type PublishedPlan = z.infer<typeof PublishedPlan>;

type Ports = ReviewDuePorts & Needs<'plans' | 'cards' | 'roster' | 'district'>;
type Activation = Decided & {
  draft: PlanDraft;
  /** The plan's process as this leaves it, and what is due by when. */
  moves: ProcessMoves;
  /** What the case that the plan grew from has on record. */
  earlier?: ProcessContext['earlier'];
  notices?: readonly Notice[] | undefined;
  /** What ends with it. */
  takenOver?: TakenOver | undefined;
  /** The day of the review that this version came of. */
  reviewedOn?: SchoolDate | undefined;
  /** The draft lies in the store, and goes with this. */
  stored: boolean;
  /** What the file says that this version comes from. */
  said?: SaidOfPlan | undefined;
  /** The plan's revision that the draft was made upon, for one that people never saw before. */
  upon?: number | undefined;
  on: SchoolDate;
  at: Instant;
};

/**
 * Makes a draft the version in force, and with it the student's card, which is made anew from all their plans. Whether
 * it may be is settled before. When draft, plan or card moved on meanwhile, `changed_meanwhile` and nothing is done;
 * whoever calls may read and try again.
 */
export async function activatePlan<Result>(
  ports: Ports,
  { draft, stored, words, synonym, moves, notices, takenOver, earlier, reviewedOn, said, upon, on, at }: Activation,
  change: (...made: Parameters<Change<PublishedPlan>>) => AuditedChange<Result>,
) {
  const { studentId, id: planId } = draft;
  const heads = await ports.plans.ofStudent(studentId);
  const current = heads.find(({ id }) => id === planId);
  if (upon !== undefined && current?.revision !== upon) throw new DomainError('changed_meanwhile', { planId });
  const dueAfter = await readReviewDue(ports, draft);
  const content = nextVersion(draft, current, { on, at, said, reviewedOn, dueAfter });
  const plan = { ...content, hash: await contentHash(content) };
  const ended = takenOver?.plan;
  const others = heads.filter(({ id }) => id !== planId && id !== ended?.id);
  const keeps = (await isTakenBack(ports, { moves, earlier, on })) ? others : undefined;
  const card = await projectCard(ports, studentId, { heads: [...others, plan], on, at, keeps });
  const { version, hash } = plan;
  return ports.plans.publish(
    {
      ...{ plan, ...moves, draft: stored ? draft : undefined, words, synonym, notices, takenOver, card },
      nextChanges: [nextChange(plan, on)],
    },
    change({ action: 'plan_published', planId }, { planId, version, hash }, [
      { type: 'PlanPublished', planId, studentId, version },
      ...(ended ? [{ type: 'PlanEnded' as const, planId: ended.id, studentId, version: ended.version }] : []),
    ]),
  );
}

/** Whether the family wants none of what the plan gives, so that nothing of what this version leaves out goes on. */
async function isTakenBack(
  ports: Ports,
  { moves: { process }, earlier, on }: Pick<Activation, 'moves' | 'earlier' | 'on'>,
) {
  if (!process) return false;
  const context = { on, ...(earlier ? { earlier } : {}) };
  const holders = await holdersWhereRefused(ports, { process, context });
  return isWithdrawn(process, { ...context, holders });
}
