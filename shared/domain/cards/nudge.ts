import { prepares, relationToStudent, seatsInSight } from '../access/access.ts';
import { isTaughtOn } from '../calendar/day-taught.ts';
import type { TellBy } from '../calendar/extended-day.ts';
import type { SchoolCalendar } from '../calendar/school-calendar.ts';
import { isInSchoolHours } from '../calendar/school-hours.ts';
import type { Activity } from '../catalogue/catalogue-entry.ts';
import { teachingLineOf, teachingMomentOf } from '../catalogue/teaching-line.ts';
import { addDays, type Instant, instantOf, isOn, type SchoolDate, schoolDateAt } from '../dates.ts';
import type { StaffId, StudentId } from '../ids.ts';
import type { SectionRoster, StudentSeat } from '../roster/section.ts';
import { bearsOn, type Card, type CardItem, itemsForWork } from './card.ts';
import { dayToTell } from './class-panel.ts';

/** When a school's morning begins, on its own clock: nobody is written to at night. */
const morning = '07:00';
/** No break is longer; a calendar that goes on for ever must not be searched for ever. */
const longestBreak = 100;

type Work = { dueAt?: Instant | undefined };
type School = { zone: string; calendar: SchoolCalendar | undefined };

/**
 * When a teacher is told that work wants a look: at once on a school day, else on the next school's morning; at once
 * also when the work is due before that. Undefined once it is due: what is over helps nobody.
 */
export function nudgeAt({ dueAt }: Work, now: Instant, school: School): Instant | undefined {
  if (dueAt !== undefined && dueAt <= now) return undefined;
  const today = schoolDateAt(now, school.zone);
  if (isTaughtOn(school.calendar, today) && isInSchoolHours(now, school.zone)) return now;
  const later = nextMorning(now, today, school);
  return dueAt !== undefined && dueAt <= later ? now : later;
}

function nextMorning(now: Instant, today: SchoolDate, school: School): Instant {
  const days = Array.from({ length: longestBreak }, (_, index) => addDays(today, index));
  const mornings = days
    .filter((on) => isTaughtOn(school.calendar, on))
    .map((on) => instantOf(on, morning, school.zone));
  return mornings.find((at) => at > now) ?? instantOf(addDays(today, 1), morning, school.zone);
}

const sitting = 60 * 60_000;

/** A teacher who looked at what the class needs, and posted or changed the work within the hour, did both at once. */
export const isOfOneSitting = (seenAt: Instant, updatedAt: string): boolean =>
  Date.parse(updatedAt) - Date.parse(seenAt) < sitting;

type PeopleInClass = Pick<SectionRoster, 'staff' | 'students'>;

const seatOn = ({ staff }: PeopleInClass, id: StaffId, on: SchoolDate) =>
  staff.find((seat) => seat.staffId === id && isOn(seat, on));

/**
 * Of whom a message tells this member of staff: of those whom they teach, and on the days of a cover of those whom they
 * were given. Who helps or watches lays nothing out.
 */
export function seatsToTellOf(staffId: StaffId, people: PeopleInClass, on: SchoolDate): StudentSeat[] {
  const mine = seatOn(people, staffId, on);
  if (!mine) return [];
  return seatsInSight(staffId, people, on).filter((seat) => prepares(relationToStudent(mine, seat, on)));
}

/** Who has seen a post with what it asks of the class, and for whom somebody noted there what was provided. */
export type PostLooks = { seenBy: readonly StaffId[]; noted: readonly StudentId[] };

/**
 * For whom nothing is left to be told to this member of staff. A colleague's look is one for the students whom the
 * colleague teaches, and for no other; what a stand-in has seen, the class's teacher has not.
 */
export function seenTo(
  staffId: StaffId,
  { seenBy, noted }: PostLooks,
  { people, on }: { people: PeopleInClass; on: SchoolDate },
): (seat: StudentSeat) => boolean {
  if (seenBy.includes(staffId)) return () => true;
  const lookers = seenBy.flatMap((each) => seatOn(people, each, on) ?? []);
  return (seat) =>
    noted.includes(seat.studentId) || lookers.some((looker) => relationToStudent(looker, seat, on) === 'teachesNow');
}

type WorkDay = { today: SchoolDate; dueOn: SchoolDate | undefined; work: readonly Activity[] };

/**
 * What of a card makes this very work want a look: what must be laid out, set or agreed on before it, or is for work of
 * its kind. What holds in every lesson is no news, and work of unknown kind is told only for what all work needs: the
 * page shows everything then, a message would be about nothing.
 */
export const itemsToSeeTo = (card: Card, { today, dueOn, work }: WorkDay): CardItem[] =>
  itemsForWork(card, { today, dueOn }).filter((item) => {
    const line = teachingLineOf(item);
    const moment = teachingMomentOf(line);
    if (moment === 'always' || line === 'safety') return false;
    return item.activities.includes('always') ? moment === 'before' : work.length > 0 && bearsOn(item, work);
  });

type Bearing = { studentId: StudentId; items: readonly Pick<CardItem, 'code' | 'parameter' | 'own'>[] };

/**
 * What a teacher was told of: what bears on the work and for which day. A title that is mended changes nothing of it; a
 * post that becomes a quiz, moves to another day, or meets another card does. Undefined: nothing to tell.
 */
export function nudgeFacts(
  students: readonly Bearing[],
  { dueAt }: Work,
  { zone }: Pick<School, 'zone'>,
): string | undefined {
  const bearing = students
    .flatMap(({ studentId, items }) =>
      items.map(({ code, parameter, own }) =>
        JSON.stringify([studentId, code, own?.name, Object.entries(parameter).sort()]),
      ),
    )
    .sort();
  if (bearing.length === 0) return undefined;
  return [dueAt === undefined ? 'no date' : schoolDateAt(dueAt, zone), ...new Set(bearing)].join('\n');
}

/** The first day on which somebody is to be told ahead of the work. */
export const firstToTell = (
  students: readonly { items: readonly CardItem[] }[],
  work: Work,
  clock: School & { today: SchoolDate },
): TellBy | undefined =>
  students
    .flatMap(({ items }) => items.flatMap((item) => dayToTell(item, work, clock) ?? []))
    .reduce(sooner, undefined);

export const sooner = (one: TellBy | undefined, other: TellBy) => (one && one.on <= other.on ? one : other);

/** How many posts that is to people: one that went to three classes is one, and two of one name in a class are two. */
export function postsToLookAt(posts: readonly { courseId: string; title: string }[]): number {
  const byTitle = new Map<string, Map<string, number>>();
  for (const { courseId, title } of posts) {
    const name = title.trim().toLowerCase();
    const courses = byTitle.get(name) ?? new Map<string, number>();
    byTitle.set(name, courses.set(courseId, (courses.get(courseId) ?? 0) + 1));
  }
  return [...byTitle.values()].reduce((sum, courses) => sum + Math.max(...courses.values()), 0);
}
