import { ageOf, type RightsOf, type RightsSettings } from '#shared/domain/access/right-holder.ts';
import { addMonths, type Instant, type SchoolDate } from '#shared/domain/dates.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import { opaqueRef } from '#shared/domain/reviews/review.ts';
import type { School, Student } from '#shared/domain/roster/people.ts';
import type { Needs } from '../../command.ts';
import type { ComingOfAge } from '../../ports/access/birthdays.ts';

type Ports = Needs<'roster' | 'outbox' | 'ids'>;

/** A school that begins with us has many at once, and they are one piece of news. */
const mostInNews = 90;
/** A mark outlives the time in which it is asked for. */
const spareDays = 60;
const daysOfYear = 366;

/** `name`: under which it is remembered of whom this was told. With their day: a birthday put right is told anew. */
export type AgeNews = { name: string; years: number; isTrueOf(student: Student): boolean };
type Moment = { school: School; at: Instant };

/**
 * What passes: the rights over the record at 18, and those to decide with them, or by the law of some states years
 * later. `later`: how many years after the day of the index; `mark`: how the marks of who was told begin, which the
 * sweep's door reads by `rights-` and no other word.
 */
export function passings(rights: RightsSettings): Passing[] {
  const later = ageOf('process', rights) - ageOf('record', rights);
  const toDecide: Passing = { of: 'process', later, mark: 'rights-to-decide' };
  return [{ of: 'record', later: 0, mark: 'rights' }, ...(later > 0 ? [toDecide] : [])];
}
export type Passing = { of: RightsOf; later: number; mark: 'rights' | 'rights-to-decide' };

/** The index knows the day at 18. */
export async function comingBetween(
  { birthdays }: Needs<'birthdays'>,
  { from, to, later, school }: { from: SchoolDate; to: SchoolDate; later: number; school: School },
): Promise<ComingOfAge[]> {
  const months = 12 * later;
  const found = await birthdays.comingOfAge(school.id, addMonths(from, -months), addMonths(to, -months));
  return found.map(({ studentId, on }) => ({ studentId, on: addMonths(on, months) }));
}

/** Of whom it was not told yet. Who left, or whose birthday was put right since, is read anew. */
export async function notYetTold(
  { roster, outbox }: Ports,
  these: readonly ComingOfAge[],
  { school, at, ...news }: AgeNews & Moment,
): Promise<ComingOfAge[]> {
  const keyOf = keysOf(news);
  const used = await outbox.usedKeys(these.map(keyOf), at);
  const unsaid = these.filter((each) => !used.has(keyOf(each)));
  const students = await fewAtOnce(unsaid, ({ studentId }) => roster.getStudent(studentId));
  const due = new Set(
    students
      .filter((student) => student.active && student.schoolId === school.id && news.isTrueOf(student))
      .map(({ id }) => id),
  );
  return unsaid.filter(({ studentId }) => due.has(studentId));
}

/** In as few pieces as there can be. Answers of how many. */
export async function tellOfAge(
  { outbox, ids }: Ports,
  these: readonly ComingOfAge[],
  { school, at, type, ...news }: AgeNews & Moment & { type: 'RightsPassNext' | 'RightsPassedBefore' },
): Promise<number> {
  const left = [...these];
  let told = 0;
  while (left.length > 0) {
    const some = left.splice(0, mostInNews);
    const ref = opaqueRef(ids.randomBytes(6));
    const event = { id: ids.next('evt'), at, studentIds: some.map(({ studentId }) => studentId), ref };
    const marks = { keys: some.map(keysOf(news)), days: daysOf(news) };
    if (await outbox.emitOnceForAll({ ...event, type, schoolId: school.id }, marks)) told += some.length;
  }
  return told;
}

export const keysOf =
  ({ name }: Pick<AgeNews, 'name'>) =>
  ({ studentId, on }: ComingOfAge) =>
    `${name}/${studentId}/${on}`;
export const daysOf = ({ years }: Pick<AgeNews, 'years'>) => years * daysOfYear + spareDays;
