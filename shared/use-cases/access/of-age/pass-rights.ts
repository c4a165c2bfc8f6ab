import { type RightsSettings, rightHolder, whoDecides } from '#shared/domain/access/right-holder.ts';
import { addDays, addMonths, type Instant, schoolDateAt } from '#shared/domain/dates.ts';
import { opaqueRef } from '#shared/domain/reviews/review.ts';
import type { School, Student } from '#shared/domain/roster/people.ts';
import type { Needs } from '../../command.ts';
import { onceInAct } from '../../once-in-act.ts';
import type { ComingOfAge } from '../../ports/access/birthdays.ts';
import {
  type AgeNews,
  comingBetween,
  daysOf,
  keysOf,
  notYetTold,
  type Passing,
  passings,
  tellOfAge,
} from './coming-of-age.ts';

type Ports = Needs<'roster' | 'birthdays' | 'outbox' | 'ids' | 'district'>;

/** A sweep makes up for those that did not run; a birthday on 29 February may count a day later than its index. */
const catchUpDays = 7;
/** Schools teach until 22 at the latest, so that nobody older waits to be told. */
const mostYears = 4;

/**
 * Tells the office, once for each student and day, that the rights over a record are now the student's own (34 CFR
 * 99.5), and those to decide, where the state has them pass later (34 CFR 300.520): family and student must be told,
 * and consents asked of somebody else. Whose birthday was put right, or who came, after that day was long over is told
 * of, too; all of a school at once. Nobody's access waits for this; it is computed at every look. Answers how many
 * were new.
 */
export async function passRights(given: Ports, at: Instant): Promise<number> {
  const ports = onceInAct(given);
  let told = 0;
  for (const school of await ports.roster.schools()) told += await passedAt(ports, school, at);
  return told;
}

async function passedAt(ports: Ports, school: School, at: Instant): Promise<number> {
  const { rights } = await ports.district.settings();
  let told = 0;
  for (const passing of passings(rights)) told += await passedOf(ports, { ...passing, rights, school, at });
  return told;
}

type PassedAt = Passing & { rights: RightsSettings; school: School; at: Instant };

async function passedOf(ports: Ports, { of, later, mark, rights, school, at }: PassedAt): Promise<number> {
  const today = schoolDateAt(at, school.zone);
  const years = mostYears - later;
  const passed = await comingBetween(ports, { from: addMonths(today, -12 * years), to: today, later, school });
  if (passed.length === 0) return 0;
  const holder = of === 'record' ? rightHolder : whoDecides;
  const isTrueOf = (student: Student) => holder(student, today, rights) === 'student';
  const news = { name: `${mark}-passed`, years, isTrueOf, school, at };
  const fresh = await notYetTold(ports, passed, news);
  const isLate = ({ on }: ComingOfAge) => on < addDays(today, -catchUpDays);
  let told = await tellOfAge(ports, fresh.filter(isLate), { ...news, type: 'RightsPassedBefore' });
  for (const each of fresh) if (!isLate(each) && (await announce(ports, each, news))) told++;
  return told;
}

function announce(
  { outbox, ids }: Ports,
  each: ComingOfAge,
  { school, at, ...news }: AgeNews & { school: School; at: Instant },
) {
  const event = { id: ids.next('evt'), at, schoolId: school.id, ref: opaqueRef(ids.randomBytes(6)) };
  const marks = { keys: [keysOf(news)(each)], days: daysOf(news) };
  return outbox.emitOnceForAll({ ...event, type: 'RightsPassed', studentId: each.studentId }, marks);
}
