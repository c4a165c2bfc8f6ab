import { type ConfirmRhythm, usualRhythm } from '#shared/domain/cards/confirming/confirm-rhythm.ts';
import type { Instant } from '#shared/domain/dates.ts';
import { derivedId } from '#shared/domain/derived-id.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { StaffId } from '#shared/domain/ids.ts';
import type { Needs } from '../../command.ts';
import { type CoursesOfClasses, coursesOfClasses } from './courses-of-classes.ts';
import { type CardOfTeacher, remindTeacher } from './remind-teacher.ts';
import { type SchoolThisMorning, schoolsThatTeach } from './reminder-morning.ts';
import { unconfirmedInClass } from './unconfirmed-in-class.ts';
import { warnCaseManagers } from './warn-case-managers.ts';

type Ports = Needs<'roster' | 'courseRosters' | 'acknowledgements' | 'calendars' | 'confirmReminders' | 'ids' | 'now'>;

/** `failed`: whoever could not be told, and is by the next sweep. */
export type RemindedToConfirm = Record<'waiting' | 'reminded' | 'warned', number> & {
  failed: { staffId: StaffId; cause: unknown }[];
};

/** So many classes at once. */
const lanes = 12;

/**
 * Every morning: whoever has yet to confirm a card is reminded of all of theirs in one message, and after some days the
 * student's case manager is told once. Schools that do not teach today are left in peace. Nobody is reminded of a class
 * that was put away; the case manager hears of it all the same, for the student is taught somewhere. What somebody was
 * told, the news and the ledger entry are one transaction: a sweep that was killed and runs again tells nobody twice.
 */
export async function remindToConfirm(
  ports: Ports,
  at: Instant,
  rhythm: ConfirmRhythm = usualRhythm,
): Promise<RemindedToConfirm> {
  const schools = await schoolsThatTeach(ports, at);
  const morning = { schools: new Map(schools.map((school) => [school.id, school])), rhythm };
  const open = await openByTeacher(ports, schools);
  const rows = await ports.confirmReminders.remindersOf([...open.keys()]);
  const known = new Map(rows.map((row) => [row.staffId, row]));
  const told = await fewAtOnce([...open], ([staffId, cards]) => {
    const row = known.get(staffId) ?? { staffId, waiting: {}, version: 0 };
    return remindTeacher(ports, { row, cards }, morning);
  });
  const warned = await warnCaseManagers(
    ports,
    told.flatMap(({ overdue }) => overdue),
    morning,
  );
  const all = [...told, ...warned];
  return {
    waiting: [...open.values()].reduce((sum, cards) => sum + cards.size, 0),
    reminded: told.filter(({ as }) => as === 'told').length,
    warned: warned.filter(({ as }) => as === 'told').length,
    failed: all.flatMap(({ staffId, cause }) => (cause === undefined ? [] : { staffId, cause })),
  };
}

type Cards = Map<string, CardOfTeacher>;

/** By a mark that names nobody. Whoever has nothing to confirm stands here too, so that what is over is forgotten. */
async function openByTeacher(ports: Ports, schools: readonly SchoolThisMorning[]) {
  const open = new Map<StaffId, Cards>();
  const courses: CoursesOfClasses = schools.length > 0 ? await coursesOfClasses(ports, lanes) : new Map();
  for (const { id: schoolId, on, zone, sectionIds } of schools)
    await fewAtOnce(
      sectionIds,
      async (sectionId) => {
        const found = await unconfirmedInClass(ports, sectionId, { on, zone, courses: courses.get(sectionId) ?? [] });
        for (const staffId of found.staff) if (!open.has(staffId)) open.set(staffId, new Map());
        for (const { putAway, ...card } of found.open) {
          const mark = await derivedId(card.staffId, card.studentId);
          const mine = open.get(card.staffId);
          const known = mine?.get(mark);
          // Of a student in two classes of theirs one is enough to confirm it in.
          const quiet = putAway && (!known || known.putAway) ? { putAway } : {};
          mine?.set(mark, { ...card, ...quiet, schoolId });
        }
      },
      lanes,
    );
  const people = await ports.roster.findStaff([...open.keys()]);
  const gone = people.filter(({ active }) => !active);
  for (const { id } of gone) open.delete(id);
  return open;
}
