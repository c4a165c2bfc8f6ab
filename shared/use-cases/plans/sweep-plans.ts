import { addDays, type Instant, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError, type ErrorCode } from '#shared/domain/errors.ts';
import type { PlanId, StudentId } from '#shared/domain/ids.ts';
import type { Plan } from '#shared/domain/plans/plan.ts';
import type { School } from '#shared/domain/roster/people.ts';
import { nextChange, projectCard } from '../cards/project-card.ts';
import type { Commands } from '../ports/commands.ts';
import type { Plans } from '../ports/plans/plans.ts';
import type { Reviews } from '../ports/reviews/reviews.ts';
import type { RosterWriter } from '../ports/roster/roster-writer.ts';
import { deactivatePlan, type EndDeps } from './end-plan.ts';

type Deps = EndDeps & {
  roster: Pick<RosterWriter, 'schools'>;
  reviews: Pick<Reviews, 'dueBetween'>;
  plans: Pick<Plans, 'refresh'>;
  commands: Commands;
};
type Swept = { refreshed: number; ended: number; failed: { studentId: StudentId; cause: unknown }[] };

/** A plan ends and an item goes however long no sweep ran, up to a school year and its summer: one query a month and school. */
const catchUpDays = 400;
const by = { actorId: 'system', because: 'system', surface: 'schedule' } as const;

/**
 * Ends the plans that are over and takes off the cards what is, once a day and school. What teachers see does not wait for it: every item on a card
 * has its dates, and holds by them. `changed_meanwhile` means that a person published at this very moment; the next sweep finds what is left.
 * `at` decides the day alone: entries bear the time at which they are written, because the hour of a run that is made up for is sealed already.
 */
export async function sweepPlans(deps: Deps, at: Instant): Promise<Swept> {
  const swept: Swept = { refreshed: 0, ended: 0, failed: [] };
  for (const school of await deps.roster.schools())
    await sweepSchool(deps, { school, on: schoolDateAt(at, school.zone) }, swept);
  return swept;
}

/** One student whose record cannot be read keeps nobody else's plan in force. */
async function sweepSchool(deps: Deps, { school, on }: { school: School; on: SchoolDate }, swept: Swept) {
  const due = await deps.reviews.dueBetween(school.id, addDays(on, -catchUpDays), on);
  const changed = new Map<StudentId, PlanId[]>();
  for (const each of due)
    if (each.what === 'planChange') changed.set(each.studentId, [...(changed.get(each.studentId) ?? []), each.planId]);
  for (const [studentId, planIds] of changed)
    try {
      await sweepStudent(deps, { studentId, planIds, on }, swept);
    } catch (cause) {
      swept.failed.push({ studentId, cause });
    }
}

type Changed = { studentId: StudentId; planIds: readonly PlanId[]; on: SchoolDate };

async function sweepStudent(deps: Deps, { studentId, planIds, on }: Changed, swept: Swept) {
  const ended = await endWhatIsOver(deps, studentId, on);
  swept.ended += ended.length;
  // What ends a plan makes the card anew, so that only a plan that goes on is left to do.
  const isLeft = planIds.some((planId) => !ended.includes(planId));
  if (isLeft && (await refreshCard(deps, studentId, on))) swept.refreshed += 1;
}

/** A plan that is argued about stays until that is settled (`not_ready`); it is tried again every day. */
async function endWhatIsOver(deps: Deps, studentId: StudentId, on: SchoolDate) {
  const ended: PlanId[] = [];
  for (const { id: planId, version } of (await deps.plans.ofStudent(studentId)).filter((plan) => isOver(plan, on))) {
    const key = `expire/${planId}/${version}`;
    const ending = deactivatePlan(deps, { studentId, planId, exitReason: 'expired', by, as: 'system', on, key });
    if (await unlessRefused(ending, ['changed_meanwhile', 'not_ready'])) ended.push(planId);
  }
  return ended;
}

const isOver = (plan: Plan, on: SchoolDate) =>
  plan.status === 'active' && plan.effectiveOn <= on && plan.endOn !== undefined && plan.endOn < on;

async function refreshCard(deps: Deps, studentId: StudentId, on: SchoolDate) {
  const key = `refresh/${studentId}/${on}`;
  if (await deps.commands.findResult(by.actorId, key)) return false;
  const at = deps.now();
  const heads = await deps.plans.ofStudent(studentId);
  const change = {
    card: await projectCard(deps, studentId, { heads, on, at }),
    nextChanges: heads.flatMap((plan) => (plan.status === 'active' ? [nextChange(plan, on)] : [])),
    entry: { id: deps.ids.next('led'), at, ...by, action: 'card_refreshed' as const, studentIds: [studentId] },
    key,
    answer: { studentId },
  };
  return unlessRefused(deps.plans.refresh(change), ['changed_meanwhile']);
}

async function unlessRefused(change: Promise<unknown>, codes: readonly ErrorCode[]) {
  try {
    await change;
    return true;
  } catch (cause) {
    if (cause instanceof DomainError && codes.includes(cause.code)) return false;
    throw cause;
  }
}
