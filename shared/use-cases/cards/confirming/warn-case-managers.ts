import * as z from 'zod/mini';
import { unmanagedThisMorning } from '#shared/domain/cards/confirming/unmanaged-students.ts';
import { addDays } from '#shared/domain/dates.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import { type SchoolId, StaffId } from '#shared/domain/ids.ts';
import { opaqueRef } from '#shared/domain/reviews/review.ts';
import { sameRecord } from '#shared/domain/same-record.ts';
import { systemChange } from '../../audited-change.ts';
import type { Needs } from '../../command.ts';
import type { ConfirmWarning } from '../../ports/notices/confirm-reminders.ts';
import type { OverdueCard } from './remind-teacher.ts';
import type { ReminderMorning } from './reminder-morning.ts';
import { type TellingOutcome, toldOnce } from './told-once.ts';

type Ports = Needs<'roster' | 'confirmReminders' | 'ids' | 'now'>;

const result = z.object({ staffId: StaffId });
/** A card that nobody confirmed for longer than a year is told of again. */
const daysKept = 400;

/** `unmanaged`: of a student without a case manager, so that an office is to know. */
type TellableCard = OverdueCard & { unmanaged: boolean };

/**
 * Tells who answers for a student's plan, once, that somebody has not confirmed it for too long: the case manager, or
 * the office where a student has none. Several are one message. An office's people keep besides whom it is about, for
 * when they ask: such students stand in nobody's caseload.
 */
export async function warnCaseManagers(
  ports: Ports,
  overdue: readonly OverdueCard[],
  morning: ReminderMorning,
): Promise<TellingOutcome[]> {
  const cards = await byManager(ports, overdue, morning);
  const rows = await ports.confirmReminders.warningsOf([...cards.keys()]);
  const known = new Map(rows.map((row) => [row.staffId, row]));
  return fewAtOnce([...cards], ([staffId, waiting]) => {
    const { unmanaged: before = [], ...row } = known.get(staffId) ?? { staffId, told: {}, version: 0 };
    const ofOffice = waiting.filter((card) => card.unmanaged);
    const unmanaged = unmanagedThisMorning(before, ofOffice, morning.schools);
    const next = { ...row, ...(unmanaged.length > 0 ? { unmanaged } : {}), version: row.version + 1 };
    const news = waiting.filter(({ mark, since }) => row.told[mark] !== since);
    return toldOnce(staffId, async () => {
      const isTold = await warn(ports, { row: next, news }, morning);
      if (!isTold && !sameRecord(unmanaged, before)) await ports.confirmReminders.keepWarning(next);
      return isTold;
    });
  });
}

/** Everybody of an office stands here, so that what is over is forgotten. */
async function byManager({ roster }: Ports, overdue: readonly OverdueCard[], { schools }: ReminderMorning) {
  const schoolOf = new Map(overdue.map(({ studentId, schoolId }) => [studentId, schoolId]));
  const offices = new Map(
    await fewAtOnce([...schools.keys()], async (id): Promise<[SchoolId, StaffId[]]> => [id, await roster.officeOf(id)]),
  );
  const cards = new Map<StaffId, TellableCard[]>([...offices.values()].flat().map((id) => [id, []]));
  const managed = await fewAtOnce(
    [...schoolOf],
    async ([studentId, schoolId]) => [studentId, schoolId, await roster.caseManagersOf(studentId)] as const,
  );
  const people = await roster.findStaff([...new Set(managed.flatMap(([, , managers]) => managers))]);
  const present = new Set(people.filter(({ active }) => active).map(({ id }) => id));
  for (const [studentId, schoolId, managers] of managed) {
    const here = managers.filter((id) => present.has(id));
    const unmanaged = here.length === 0;
    const tell = unmanaged ? (offices.get(schoolId) ?? []) : here;
    const waiting = overdue.filter((card) => card.studentId === studentId);
    for (const id of tell) {
      // Who teaches the student too is reminded as their teacher.
      const ofOthers = waiting.filter(({ staffId }) => staffId !== id).map((card) => ({ ...card, unmanaged }));
      if (ofOthers.length > 0) cards.set(id, [...(cards.get(id) ?? []), ...ofOthers]);
    }
  }
  return cards;
}

type Warning = { row: ConfirmWarning; news: readonly OverdueCard[] };

async function warn({ confirmReminders, ...ports }: Ports, { row, news }: Warning, { schools }: ReminderMorning) {
  const [first] = news;
  const school = first && schools.get(first.schoolId);
  if (!school) return false;
  const { staffId } = row;
  const kept = Object.entries(row.told).filter(([, since]) => since >= addDays(school.on, -daysKept));
  const told = Object.fromEntries([...kept, ...news.map(({ mark, since }) => [mark, since] as const)]);
  const change = systemChange(ports, {
    about: [...new Set(news.map(({ studentId }) => studentId))],
    surface: 'schedule',
    at: ports.now(),
    key: `unconfirmed/${staffId}/${school.on}`,
    result,
  });
  const event = {
    ...{ type: 'ConfirmationsOverdue' as const, staffId, ref: opaqueRef(ports.ids.randomBytes(6)) },
    ...{ cards: news.length, people: new Set(news.map((card) => card.staffId)).size },
  };
  const entry = { action: 'confirmation_overdue', personId: staffId } as const;
  await confirmReminders.warn({ ...row, told }, change(entry, { staffId }, [event]));
  return true;
}
