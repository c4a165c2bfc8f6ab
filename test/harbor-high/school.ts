import { type Instant, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import type { ActivePlan } from '#shared/domain/plans/plan.ts';
import type { Guardian, School, Section, Staff, Student } from '#shared/domain/roster/people.ts';
import type { StaffSeat, StudentSeat } from '#shared/domain/roster/section.ts';
import type { Clock } from '#shared/use-cases/ports/clock.ts';
import type { RosterWriter } from '#shared/use-cases/ports/roster/roster-writer.ts';
import { countedIds } from '../builders.ts';
import { freshTables, storesOn } from '../engine.ts';
import { aCard, aPublication, at as monday } from '../sample/records.ts';
import { aSection, aStaffSeat, aStudentSeat, harborHigh } from '../sample/roster.ts';
import { people } from './people.ts';

type Class = { section: Section; seats: readonly (StaffSeat | StudentSeat)[] };
type Roster = {
  schools?: readonly School[];
  people?: readonly (Student | Guardian | Staff)[];
  classes?: readonly Class[];
};

/** A seat in this class for each of them, that neither begins nor ends. */
export const aClass = (section: Section, staff: readonly Staff[], students: readonly Student[]): Class => ({
  section,
  seats: [
    ...staff.map(({ id }) => aStaffSeat({ sectionId: section.id, staffId: id })),
    ...students.map(({ id, givenName, familyName }) =>
      aStudentSeat({ sectionId: section.id, studentId: id, name: `${givenName} ${familyName}` }),
    ),
  ],
});

/** Harbor High with Maya in Grace's algebra, unless a test says other people or classes. */
export async function enrol(writer: RosterWriter, roster: Roster = {}) {
  const { schools = [harborHigh], classes = [aClass(aSection(), [people.grace], [people.maya])] } = roster;
  await Promise.all([
    writer.putSchools(schools),
    writer.putPeople(roster.people ?? [people.maya, people.ana, people.grace]),
    writer.putSections(classes.map(({ section }) => section)),
    writer.putSeats(classes.flatMap(({ seats }) => seats)),
  ]);
}

/**
 * Stands at half past twelve on Monday, 23 November 2026 until a test sets `at`, or another day at the same hour with
 * `on`.
 */
class TestClock {
  at: Instant = monday;
  now: Clock = () => this.at;
  get on(): SchoolDate {
    return schoolDateAt(this.at, harborHigh.zone);
  }
  set on(day) {
    this.at = `${day}T20:30:00.000Z`;
  }
}

/** Harbor High on tables of its own, these plans in force, and what every use case asks for. */
export async function setUpSchool({ plans = [], ...roster }: Roster & { plans?: readonly ActivePlan[] } = {}) {
  const clock = new TestClock();
  const tables = await freshTables();
  const stores = storesOn(tables, clock.now);
  await enrol(stores.rosterWriter, roster);
  for (const plan of plans)
    await stores.plans.publish(...aPublication(plan.id, plan, aCard({ studentId: plan.studentId })));
  const deps = { ...stores, ids: countedIds(), now: clock.now };
  return { tables, stores, deps, clock };
}
export type TestSchool = Awaited<ReturnType<typeof setUpSchool>>;
