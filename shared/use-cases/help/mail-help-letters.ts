import { mayBeMailed } from '#shared/domain/access/guardianship.ts';
import { schoolDateAt } from '#shared/domain/dates.ts';
import type { Event } from '#shared/domain/events.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { Guardian } from '#shared/domain/roster/people.ts';
import { readFamily } from '../access/read-family.ts';
import type { Needs } from '../command.ts';
import { sendOnceEach } from '../notices/send-once.ts';
import type { SchoolHelpReader } from '../ports/help/school-helps.ts';

type Ports = Needs<'roster' | 'sentMessages' | 'mail' | 'now'> & { schoolHelps: SchoolHelpReader };
type HelpLetterDue = Extract<Event, { type: 'HelpLetterDue' }>;

/**
 * One mail for each guardian who has rights on that day, however many children they have at the school. Answers how
 * many it concerned.
 */
export async function mailHelpLetters(ports: Ports, event: HelpLetterDue): Promise<number> {
  const { schoolId, notice, year } = event;
  const [school, page] = await Promise.all([ports.roster.getSchool(schoolId), ports.schoolHelps.page(schoolId)]);
  const help = page?.help;
  if (!help) return 0;
  const guardians = await guardiansOf(ports, event, schoolDateAt(ports.now(), school.zone));
  const letter = { notice, help, letterhead: { school } };
  const sends = guardians.flatMap(({ id: to, email }) =>
    email ? [{ to, send: () => ports.mail.tellOfHelp({ email }, letter) }] : [],
  );
  return sendOnceEach(ports.sentMessages, { vendor: 'mail', key: `help/${schoolId}/${notice}/${year}` }, sends);
}

/** Whoever may be written to for one of these children: each of them once. */
async function guardiansOf({ roster }: Ports, { schoolId, studentIds }: HelpLetterDue, on: string) {
  const students = await roster.findStudents(studentIds);
  const here = students.filter((student) => student.active && student.schoolId === schoolId);
  const families = await fewAtOnce(here, (student) => readFamily({ roster }, student));
  const written = families.flatMap((family) => mayBeMailed(family, on));
  return [...new Map(written.map((guardian): [string, Guardian] => [guardian.id, guardian])).values()];
}
