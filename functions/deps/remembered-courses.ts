import type { Instant } from '#shared/domain/dates.ts';
import { addMinutes } from '#shared/domain/dates.ts';
import type { SchoolId, SectionId } from '#shared/domain/ids.ts';
import type { School } from '#shared/domain/roster/people.ts';
import type { SectionRoster } from '#shared/domain/roster/section.ts';
import type { CourseRosters, Roster } from '#shared/use-cases/ports/roster/roster.ts';

const most = 50;
/** A grant of sight may be five minutes old and no older (R-F3). */
const freshMinutes = 5;

export const isFresh = (roster: SectionRoster | undefined, now: Instant): roster is SectionRoster =>
  roster?.rosterReadAt !== undefined && addMinutes(roster.rosterReadAt, freshMinutes) > now;

type Deps = { roster: Roster; courseRosters: CourseRosters; now(): Instant };

/**
 * A course's people, kept in the container for as long as they count as fresh: the age that matters is that of Google's
 * answer, so a copy in memory is never older than the stored one may be. Cards, sessions and Google's word on who is
 * asking are never kept. A school is kept for good: it does not move to another time zone while a container lives.
 */
export function rememberedCourses({ roster, courseRosters, now }: Deps): Pick<Deps, 'roster' | 'courseRosters'> {
  const known = new Map<SectionId, SectionRoster>();
  const schools = new Map<SchoolId, School>();
  const keep = (found: SectionRoster) => {
    if (known.size >= most) known.clear();
    known.set(found.section.id, found);
  };
  return {
    roster: {
      ...roster,
      async findSection(id) {
        const remembered = known.get(id);
        if (isFresh(remembered, now())) return remembered;
        const found = await roster.findSection(id);
        if (isFresh(found, now())) keep(found);
        return found;
      },
      async getSchool(id) {
        const school = schools.get(id) ?? (await roster.getSchool(id));
        schools.set(id, school);
        return school;
      },
    },
    courseRosters: {
      ...courseRosters,
      async saveCourse(course, stored) {
        await courseRosters.saveCourse(course, stored);
        keep(course);
      },
    },
  };
}
