import type { Actor } from '#shared/domain/access/access.ts';
import { officeRole } from '#shared/domain/access/office.ts';
import type { SchoolCalendar } from '#shared/domain/calendar/school-calendar.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SchoolId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { Deadlines } from '../ports/calendar/deadlines.ts';
import type { SchoolCalendars } from '../ports/calendar/school-calendars.ts';
import type { Clock, Ids } from '../ports/clock.ts';
import type { CommandKey, Commands } from '../ports/commands.ts';
import type { Roster } from '../ports/roster/roster.ts';

export type CalendarDeps = {
  roster: Pick<Roster, 'getSchool'>;
  calendars: SchoolCalendars;
  deadlines: Pick<Deadlines, 'openOfSchool' | 'move'>;
  commands: Commands;
  now: Clock;
  ids: Pick<Ids, 'next'>;
};
export type CalendarWish = { schoolId: SchoolId; surface: LedgerEntry['surface']; key: CommandKey };

/** A school's calendar is kept by its own administrators and coordinators. The machinery may as well: a district loads a file. */
export async function authorizeCalendar(
  { roster }: Pick<CalendarDeps, 'roster'>,
  actor: Actor,
  schoolId: SchoolId,
): Promise<LedgerEntry['because']> {
  const because = reasonOf(actor, schoolId);
  if (!because) throw new DomainError('not_allowed', { schoolId });
  await roster.getSchool(schoolId);
  return because;
}

function reasonOf(actor: Actor, schoolId: SchoolId) {
  if (actor.kind === 'system') return 'system';
  return actor.kind === 'staff' ? officeRole(actor, schoolId) : undefined;
}

type Change = {
  action: 'calendar_set' | 'day_off_added';
  change(calendar: SchoolCalendar | undefined): SchoolCalendar;
};
/** `before` and `after` are the same when there was nothing to do, or when it was done by an earlier try. */
export type ChangedCalendar = { before: SchoolCalendar | undefined; after: SchoolCalendar };

export async function changeCalendar(
  deps: CalendarDeps,
  actor: Actor,
  { schoolId, surface, key, action, change }: CalendarWish & Change,
): Promise<ChangedCalendar> {
  const because = await authorizeCalendar(deps, actor, schoolId);
  const done = await deps.commands.findResult(actor.id, key);
  const before = await deps.calendars.find(schoolId);
  if (done && before) return { before, after: before };
  const after = change(before);
  if (after === before) return { before, after };
  const [id, at] = [deps.ids.next('led'), deps.now()];
  const entry = { id, at, actorId: actor.id, action, because, surface, studentIds: [], schoolId };
  await deps.calendars.save({ calendar: after, entry, key });
  return { before, after };
}
