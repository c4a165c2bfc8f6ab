import type { Actor } from '#shared/domain/access/access.ts';
import { type CoverGrant, checkCover } from '#shared/domain/access/dated-grant.ts';
import { officeRole } from '#shared/domain/access/office.ts';
import { type SchoolCalendar, schoolDaysBetween } from '#shared/domain/calendar/school-calendar.ts';
import { addDays, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { SectionId, StaffId, StudentId } from '#shared/domain/ids.ts';
import type { School } from '#shared/domain/roster/people.ts';
import type { Access } from '../audited-change.ts';
import { type CommandInput, command, type Needs } from '../command.ts';
import { SavedGrant } from './assign-to-student.ts';
import { type AuthorizePorts, authorize } from './authorize.ts';

type CoverScope = {
  sectionIds: readonly SectionId[];
  /** Whom a case manager speaks for; the office of a school gives whole classes and names nobody. */
  studentIds?: readonly StudentId[];
};
export type GrantCoverInput = CommandInput & CoverScope & { staffId: StaffId; beginOn: SchoolDate; endOn: SchoolDate };

type Staff = Extract<Actor, { kind: 'staff' }>;
type CoverAccess = Access & { actor: Staff; school: School };

/** Somebody stands in for a teacher: they see the cards of these classes on these days, and then no more. */
export const grantCover = command({
  authorize: authorizeCover,
  result: SavedGrant,
  async run(
    ports: Needs<'roster' | 'calendars' | 'datedGrants' | 'ids'>,
    input: GrantCoverInput,
    { actor, school, at, change },
  ) {
    const { staffId, studentIds, beginOn, endOn } = input;
    const { active } = await ports.roster.getStaff(staffId);
    if (!active) throw new DomainError('invalid_input', { field: 'staffId', personId: staffId });
    const days = schoolDaysIn(await ports.calendars.find(school.id), { beginOn, endOn });
    checkCover({ beginOn, endOn }, { today: schoolDateAt(at, school.zone), days });
    const grantId = ports.ids.next('cov');
    const grant: CoverGrant = {
      ...{ id: grantId, relation: 'substitutesNow', staffId, schoolId: school.id },
      ...{ beginOn, endOn, givenBy: actor.id, version: 1 },
      sectionIds: [...input.sectionIds],
      ...(studentIds ? { studentIds: [...studentIds] } : {}),
    };
    return ports.datedGrants.save(grant, change({ action: 'grant_given', grantId, personId: staffId }, { grantId }));
  },
});

/** Both ends counted; undefined where no calendar tells. */
function schoolDaysIn(
  calendar: SchoolCalendar | undefined,
  { beginOn, endOn }: Pick<GrantCoverInput, 'beginOn' | 'endOn'>,
) {
  const days = calendar ? schoolDaysBetween(calendar, addDays(beginOn, -1), endOn) : 'needs_calendar';
  return days === 'needs_calendar' ? undefined : days;
}

/** The office speaks for a whole class, a case manager for the students whom they manage and name. */
async function authorizeCover(ports: AuthorizePorts, actor: Actor, scope: CoverScope): Promise<CoverAccess> {
  const school = await schoolOf(ports, scope);
  const { studentIds = [] } = scope;
  const schoolId = school.id;
  if (actor.kind !== 'staff') throw new DomainError('not_allowed', { schoolId });
  const office = officeRole(actor, schoolId);
  if (office) return { actor, because: office, studentIds, school };
  const [first, ...others] = await fewAtOnce(studentIds.slice(0, mostNamed), (studentId) =>
    authorize(ports, actor, { studentId, action: 'grant', data: 'D2' }),
  );
  if (!first || studentIds.length > mostNamed) throw new DomainError('not_allowed', { schoolId });
  const because = others.find((each) => each.because !== first.because)?.because ?? first.because;
  return { actor, because, studentIds, school };
}

const mostNamed = 30;

/** Classes of the roster, all of one school: a seat in a Classroom course proves nothing, so covers nothing. */
async function schoolOf({ roster }: Needs<'roster'>, { sectionIds }: CoverScope) {
  const found = await fewAtOnce(sectionIds, roster.findSection);
  const schools = new Set(found.map((each) => (each?.section.source === 'roster' ? each.section.schoolId : undefined)));
  const [schoolId] = schools;
  if (!schoolId || schools.size !== 1) throw new DomainError('not_allowed', { field: 'sectionIds' });
  return roster.getSchool(schoolId);
}
