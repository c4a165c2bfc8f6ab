import * as z from 'zod/mini';
import { type StaffActor, seatsInSight } from '#shared/domain/access/access.ts';
import { classRelation } from '#shared/domain/access/class-relation.ts';
import { isOn, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SectionId } from '#shared/domain/ids.ts';
import type { Change } from '../audited-change.ts';
import { type CommandInput, command, type Needs } from '../command.ts';
import { type NewDelivery, newDeliveryEntry } from './new-delivery-entry.ts';
import { recordDeliveries } from './record-deliveries.ts';

type ClassScope = { sectionId: SectionId; on?: SchoolDate; entries: readonly NewDelivery[] };
export type LogDeliveriesInput = CommandInput & ClassScope;
const LoggedDeliveries = z.object({ logged: z.int(), tasks: z.int() });
export type LoggedDeliveries = z.infer<typeof LoggedDeliveries>;

const mostEntries = 60;

/**
 * One tap for a class: all is checked before anything is written. Sixty entries are one transaction, unless many of
 * them are declines, of which each brings its count and perhaps a task. Then the first ones go ahead in pieces of their
 * own, and the last completes the command.
 */
export const logDeliveries = command({
  authorize: authorizeClass,
  result: LoggedDeliveries,
  async run(
    ports: Needs<'cards' | 'deliveryLog' | 'calendars' | 'ids'>,
    { sectionId, entries: given }: LogDeliveriesInput,
    { actor, school, today, on, at, change, piece },
  ) {
    const cards = await ports.cards.findMany(given.map(({ studentId }) => studentId));
    const checked = await Promise.all(
      given.map((each) => {
        const card = cards.find(({ studentId }) => studentId === each.studentId);
        return newDeliveryEntry(each, { card, today, by: actor, at, id: ports.ids.next('dlv'), sectionId, on });
      }),
    );
    const parts = ports.deliveryLog.inTransactions(checked);
    const record = (entries: typeof checked, before: LoggedDeliveries, make: Change<LoggedDeliveries>) => {
      const studentIds = [...new Set(entries.map(({ studentId }) => studentId))];
      const logged = before.logged + entries.length;
      return recordDeliveries(ports, {
        ...{ entries, school: { id: school.id, today } },
        change: (tasks) =>
          make({ action: 'delivery_logged', sectionId, studentIds }, { logged, tasks: before.tasks + tasks }),
      });
    };
    let done: LoggedDeliveries = { logged: 0, tasks: 0 };
    for (const [index, part] of parts.slice(0, -1).entries())
      done = await piece(`${index}`, (make) => record(part, done, make));
    return record(parts.at(-1) ?? [], done, change);
  },
});

/** The asker's own class of today, and in it each student they speak of. */
async function authorizeClass(
  ports: Needs<'roster' | 'now'>,
  actor: StaffActor,
  { sectionId, entries, on: wished }: ClassScope,
) {
  if (entries.length === 0 || entries.length > mostEntries)
    throw new DomainError('invalid_input', { field: 'entries' });
  const roster = await ports.roster.findSection(sectionId);
  if (!roster) throw new DomainError('not_allowed', { sectionId });
  const school = await ports.roster.getSchool(roster.section.schoolId);
  const today = schoolDateAt(ports.now(), school.zone);
  const because = classRelation(roster.staff, { staffId: actor.id, on: today, action: 'deliver' });
  if (!because) throw new DomainError('not_allowed', { sectionId });
  const on = wished ?? today;
  const inSight = seatsInSight(actor.id, roster, today);
  const stranger = entries.find(
    ({ studentId }) => !inSight.some((seat) => seat.studentId === studentId && isOn(seat, on)),
  );
  if (stranger) throw new DomainError('not_allowed', { studentId: stranger.studentId });
  const studentIds = [...new Set(entries.map(({ studentId }) => studentId))];
  return { actor, because, studentIds, school, today, on };
}
