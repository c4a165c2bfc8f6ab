import type { Actor } from '#shared/domain/access/access.ts';
import type { Occasion } from '#shared/domain/cards/delivery.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SectionId } from '#shared/domain/ids.ts';
import type { AuthorizePorts } from '../access/authorize.ts';
import { type CommandInput, command, type Needs } from '../command.ts';
import { authorizeLogging, LoggedDelivery } from './deliveries/log-delivery.ts';
import type { NewDelivery } from './deliveries/new-delivery-entry.ts';
import { recordDeliveries } from './deliveries/record-deliveries.ts';
import { ownWord } from './own-word.ts';

type Self = Extract<Actor, { kind: 'student' }>;
export type SayOwnSupportInput = CommandInput &
  Omit<NewDelivery, 'studentId'> & { sectionId: SectionId; occasion: Occasion };

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
    said: SayOwnSupportInput,
    { studentIds: [studentId], on: today, school, at, change, unchanged },
  ) {
    if (!studentId) throw new DomainError('not_allowed');
    const word = await ownWord(ports, said, { studentId, today, at });
    const { entry } = word;
    const answer = { studentId, deliveryId: entry.id, on: entry.on };
    if (!word.isNew) return unchanged({ ...answer, logged: 0, tasks: 0 });
    return recordDeliveries(ports, {
      ...{ entries: [entry], corrected: word.before ? [word.before] : [], school: { id: school.id, today } },
      change: (tasks) =>
        change(
          { action: entry.corrects ? 'delivery_corrected' : 'delivery_logged', sectionId: said.sectionId },
          { ...answer, logged: 1, tasks },
        ),
    });
  },
});
