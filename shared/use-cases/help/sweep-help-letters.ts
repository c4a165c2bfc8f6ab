import { isSchoolDay } from '#shared/domain/calendar/school-calendar.ts';
import { type Instant, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import {
  type HelpNotice,
  helpNotices,
  isNoticeDue,
  noticeYear,
  whomNoticeConcerns,
} from '#shared/domain/help/help-notices.ts';
import type { SchoolHelp } from '#shared/domain/help/school-help.ts';
import { isStudentId, type SchoolId } from '#shared/domain/ids.ts';
import { opaqueRef } from '#shared/domain/reviews/review.ts';
import type { School, Student } from '#shared/domain/roster/people.ts';
import type { Needs } from '../command.ts';
import { keepSchoolHelp } from './keep-school-help.ts';

type Ports = Needs<
  'roster' | 'rosterWriter' | 'schoolHelps' | 'calendars' | 'district' | 'outbox' | 'commands' | 'ids'
>;
type Due = { notice: HelpNotice; year: SchoolDate; school: School; help: SchoolHelp | undefined };
type Today = { at: Instant; today: SchoolDate };

/** So that a piece of news is about twenty mails, which the mail's queue is done with well before its time is up. */
const studentsInEvent = 10;
/** Of all schools in one day: a school of 2,000 takes two, and nobody's reminders wait behind an hour of letters. */
const studentsInDay = 1000;
/** Longer than the months of any letter. */
const markDays = 366;

/**
 * Sends the letters about help that are due, on school days, and puts on record that they went; where a school has not
 * said whom to ask, or the district sends no mail, the office is told once that it is theirs to do. Answers to how many
 * students' families letters went.
 */
export async function sweepHelpLetters(ports: Ports, at: Instant): Promise<number> {
  const { process } = await ports.district.settings();
  let sent = 0;
  for (const school of await ports.roster.schools()) {
    const today = schoolDateAt(at, school.zone);
    const due = await dueIn(ports, school, today);
    const students = due.length === 0 ? [] : await studentsOf(ports, school.id);
    for (const each of due) {
      const to = whomNoticeConcerns(each.notice, students);
      if (to.length === 0) continue;
      if (!process.lettersByMail || !each.help?.helper) await leaveToOffice(ports, each, at);
      else sent += await send(ports, each, { at, today, to, most: studentsInDay - sent });
    }
  }
  return sent;
}

async function dueIn({ schoolHelps, calendars }: Ports, school: School, today: SchoolDate): Promise<Due[]> {
  // Most days of a year none can be due, and then nothing is asked for.
  if (!helpNotices.some((notice) => isNoticeDue(notice, undefined, today))) return [];
  const help = await schoolHelps.find(school.id);
  const due = helpNotices.filter((notice) => isNoticeDue(notice, help?.sentOn[notice], today));
  const calendar = due.length === 0 ? undefined : await calendars.find(school.id);
  if (!calendar || !isSchoolDay(calendar, today)) return [];
  return due.map((notice) => ({ notice, year: noticeYear(notice, today), school, help }));
}

async function studentsOf({ rosterWriter }: Ports, schoolId: SchoolId): Promise<Student[]> {
  const ids = (await rosterWriter.peopleOfSchool(schoolId)).filter(isStudentId);
  return (await rosterWriter.people(ids)).flatMap((person) => ('guardianIds' in person ? [person] : []));
}

type Sending = Today & { to: readonly Student[]; most: number };

/** What was told of is remembered by student and school year: of two sweeps at once, one finds the other's marks. */
async function send(ports: Ports, due: Due, { at, today, to, most }: Sending): Promise<number> {
  const { notice, year, school } = due;
  const keyOf = ({ id }: Student) => `help-letter/${notice}/${year}/${id}`;
  const used = await ports.outbox.usedKeys(to.map(keyOf), at);
  const left = to.filter((student) => !used.has(keyOf(student)));
  const now = left.slice(0, most);
  let sent = 0;
  for (let first = 0; first < now.length; first += studentsInEvent) {
    const some = now.slice(first, first + studentsInEvent);
    const about = { notice, year, schoolId: school.id, studentIds: some.map(({ id }) => id) };
    const event = { ...newsOf(ports, at), type: 'HelpLetterDue' as const, ...about };
    if (await ports.outbox.emitOnceForAll(event, { keys: some.map(keyOf), days: markDays })) sent += some.length;
  }
  if (sent < left.length) return sent;
  await leaveToOffice(ports, due, at);
  const said = { sent: { notice, on: today } };
  const key = `help-letter/${school.id}/${notice}/${year}`;
  const input = { schoolId: school.id, said, surface: 'schedule' as const, key };
  await keepSchoolHelp({ ...ports, now: () => at }, { kind: 'system', id: 'system' }, input);
  return sent;
}

/** Paper for whoever has no address, or for all of them: once for each letter and school year. */
async function leaveToOffice({ outbox, ids }: Ports, { notice, year, school }: Due, at: Instant) {
  const event = { ...newsOf({ ids }, at), type: 'HelpLettersLeft' as const, schoolId: school.id };
  await outbox.emitOnceForAll(event, { keys: [`help-letter/${notice}/${year}/${school.id}`], days: markDays });
}

const newsOf = ({ ids }: Needs<'ids'>, at: Instant) => ({
  id: ids.next('evt'),
  at,
  ref: opaqueRef(ids.randomBytes(6)),
});
