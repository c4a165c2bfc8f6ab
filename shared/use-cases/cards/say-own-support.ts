import type { Actor } from '#shared/domain/access/access.ts';
import { type DeliveryEntry, isPost, type Occasion } from '#shared/domain/cards/delivery.ts';
import { lastOfChain, standing } from '#shared/domain/cards/delivery-statements.ts';
import { addDays, isOn } from '#shared/domain/dates.ts';
import { derivedId } from '#shared/domain/derived-id.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SectionId } from '#shared/domain/ids.ts';
import { classOfSeat } from '#shared/domain/roster/periods.ts';
import { sameRecord } from '#shared/domain/same-record.ts';
import type { AuthorizePorts } from '../access/authorize.ts';
import { type CommandInput, command, type Needs } from '../command.ts';
import { authorizeLogging, LoggedDelivery } from './deliveries/log-delivery.ts';
import { type NewDelivery, newDeliveryEntry } from './deliveries/new-delivery-entry.ts';
import { recordDeliveries } from './deliveries/record-deliveries.ts';

type Self = Extract<Actor, { kind: 'student' }>;
export type SayOwnSupportInput = CommandInput &
  Omit<NewDelivery, 'studentId'> & { sectionId: SectionId; occasion: Occasion };

/** So far back a student's own word on a post is looked for: work is rarely open for longer. */
const daysBack = 28;

/**
 * A student says of one of their own supports in one piece of work that they use it, do without it, or that it does not
 * help. The same said again is one entry; something else takes the place of what they said before, and a decline that
 * was taken back so counts no more.
 */
export const sayOwnSupport = command({
  authorize: (ports: AuthorizePorts, actor: Self, _input: object) =>
    authorizeLogging(ports, actor, { studentId: actor.id }),
  result: LoggedDelivery,
  async run(
    ports: Needs<'roster' | 'cards' | 'deliveryLog' | 'calendars' | 'ids'>,
    { sectionId, occasion, ...said }: SayOwnSupportInput,
    { studentIds: [studentId], on: today, school, at, change, unchanged },
  ) {
    if (!studentId) throw new DomainError('not_allowed');
    const [roster, card, entries] = await Promise.all([
      ports.roster.findSection(sectionId),
      ports.cards.find(studentId),
      ports.deliveryLog.ofStudent(studentId, { from: addDays(today, -daysBack), to: today }),
    ]);
    if (roster?.archived) throw new DomainError('not_allowed', { sectionId, reason: 'archived' });
    const seat = roster?.students.find((each) => each.studentId === studentId);
    if (!seat || !isOn(seat, today)) throw new DomainError('invalid_input', { studentId, field: 'sectionId' });
    const before = standing(entries).find((entry) => isOwnWord(entry, { fingerprint: said.fingerprint, occasion }));
    if (before && sameWord(before, said))
      return unchanged({ studentId, deliveryId: before.id, on: before.on, logged: 0, tasks: 0 });
    const last = before && lastOfChain(entries, before);
    const id = last ? (`dlv_${await derivedId(last.id)}` as const) : ports.ids.next('dlv');
    const by = { kind: 'student', id: studentId } as const;
    const ofClass = isPost(occasion) ? classOfSeat(seat, { sectionId }) : sectionId;
    const lesson = { card, today, by, id, sectionId: ofClass, on: today, occasion, at };
    const fresh = await newDeliveryEntry({ ...said, studentId }, lesson);
    const entry = last ? { ...fresh, on: last.on, corrects: last.id } : fresh;
    return recordDeliveries(ports, {
      ...{ entries: [entry], corrected: before ? [before] : [], school: { id: school.id, today } },
      change: (tasks) =>
        change(
          { action: last ? 'delivery_corrected' : 'delivery_logged', sectionId },
          { studentId, deliveryId: id, on: entry.on, logged: 1, tasks },
        ),
    });
  },
});

const isOwnWord = (
  { byKind, item, occasion }: DeliveryEntry,
  about: Pick<SayOwnSupportInput, 'fingerprint' | 'occasion'>,
) => byKind === 'student' && item.fingerprint === about.fingerprint && sameRecord(occasion, about.occasion);

const sameWord = (
  entry: DeliveryEntry,
  { outcome, reason, note }: Pick<DeliveryEntry, 'outcome' | 'reason' | 'note'>,
) => entry.outcome === outcome && entry.reason === reason && entry.note === note;
