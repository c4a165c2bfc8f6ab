import type { Actor } from '#shared/domain/access/access.ts';
import { type CoverGrant, checkCover } from '#shared/domain/access/dated-grant.ts';
import { officeRole } from '#shared/domain/access/office.ts';
import { type SchoolCalendar, schoolDaysBetween } from '#shared/domain/calendar/school-calendar.ts';
import { addDays, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SchoolId, SectionId, StaffId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { DatedGrants } from '../ports/access/dated-grants.ts';
import type { SchoolCalendars } from '../ports/calendar/school-calendars.ts';
import type { Ids } from '../ports/clock.ts';
import type { CommandKey, CommandResult, Commands } from '../ports/commands.ts';
import type { Roster } from '../ports/roster/roster.ts';
import { toldOnce } from '../told-once.ts';
import { type AuthorizeDeps, authorize } from './authorize.ts';

type Deps = AuthorizeDeps & {
  roster: AuthorizeDeps['roster'] & Pick<Roster, 'findSection' | 'getStaff'>;
  datedGrants: Pick<DatedGrants, 'save'>;
  commands: Commands;
  calendars: Pick<SchoolCalendars, 'find'>;
  ids: Pick<Ids, 'next'>;
};

export type CoverWish = {
  staffId: StaffId;
  sectionIds: readonly SectionId[];
  /** Whom a case manager speaks for; the office of a school gives whole classes and names nobody. */
  studentIds?: readonly StudentId[];
  beginOn: SchoolDate;
  endOn: SchoolDate;
  surface: LedgerEntry['surface'];
  key: CommandKey;
};

/** Somebody stands in for a teacher: they see what to do for the students of these classes, on these days, and then no more. */
export async function grantCover(deps: Deps, actor: Actor, wish: CoverWish): Promise<CommandResult> {
  const { id: schoolId, zone } = await schoolOf(deps, wish);
  const because = await mayCover(deps, actor, { ...wish, schoolId });
  return toldOnce(deps.commands, { by: actor.id, key: wish.key }, async () => {
    const { staffId, studentIds, beginOn, endOn, key, surface } = wish;
    const { active } = await deps.roster.getStaff(staffId);
    if (!active) throw new DomainError('invalid_input', { field: 'staffId', personId: staffId });
    const at = deps.now();
    const days = schoolDaysIn(await deps.calendars.find(schoolId), { beginOn, endOn });
    checkCover({ beginOn, endOn }, { today: schoolDateAt(at, zone), days });
    const grant: CoverGrant = {
      id: deps.ids.next('cov'),
      relation: 'substitutesNow',
      ...{ staffId, schoolId, beginOn, endOn, givenBy: actor.id, version: 1 },
      sectionIds: [...wish.sectionIds],
      ...(studentIds ? { studentIds: [...studentIds] } : {}),
    };
    const said = {
      id: deps.ids.next('led'),
      at,
      actorId: actor.id,
      because,
      surface,
      studentIds: [...(studentIds ?? [])],
    };
    return deps.datedGrants.save({
      grant,
      entry: { ...said, action: 'grant_given', grantId: grant.id, personId: staffId },
      key,
    });
  });
}

/** Both ends counted; undefined where no calendar tells. */
function schoolDaysIn(calendar: SchoolCalendar | undefined, { beginOn, endOn }: Pick<CoverWish, 'beginOn' | 'endOn'>) {
  const days = calendar ? schoolDaysBetween(calendar, addDays(beginOn, -1), endOn) : 'needs_calendar';
  return days === 'needs_calendar' ? undefined : days;
}

/** Classes of the roster, all of one school: to be in a Classroom course proves nothing, so to cover one would open nothing. */
async function schoolOf({ roster }: Deps, { sectionIds }: CoverWish) {
  const found = await Promise.all(sectionIds.map((id) => roster.findSection(id)));
  const schools = new Set(found.map((each) => (each?.section.source === 'roster' ? each.section.schoolId : undefined)));
  const [schoolId] = schools;
  if (!schoolId || schools.size !== 1) throw new DomainError('not_allowed', { field: 'sectionIds' });
  return roster.getSchool(schoolId);
}

/** The office speaks for a whole class, a case manager for the students whom they manage and name. */
async function mayCover(
  deps: Deps,
  actor: Actor,
  { schoolId, studentIds = [] }: CoverWish & { schoolId: SchoolId },
): Promise<LedgerEntry['because']> {
  if (actor.kind !== 'staff') throw new DomainError('not_allowed', { schoolId });
  const office = officeRole(actor, schoolId);
  if (office) return office;
  const [first, ...others] = await Promise.all(
    studentIds
      .slice(0, mostNamed)
      .map((studentId) => authorize(deps, actor, { studentId, action: 'grant', data: 'D2' })),
  );
  if (!first || studentIds.length > mostNamed) throw new DomainError('not_allowed', { schoolId });
  return others.find(({ because }) => because !== first.because)?.because ?? first.because;
}

const mostNamed = 30;
