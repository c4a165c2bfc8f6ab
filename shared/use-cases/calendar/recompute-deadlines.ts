import * as z from 'zod/mini';
import type { Actor } from '#shared/domain/access/access.ts';

import { type Deadline, movedDeadline } from '#shared/domain/calendar/deadline.ts';
import type { SchoolCalendar } from '#shared/domain/calendar/school-calendar.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { DeadlineId, type SchoolId } from '#shared/domain/ids.ts';
import { officeOfSchool } from '../access/office/office-of-school.ts';
import { type Access, auditedChange } from '../audited-change.ts';
import type { Needs, QueryInput } from '../command.ts';

type Ports = Needs<'roster' | 'calendars' | 'deadlines' | 'ids' | 'now'>;
export type RecomputeDeadlinesInput = QueryInput & { schoolId: SchoolId };

/**
 * `moved`: by the calendar as it is now, in this try or an earlier one. `waiting`: those without a day, because the
 * calendar ends too early. `unfinished`: others changed so much meanwhile that it must be run again.
 */
export type Recomputed = { moved: Deadline[]; waiting: Deadline[]; unfinished: boolean };

const MovedDeadline = z.object({ deadlineId: DeadlineId, version: z.int() });
const mostRounds = 5;

/**
 * Brings every open deadline of a school to the day that the calendar says now. Each is a transaction of its own, known
 * by the deadline and the calendar's version: broken off anywhere and run again, the rest is done and nothing is done
 * twice.
 */
export async function recomputeDeadlines(
  ports: Ports,
  actor: Actor,
  { schoolId, surface }: RecomputeDeadlinesInput,
): Promise<Recomputed> {
  const access = { ...(await officeOfSchool(ports, actor, { schoolId })), surface };
  for (let round = 1; ; round += 1) {
    const [calendar, open] = await Promise.all([
      ports.calendars.find(schoolId),
      ports.deadlines.openOfSchool(schoolId),
    ]);
    const late = calendar ? open.flatMap((deadline) => movedDeadline(calendar, deadline) ?? []) : [];
    if (late.length === 0 || round > mostRounds) return { ...sorted(open, calendar), unfinished: late.length > 0 };
    // One after the other: they all lean on the calendar's item, and transactions that meet there cancel each other.
    for (const deadline of late) await move(ports, deadline, access);
  }
}

const sorted = (open: readonly Deadline[], calendar: SchoolCalendar | undefined) => ({
  moved: open.filter(({ movedFrom, calendarVersion }) => movedFrom && calendarVersion === calendar?.version),
  waiting: open.filter(({ dueOn }) => dueOn === 'needs_calendar'),
});

/** One that somebody else met or moved at this moment is looked at again in the next round. */
async function move(ports: Ports, deadline: Deadline, access: Access & QueryInput) {
  const { id: deadlineId, studentId, schoolId, movedFrom = deadline.dueOn, dueOn, version, calendarVersion } = deadline;
  const key = `deadline/${deadlineId}/calendar/${calendarVersion}`;
  const head = { ...access, studentIds: [studentId], at: ports.now() };
  const change = auditedChange(ports, head, { key, result: MovedDeadline });
  const moved = { from: movedFrom, to: dueOn };
  try {
    await ports.deadlines.move(
      deadline,
      change({ action: 'deadline_moved', schoolId, deadlineId, moved }, { deadlineId, version }),
    );
  } catch (cause) {
    if (!(cause instanceof DomainError) || cause.code !== 'changed_meanwhile') throw cause;
  }
}
