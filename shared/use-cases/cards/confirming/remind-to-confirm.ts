import { type ConfirmRhythm, usualRhythm } from '#shared/domain/cards/confirming/confirm-rhythm.ts';
import type { Instant } from '#shared/domain/dates.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { SectionId, StaffId } from '#shared/domain/ids.ts';
import type { Needs } from '../../command.ts';
import { coursesOfClasses } from './courses-of-classes.ts';
import { readEach } from './read-each.ts';
import { type CardOfTeacher, remindTeacher } from './remind-teacher.ts';
import { reminderMark } from './reminder-mark.ts';
import { type SchoolThisMorning, schoolsThatTeach } from './reminder-morning.ts';
import { unconfirmedInClass } from './unconfirmed-in-class.ts';
import { warnCaseManagers } from './warn-case-managers.ts';

type Ports = Needs<'roster' | 'courseRosters' | 'acknowledgements' | 'calendars' | 'confirmReminders' | 'ids' | 'now'>;

/** `failed`: who could not be told, and which class or course could not be read; by the next sweep they are. */
export type RemindedToConfirm = Record<'waiting' | 'reminded' | 'warned', number> & {
  failed: { id: StaffId | SectionId; cause: unknown }[];
};

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
  const { open, standing, unread } = await openByTeacher(ports, schools);
  const known = schools.map((school) => {
    const isReadInPart = unread.some(({ id }) => school.sectionIds.includes(id));
    return [school.id, { ...school, isReadInPart }] as const;
  });
  const morning = { schools: new Map(known), rhythm };
  const rows = await ports.confirmReminders.remindersOf([...open.keys()]);
  const rowOf = new Map(rows.map((row) => [row.staffId, row]));
  const told = await fewAtOnce([...open], ([staffId, cards]) => {
    const known = rowOf.get(staffId) ?? { staffId, waiting: {}, version: 0 };
    const { courses: _before, ...row } = known;
    const courses = [...(standing.get(staffId) ?? [])].sort();
    return remindTeacher(ports, { row: courses.length > 0 ? { ...row, courses } : row, known, cards }, morning);
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
    failed: [...unread, ...all.flatMap(({ staffId: id, cause }) => (cause === undefined ? [] : { id, cause }))],
  };
}

type Cards = Map<string, CardOfTeacher>;

/**
 * By a mark that names nobody. Whoever has nothing to confirm stands here too, so that what is over is forgotten.
 * `standing`: the courses that stand for classes of theirs. `unread`: a class that cannot be read keeps no other
 * waiting.
 */
async function openByTeacher(ports: Ports, schools: readonly SchoolThisMorning[]) {
  const open = new Map<StaffId, Cards>();
  const classes = schools.flatMap((school) => school.sectionIds.map((id) => ({ id, school })));
  const standing = new Map<StaffId, Set<SectionId>>();
  if (classes.length === 0) return { open, standing, unread: [] };
  const { courses, unread } = await coursesOfClasses(ports);
  const { unread: classesUnread } = await readEach(classes, async ({ id, school: { id: schoolId, on, zone } }) => {
    const here = courses.get(id) ?? [];
    const found = await unconfirmedInClass(ports, id, { on, zone, courses: here });
    for (const staffId of found.staff) {
      if (!open.has(staffId)) open.set(staffId, new Map());
      const known = standing.get(staffId) ?? [];
      standing.set(staffId, new Set([...known, ...here.map(({ section }) => section.id)]));
    }
    for (const { putAway, ...card } of found.open) {
      const mark = await reminderMark(card.staffId, card.studentId);
      const mine = open.get(card.staffId);
      const before = mine?.get(mark);
      // Of a student in two classes of theirs one is enough to confirm it in.
      const quiet = putAway && (!before || before.putAway) ? { putAway } : {};
      mine?.set(mark, { ...card, ...quiet, schoolId });
    }
  });
  const people = await ports.roster.findStaff([...open.keys()]);
  const gone = people.filter(({ active }) => !active);
  for (const { id } of gone) open.delete(id);
  return { open, standing, unread: [...unread, ...classesUnread] };
}
