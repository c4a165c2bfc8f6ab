import type { Actor } from '#shared/domain/access/access.ts';
import { dueOn } from '#shared/domain/calendar/school-calendar.ts';
import { type DueDay, daysBetween, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SchoolId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { answerWithin, type OpenRequest } from '#shared/domain/requests/plan-request.ts';
import type { SchoolCalendars } from '../ports/calendar/school-calendars.ts';
import type { Clock, Ids } from '../ports/clock.ts';
import type { Ledger } from '../ports/ledger/ledger.ts';
import type { PlanRequests } from '../ports/requests/plan-requests.ts';
import type { Roster } from '../ports/roster/roster.ts';

/** `late`: the day of the answer has passed. Where the calendar ends, nobody can say, and it is not guessed. */
export type WaitingRequest = {
  request: OpenRequest;
  askedOn: SchoolDate;
  waitedDays: number;
  answerBy: DueDay;
  late: boolean;
};

type Deps = {
  roster: Pick<Roster, 'getSchool'>;
  requests: Pick<PlanRequests, 'openOf'>;
  calendars: Pick<SchoolCalendars, 'find'>;
  ledger: Ledger;
  now: Clock;
  ids: Pick<Ids, 'next'>;
};

/** What a school's coordinator still has to answer, longest wait first. */
export async function listOpenRequests(
  deps: Deps,
  actor: Actor,
  { schoolId, surface }: { schoolId: SchoolId; surface: LedgerEntry['surface'] },
): Promise<WaitingRequest[]> {
  if (actor.kind !== 'staff' || !actor.roles.includes('coordinator') || !actor.schoolIds.includes(schoolId))
    throw new DomainError('not_allowed', { schoolId });
  const [school, open, calendar] = await Promise.all([
    deps.roster.getSchool(schoolId),
    deps.requests.openOf(schoolId),
    deps.calendars.find(schoolId),
  ]);
  if (open.length === 0) return [];
  const at = deps.now();
  const on = schoolDateAt(at, school.zone);
  const studentIds = [...new Set(open.map(({ studentId }) => studentId))];
  const seen = { because: 'coordinates', surface, studentIds } as const;
  await deps.ledger.append({ id: deps.ids.next('led'), at, actorId: actor.id, action: 'requests_listed', ...seen });
  return open.sort(byAge).map((request) => {
    const askedOn = schoolDateAt(request.at, school.zone);
    const answerBy = dueOn(calendar, askedOn, answerWithin);
    const late = answerBy !== 'needs_calendar' && answerBy < on;
    return { request, askedOn, waitedDays: daysBetween(askedOn, on), answerBy, late };
  });
}

const byAge = (a: OpenRequest, b: OpenRequest) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1);
