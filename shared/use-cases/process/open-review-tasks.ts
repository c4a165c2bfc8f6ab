import * as z from 'zod/mini';
import { addDays, type Instant, type SchoolDate, schoolDateAt, weekdayOf } from '#shared/domain/dates.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import { PlanId } from '#shared/domain/ids.ts';
import { listedAt, listedUnder, staffNamedIn } from '#shared/domain/plans/moving/kept-at.ts';
import { nextChange } from '#shared/domain/plans/next-change.ts';
import { allFacts } from '#shared/domain/plans/plan-process.ts';
import { withTasks } from '#shared/domain/process/owed-tasks.ts';
import { causesOfReview, settledNames } from '#shared/domain/reviews/review-causes.ts';
import type { Student } from '#shared/domain/roster/people.ts';
import { systemChange } from '../audited-change.ts';
import type { Needs } from '../command.ts';
import { onceInAct } from '../once-in-act.ts';
import type { ReferralReader } from '../ports/cases/referrals.ts';
import type { PlanTasks } from '../ports/plans/plan-processes.ts';
import type { ReviewReader } from '../ports/reviews/reviews.ts';
import { newsOfReviews } from '../reviews/review-task-news.ts';
import { unlessRefused } from '../unless-unknown.ts';
import { processChange, situationOf } from './plan-situation.ts';

type Ports = Needs<'plans' | 'roster' | 'calendars' | 'district' | 'ids' | 'now'> & {
  processes: PlanTasks;
  reviews: ReviewReader;
  referrals: ReferralReader;
};
type Opened = { opened: number; failed: { planIds: readonly PlanId[]; cause: unknown }[] };
type InForce = { planId: PlanId; student: Student; on: SchoolDate };

/** Every plan in force is due for review on some day, at most a year ago or ahead, and somewhat. */
const furthestDue = 400;
const friday = 5;
const OpenedTasks = z.object({ planId: PlanId, tasks: z.int() });

/**
 * Opens a review task for whatever calls for a look at a plan in force, once for each cause and plan however often it
 * runs, and tells those who answer for it. One plan that cannot be read keeps no other from being looked at. Nothing
 * calls on a weekend that does not call on Monday, too.
 */
export async function openReviewTasks(given: Ports, at: Instant): Promise<Opened> {
  const ports = onceInAct(given);
  const done: Opened = { opened: 0, failed: [] };
  for (const { id, zone } of await ports.roster.schools()) {
    const on = schoolDateAt(at, zone);
    if (weekdayOf(on) > friday) continue;
    await fewAtOnce(await plansInForce(ports, id, on), async (plan) => {
      try {
        done.opened += await openFor(ports, plan);
      } catch (cause) {
        done.failed.push({ planIds: [plan.planId], cause });
      }
    });
  }
  return done;
}

/** Under the school that the plan is kept at, which need not be where its student is by now. */
async function plansInForce({ reviews, roster }: Ports, school: Student['schoolId'], on: SchoolDate) {
  const due = await reviews.dueBetween(school, addDays(on, -furthestDue), addDays(on, furthestDue));
  const plans = due.flatMap((each) => (each.what === 'planReview' ? [each] : []));
  const students = await roster.findStudents([...new Set(plans.map(({ studentId }) => studentId))]);
  const here = new Map(students.flatMap((student) => (student.active ? [[student.id, student]] : [])));
  return plans.flatMap(({ planId, studentId }): InForce[] => {
    const student = here.get(studentId);
    return student ? [{ planId, student, on }] : [];
  });
}

async function openFor(ports: Ports, { planId, student, on }: InForce): Promise<number> {
  const [plan, before] = await Promise.all([
    ports.plans.find(student.id, planId),
    ports.processes.find(student.id, planId),
  ]);
  if (plan?.status !== 'active' || !before) return 0;
  const [{ context }, calendar] = await Promise.all([
    situationOf(ports, before, { as: 'system', on }),
    ports.calendars.find(student.schoolId),
  ]);
  const { schoolId } = student;
  const staff = plan.schoolId === schoolId ? [] : await ports.roster.findStaff(staffNamedIn(plan));
  const facts = allFacts(before, context);
  const looking = { plan, student, staff, facts, calendar, settings: context.settings, on };
  const known = before.owed ?? [];
  const owed = withTasks(settledNames(known, looking), causesOfReview(looking));
  const opened = owed.slice(known.length);
  // What is due of a plan is the student's school's to see to from the day of the move, and by its calendar.
  const isListed = listedAt(plan) === schoolId;
  const changed = [
    ...opened.map(({ what, occasion }) => `${what} ${occasion}`),
    ...known.flatMap((task, at) => (task === owed[at] ? [] : [`${task.what} done ${before.version}`])),
    ...(schoolId === before.schoolId && isListed ? [] : [`to ${schoolId} after ${before.version}`]),
  ];
  if (changed.length === 0) return 0;
  const after = { ...before, schoolId, owed, version: before.version + 1 };
  const key = ['review-task', planId, ...changed].join('/');
  const change = systemChange(ports, {
    ...{ about: [student.id], surface: 'schedule', at: ports.now(), key, result: OpenedTasks },
  });
  const moved = isListed ? undefined : listedUnder(plan, schoolId);
  const saved = ports.processes.saveTasks(
    {
      ...(await processChange(ports, before, after)),
      ...(moved ? { moved: { plan: moved, next: nextChange(moved, on) } } : {}),
    },
    change(
      { action: 'process_recorded', planId },
      { planId, tasks: opened.length },
      newsOfReviews(ports, { before, after }, schoolId),
    ),
  );
  // Somebody wrote on the record at this very moment: the next sweep finds what is left.
  return (await unlessRefused(saved, ['changed_meanwhile'])) ? opened.length : 0;
}
