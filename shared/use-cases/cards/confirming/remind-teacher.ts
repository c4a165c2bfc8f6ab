import * as z from 'zod/mini';
import {
  isOverdue,
  remindedThisMorning,
  type WaitingCard,
  waitingThisMorning,
} from '#shared/domain/cards/confirming/confirm-rhythm.ts';
import { type SchoolId, StaffId } from '#shared/domain/ids.ts';
import { opaqueRef } from '#shared/domain/reviews/review.ts';
import { sameRecord } from '#shared/domain/same-record.ts';
import { systemChange } from '../../audited-change.ts';
import type { Needs } from '../../command.ts';
import type { ConfirmReminder } from '../../ports/notices/confirm-reminders.ts';
import type { ReminderMorning } from './reminder-morning.ts';
import { type TellingOutcome, toldOnce } from './told-once.ts';
import type { UnconfirmedCard } from './unconfirmed-in-class.ts';

type Ports = Needs<'confirmReminders' | 'ids' | 'now'>;
export type CardOfTeacher = UnconfirmedCard & { schoolId: SchoolId };
export type OverdueCard = CardOfTeacher & { mark: string; since: WaitingCard['since'] };

/** `known`: the row as it is kept. */
type Teacher = { row: ConfirmReminder; known: ConfirmReminder; cards: ReadonlyMap<string, CardOfTeacher> };

const result = z.object({ staffId: StaffId });

/** One message for all that waits for this teacher, if one is due; answers besides what has waited for too long. */
export async function remindTeacher(
  ports: Ports,
  { row, known: kept, cards }: Teacher,
  morning: ReminderMorning,
): Promise<TellingOutcome & { overdue: OverdueCard[] }> {
  const { staffId, remindedOn } = row;
  const { schools, rhythm } = morning;
  const waiting = waitingThisMorning(row.waiting, cards, schools);
  const aloud = new Map([...cards].filter(([, { putAway }]) => !putAway));
  const calls = Object.fromEntries(Object.entries(waiting).filter(([mark]) => aloud.has(mark)));
  const reminded = remindedThisMorning(calls, { remindedOn }, { rhythm, schools });
  const outcome = await toldOnce(staffId, async () => {
    const next = { ...row, waiting: { ...waiting, ...reminded }, version: row.version + 1 };
    if (reminded) await remind(ports, { row: next, cards: aloud }, morning);
    else if (!sameRecord({ ...row, waiting }, kept)) await ports.confirmReminders.keep(next);
    return reminded !== undefined;
  });
  const overdue = [...cards].flatMap(([mark, card]) => {
    const known = waiting[mark];
    return known && isOverdue(known, rhythm, schools) ? [{ ...card, mark, since: known.since }] : [];
  });
  return { ...outcome, overdue };
}

type Reminded = Pick<Teacher, 'row' | 'cards'>;

async function remind({ confirmReminders, ...ports }: Ports, { row, cards }: Reminded, { schools }: ReminderMorning) {
  const { staffId } = row;
  const [first] = cards.values();
  const school = first && schools.get(first.schoolId);
  if (!school) return;
  const change = systemChange(ports, {
    about: [...new Set([...cards.values()].map(({ studentId }) => studentId))],
    surface: 'schedule',
    at: ports.now(),
    key: `confirm/${staffId}/${school.on}`,
    result,
  });
  const news = { staffId, ref: opaqueRef(ports.ids.randomBytes(6)), cards: cards.size, zone: school.zone };
  await confirmReminders.remind(
    { ...row, remindedOn: school.on },
    change({ action: 'confirmation_reminded', personId: staffId }, { staffId }, [
      { type: 'ConfirmationsDue' as const, ...news },
    ]),
  );
}
