import * as z from 'zod/mini';
import { PlanItem } from '../catalogue/plan-item.ts';
import { Instant, SchoolDate } from '../dates.ts';
import { DomainError } from '../errors.ts';
import { type FrameworkRules, frameworkNames, frameworks } from '../frameworks.ts';
import { Goal } from '../goals/goal.ts';
import { PlanId, SchoolId, StaffId, StudentId } from '../ids.ts';
import { line, prose } from '../line-text.ts';
import { ExitReason } from '../process/states.ts';
import { Brought, fileSaid, type SaidOfPlan } from './brought.ts';
import { Career } from './career.ts';
import { Learner } from './learning/learner.ts';
import { PlanResource } from './learning/resource.ts';
import { Need } from './need.ts';
import { Service, Strategy } from './service.ts';

/**
 * What a plan says. A learning plan may hold items and an accommodation plan goals: a student's life is not sorted by
 * kind.
 */
const content = {
  needs: z.array(Need),
  items: z.array(PlanItem),
  goals: z.array(Goal),
  services: z.array(Service),
  strategies: z.array(Strategy),
  career: z.optional(Career),
  learner: z.optional(Learner),
  resources: z.optional(z.array(PlanResource)),
};

const written = {
  id: PlanId,
  studentId: StudentId,
  schoolId: SchoolId,
  caseManagerId: StaffId,
  kind: z.enum(['learning', 'accommodation']),
  framework: z.enum(frameworkNames),
  /** A jurisdiction profile of `profiles.ts`, for a learning plan. */
  profile: z.optional(line(40)),
  ...content,
  startOn: SchoolDate,
  endOn: z.optional(SchoolDate),
};

/** Asked of every version but the first: why it differs from the one before. CEDS 001688. */
const reason = z.optional(prose(600));

const unpublished = {
  ...written,
  reviewDueOn: z.optional(SchoolDate),
  /** The version in force that this was begun from; 0 for a plan that never was. */
  basedOn: z.int(),
  /** Counts every save, from 1. A writer names the one it read and is refused when it has moved on. */
  revision: z.int(),
  /** The revision that an import wrote: while it is the last, what stands there is a file's and nobody's work. */
  broughtAs: z.optional(z.int()),
  /** The day on which a change of a plan in force was begun; those of before 28 November 2026 do not say. */
  begunOn: z.optional(SchoolDate),
  /** The day from which it is to hold; never a day that is over. */
  effectiveOn: z.optional(SchoolDate),
  reason,
};

/** A plan, or its next version, in the making. It lies apart from the plan in force, which teachers go on acting on. */
export const PlanDraft = z.discriminatedUnion('status', [
  z.object({ ...unpublished, status: z.literal('draft') }),
  z.object({ ...unpublished, status: z.literal('agreed'), agreedOn: SchoolDate }),
]);
export type PlanDraft = z.infer<typeof PlanDraft>;
export type AgreedDraft = Extract<PlanDraft, { status: 'agreed' }>;

const live = {
  ...written,
  /**
   * Counts every change of the plan as it stands, from 1: a writer names the one it read and is refused when it has
   * moved on.
   */
  revision: z.int(),
  reviewDueOn: SchoolDate,
  /** Counts what was published, from 1. */
  version: z.int(),
  /** SHA-256 over what the version says; what an acknowledgement is bound to. */
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  effectiveOn: SchoolDate,
  /** The day of the meeting that last looked at it and kept it or changed it. */
  lastReviewedOn: z.optional(SchoolDate),
  publishedAt: Instant,
  agreedOn: z.optional(SchoolDate),
  reason,
  /** The school that has it in hand since its student moved inside the district; left out, that of the version. */
  keptAt: z.optional(SchoolId),
  /** Of a plan that a file ever brought; versions that people made since keep it. */
  brought: z.optional(Brought),
};

/** Until when its manager may look, where the district says another number of days than the usual one. */
const sight = { seenUntil: z.optional(SchoolDate) };

export const Plan = z.discriminatedUnion('status', [
  z.object({ ...live, status: z.literal('active') }),
  z.object({ ...live, status: z.literal('ended'), endedOn: SchoolDate, exitReason: ExitReason, ...sight }),
]);
export type Plan = z.infer<typeof Plan>;
export type ActivePlan = Extract<Plan, { status: 'active' }>;
export type EndedPlan = Extract<Plan, { status: 'ended' }>;
export type PlanContent = Pick<Plan, keyof typeof content>;

