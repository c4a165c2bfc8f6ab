import * as z from 'zod/mini';
import type { DeliveryEntry } from '#shared/domain/cards/delivery.ts';
import { derivedId } from '#shared/domain/derived-id.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Change } from '../../audited-change.ts';
import { type CommandInput, command, type Needs } from '../../command.ts';
import { authorizeClassLog, type ClassLesson, type LogAuthorizer } from '../authorize-class-log.ts';
import { type NewDelivery, newDeliveryEntry } from './new-delivery-entry.ts';
import { recordDeliveries } from './record-deliveries.ts';

/** `corrects`: the asker's own entry about this item that no longer holds, and the day that it stands under. */
type ClassDelivery = NewDelivery & { corrects?: Pick<DeliveryEntry, 'id' | 'on'> };
type LogDeliveriesScope = ClassLesson & { entries: readonly ClassDelivery[] };
export type LogDeliveriesInput = CommandInput & LogDeliveriesScope;
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
    { sectionId, occasion, entries: given }: LogDeliveriesInput,
    { actor, school, today, on, at, classOf, change, piece },
  ) {
    const cards = await ports.cards.findMany(given.map(({ studentId }) => studentId));
    const corrected = await Promise.all(given.map((each) => correctedBy(ports, { given: each, by: actor })));
    const checked = await Promise.all(
      given.map(async (each, index) => {
        const card = cards.find(({ studentId }) => studentId === each.studentId);
        const wrong = corrected[index];
        const id = wrong ? (`dlv_${await derivedId(wrong.id)}` as const) : ports.ids.next('dlv');
        const lesson = { sectionId: classOf(each.studentId), on, occasion };
        const entry = await newDeliveryEntry(each, { card, today, by: actor, at, id, ...lesson });
        return wrong ? { ...entry, on: wrong.on, corrects: wrong.id } : entry;
      }),
    );
    const parts = ports.deliveryLog.inTransactions(checked);
    const correctedIn = (entries: typeof checked) =>
      corrected.flatMap((wrong) =>
        entries.some(({ corrects }) => wrong && corrects === wrong.id) ? (wrong ?? []) : [],
      );
    const record = (entries: typeof checked, before: LoggedDeliveries, make: Change<LoggedDeliveries>) => {
      const studentIds = [...new Set(entries.map(({ studentId }) => studentId))];
      const logged = before.logged + entries.length;
      return recordDeliveries(ports, {
        ...{ entries, corrected: correctedIn(entries), school: { id: school.id, today } },
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

async function authorizeClass(
  ports: Needs<'roster' | 'now'>,
  actor: LogAuthorizer,
  { entries, ...lesson }: LogDeliveriesScope,
) {
  if (entries.length === 0 || entries.length > mostEntries)
    throw new DomainError('invalid_input', { field: 'entries' });
  const found = await authorizeClassLog(ports, actor, { ...lesson, action: 'deliver' });
  const studentIds = [...new Set(entries.map(({ studentId }) => studentId))];
  const stranger = studentIds.find((id) => !found.seats.some(({ studentId }) => studentId === id));
  if (stranger) throw new DomainError('not_allowed', { studentId: stranger });
  return { ...found, studentIds };
}

type Corrections = { given: LogDeliveriesScope['entries'][number]; by: LogAuthorizer };

/** What the asker said of this item before, and says anew; nobody's word is anybody else's to change. */
async function correctedBy({ deliveryLog }: Needs<'deliveryLog'>, { given, by }: Corrections) {
  const { studentId, corrects, fingerprint } = given;
  if (!corrects) return undefined;
  const wrong = await deliveryLog.find(studentId, corrects);
  if (!wrong) throw new DomainError('not_found', { deliveryId: corrects.id });
  if (wrong.byId !== by.id || wrong.item.fingerprint !== fingerprint)
    throw new DomainError('not_allowed', { studentId });
  return wrong;
}
