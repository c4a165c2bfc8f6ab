import { type RightsSettings, rightsPassNext } from '#shared/domain/access/right-holder.ts';
import { addMonths, type Instant, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import { opaqueRef } from '#shared/domain/reviews/review.ts';
import type { School } from '#shared/domain/roster/people.ts';
import type { Needs } from '../command.ts';
import type { ComingOfAge } from '../ports/access/birthdays.ts';

type Ports = Needs<'roster' | 'birthdays' | 'outbox' | 'ids' | 'district'>;

/** A school that begins with us has many at once, and they are one piece of news. */
const mostInNews = 90;
/** A mark outlives the time in which it is asked for. */
const spareDays = 60;
const daysOfYear = 366;

/**
 * Tells the office, once for each student and day, that the rights over a record will pass before long: a year ahead,
 * or as soon as it is known of one who came, or whose birthday was put right, within the year. Whole years are looked
 * at every day, so that nobody is missed by a sweep that did not run. Answers how many were new.
 */
export async function tellRightsNext(ports: Ports, at: Instant): Promise<number> {
  const { rights } = await ports.district.settings();
  const years = rights.yearsAhead;
  let told = 0;
  for (const school of years > 0 ? await ports.roster.schools() : []) {
    const today = schoolDateAt(at, school.zone);
    const ahead = await ports.birthdays.comingOfAge(school.id, today, addMonths(today, 12 * years));
    const fresh = await notYetTold(ports, ahead, { school, today, at, rights });
    while (fresh.length > 0) told += await tell(ports, fresh.splice(0, mostInNews), { school, years, at });
  }
  return told;
}

/** With its day, so that a birthday that was put right is told anew. */
const keyOf = ({ studentId, on }: ComingOfAge) => `rights-next/${studentId}/${on}`;

type Moment = { school: School; at: Instant };

/** Who left, or whose birthday was put right since, is read anew. */
async function notYetTold(
  { roster, outbox }: Ports,
  ahead: readonly ComingOfAge[],
  { school, today, at, rights }: Moment & { today: SchoolDate; rights: RightsSettings },
): Promise<ComingOfAge[]> {
  const used = await outbox.usedKeys(ahead.map(keyOf), at);
  const unsaid = ahead.filter((each) => !used.has(keyOf(each)));
  const students = await fewAtOnce(unsaid, ({ studentId }) => roster.getStudent(studentId));
  const isDue = new Map<StudentId, boolean>(
    students.map(({ id, active, schoolId, birthOn }) => [
      id,
      active && schoolId === school.id && rightsPassNext({ birthOn }, today, rights),
    ]),
  );
  return unsaid.filter(({ studentId }) => isDue.get(studentId));
}

async function tell(
  { outbox, ids }: Ports,
  these: readonly ComingOfAge[],
  { school, years, at }: Moment & { years: number },
) {
  const studentIds = these.map(({ studentId }) => studentId);
  const news = { id: ids.next('evt'), at, studentIds, schoolId: school.id, ref: opaqueRef(ids.randomBytes(6)) };
  const marks = { keys: these.map(keyOf), days: years * daysOfYear + spareDays };
  return (await outbox.emitOnceForAll({ ...news, type: 'RightsPassNext' }, marks)) ? these.length : 0;
}
