import type { Actor } from '#shared/domain/access/access.ts';
import { type Deadline, movedDeadline } from '#shared/domain/calendar/deadline.ts';
import type { SchoolCalendar } from '#shared/domain/calendar/school-calendar.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { authorizeCalendar, type CalendarDeps, type CalendarWish } from './change-calendar.ts';

type Deps = Omit<CalendarDeps, 'commands'>;
type Wish = Omit<CalendarWish, 'key'>;

/**
 * `moved`: by the calendar as it is now, in this try or an earlier one. `waiting`: those without a day, because the calendar ends too early.
 * `unfinished`: others changed so much meanwhile that it must be run again.
 */
export type Recomputed = { moved: Deadline[]; waiting: Deadline[]; unfinished: boolean };

const mostRounds = 5;

/**
 * Brings every open deadline of a school to the day that the calendar says now. Each is a transaction of its own, known by the deadline and
 * the calendar's version: broken off anywhere and run again, the rest is done and nothing is done twice.
 */
export async function recomputeDeadlines(deps: Deps, actor: Actor, wish: Wish): Promise<Recomputed> {
  const because = await authorizeCalendar(deps, actor, wish.schoolId);
  for (let round = 1; ; round += 1) {
    const [calendar, open] = await Promise.all([
      deps.calendars.find(wish.schoolId),
      deps.deadlines.openOfSchool(wish.schoolId),
    ]);
    const late = calendar ? open.flatMap((deadline) => movedDeadline(calendar, deadline) ?? []) : [];
    if (late.length === 0 || round > mostRounds) return { ...told(open, calendar), unfinished: late.length > 0 };
    // One after the other: they all lean on the calendar's item, and transactions that meet there cancel each other.
    for (const deadline of late) await move(deps, deadline, { actorId: actor.id, because, surface: wish.surface });
  }
}

const told = (open: readonly Deadline[], calendar: SchoolCalendar | undefined) => ({
  moved: open.filter(({ movedFrom, calendarVersion }) => movedFrom && calendarVersion === calendar?.version),
  waiting: open.filter(({ dueOn }) => dueOn === 'needs_calendar'),
});

/** One that somebody else met or moved at this moment is looked at again in the next round. */
async function move(deps: Deps, deadline: Deadline, by: Pick<LedgerEntry, 'actorId' | 'because' | 'surface'>) {
  const { id: deadlineId, studentId, schoolId, movedFrom = deadline.dueOn, dueOn, calendarVersion } = deadline;
  const entry: LedgerEntry = {
    ...by,
    id: deps.ids.next('led'),
    at: deps.now(),
    action: 'deadline_moved',
    studentIds: [studentId],
    schoolId,
    deadlineId,
    moved: { from: movedFrom, to: dueOn },
  };
  try {
    await deps.deadlines.move({ deadline, entry, key: `deadline/${deadlineId}/calendar/${calendarVersion}` });
  } catch (cause) {
    if (!(cause instanceof DomainError) || cause.code !== 'changed_meanwhile') throw cause;
  }
}