/** Names what the framework asks for and the plan lacks, in the order of the framework's list. */
export const missingSections = (plan: Pick<PlanDraft, 'framework' | 'items' | 'goals'>) =>
  frameworks[plan.framework].requires.filter((section) => plan[section].length === 0);

/** The number of the version that this draft is to become. */
export const versionOf = ({ basedOn }: Pick<PlanDraft, 'basedOn'>) => basedOn + 1;

/** When a plan that was begun or looked at on a day is due again. */
type Due = { dueAfter: (from: SchoolDate) => SchoolDate };
type Publishing = Due & {
  on: SchoolDate;
  at: Instant;
  /** Of a version that a file brings, what the file says. */
  said?: SaidOfPlan | undefined;
  /** The day of the review that this version came of. */
  reviewedOn?: SchoolDate | undefined;
};

/**
 * The version that this draft becomes, all but its hash. `current` is the plan as it stands, which must be what the
 * draft was begun from. A version is never back-dated: what teachers were to do yesterday is settled. The first one may
 * begin where the paper that it was brought from began.
 */
export function nextVersion(
  draft: PlanDraft,
  current: Plan | undefined,
  publishing: Publishing,
): Omit<ActivePlan, 'hash'> {
  const { on, at, said } = publishing;
  const { basedOn, effectiveOn: wished, broughtAs: _brought, begunOn: _begun, ...rest } = draft;
  if ((current?.version ?? 0) !== basedOn) throw new DomainError('changed_meanwhile', { planId: draft.id });
  if (current?.status === 'ended') throw new DomainError('not_ready', { planId: draft.id, missing: 'planInForce' });
  checkDraft(draft, { isFirst: !current });
  const effectiveOn = wished ?? (current ? on : draft.startOn);
  if (draft.endOn && draft.endOn < effectiveOn)
    throw new DomainError('invalid_input', { planId: draft.id, field: 'endOn' });
  if (current && effectiveOn < on) throw new DomainError('invalid_input', { planId: draft.id, field: 'effectiveOn' });
  const version = versionOf(draft);
  const brought = said ? { ...fileSaid(said), version } : current?.brought;
  const lastReviewedOn = publishing.reviewedOn ?? current?.lastReviewedOn;
  return {
    ...rest,
    ...(brought ? { brought } : {}),
    ...(lastReviewedOn ? { lastReviewedOn } : {}),
    ...(current?.keptAt ? { keptAt: current.keptAt } : {}),
    status: 'active',
    reviewDueOn: nextReviewOn(draft, current, publishing),
    version,
    revision: (current?.revision ?? 0) + 1,
    effectiveOn,
    publishedAt: at,
  };
}

/**
 * Counted from the first day, and from then on from reviews that were held: a change moves it to no later day, however
 * late the review is. Of a copy the day is that of the plan it copies.
 */
function nextReviewOn(draft: PlanDraft, current: ActivePlan | undefined, by: Publishing): SchoolDate {
  const { reviewDueOn: named, effectiveOn, startOn, framework } = draft;
  if (!current) return named ?? by.dueAfter(effectiveOn ?? startOn);
  const { reviewedOn } = by;
  if (reviewedOn && reviewedOn > (current.lastReviewedOn ?? '')) return named ?? by.dueAfter(reviewedOn);
  const { review }: FrameworkRules = frameworks[framework];
  if (named && named > current.reviewDueOn && !by.said && !review.heldElsewhere)
    throw new DomainError('invalid_input', { planId: draft.id, field: 'reviewDueOn' });
  return named ?? current.reviewDueOn;
}

function checkDraft(draft: PlanDraft, { isFirst }: { isFirst: boolean }) {
  const missing = [...missingSections(draft), ...(isFirst || draft.reason ? [] : ['reason'])];
  if (missing.length > 0) throw new DomainError('plan_incomplete', { planId: draft.id, missing: missing.join(' ') });
  if (draft.endOn && draft.endOn < draft.startOn)
    throw new DomainError('invalid_input', { planId: draft.id, field: 'endOn' });
}

/**
 * The plan as it goes on. Counted from the review and not from the day that was missed: a late one does not make the
 * next one early.
 */
export const continuedPlan = (plan: ActivePlan, reviewedOn: SchoolDate, { dueAfter }: Due): ActivePlan => ({
  ...plan,
  lastReviewedOn: reviewedOn,
  reviewDueOn: dueAfter(reviewedOn),
  revision: plan.revision + 1,
});
