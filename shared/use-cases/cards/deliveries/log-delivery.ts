import * as z from 'zod/mini';
import type { Actor } from '#shared/domain/access/access.ts';
import type { Occasion } from '#shared/domain/cards/delivery.ts';
import { isOn, SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { DeliveryId, type SectionId, StudentId } from '#shared/domain/ids.ts';
import { type AuthorizePorts, authorize, type StudentAccess } from '../../access/authorize.ts';
import { type CommandInput, command, type Needs } from '../../command.ts';
import { type NewDelivery, newDeliveryEntry } from './new-delivery-entry.ts';
import { recordDeliveries } from './record-deliveries.ts';

export type LogDeliveryInput = CommandInput &
  NewDelivery & {
    sectionId: SectionId;
    /** Today, when it is left out. */
    on?: SchoolDate;
    occasion?: Occasion;
  };
export const LoggedDelivery = z.object({
  studentId: StudentId,
  deliveryId: DeliveryId,
  on: SchoolDate,
  logged: z.int(),
  tasks: z.int(),
});
export type LoggedDelivery = z.infer<typeof LoggedDelivery>;

type Writer = Exclude<Actor, { kind: 'system' | 'guardian' }>;

/** To deliver is for staff; what a student says of it is a contribution of their own. */
export async function authorizeLogging(
  ports: AuthorizePorts,
  actor: Actor,
  { studentId }: Pick<LogDeliveryInput, 'studentId'>,
): Promise<StudentAccess<Writer>> {
  const right =
    actor.kind === 'student'
      ? ({ action: 'contribute', data: 'D3' } as const)
      : ({ action: 'deliver', data: 'D2' } as const);
  const access = await authorize(ports, actor, { studentId, ...right });
  if (actor.kind !== 'staff' && actor.kind !== 'student') throw new DomainError('not_allowed', { studentId });
  return { ...access, actor };
}

/** What became of one item of one student in one lesson. A student may say one thing here, that they declined. */
export const logDelivery = command({
  authorize: authorizeLogging,
  result: LoggedDelivery,
  async run(
    ports: Needs<'roster' | 'cards' | 'deliveryLog' | 'calendars' | 'ids'>,
    input: LogDeliveryInput,
    { actor, because, on: today, school, at, change },
  ) {
    const { studentId, sectionId, occasion, on = today } = input;
    const [roster, card] = await Promise.all([ports.roster.findSection(sectionId), ports.cards.find(studentId)]);
    const seat = roster?.students.find((each) => each.studentId === studentId);
    const bySeat = because === 'teachesNow' || because === 'aides' || because === 'proctors';
    const isTheirs = !bySeat || roster?.staff.some(({ staffId }) => staffId === actor.id);
    if (!seat || !isOn(seat, on) || !isTheirs)
      throw new DomainError('invalid_input', { studentId, field: 'sectionId' });
    const id = ports.ids.next('dlv');
    const entry = await newDeliveryEntry(input, { card, today, by: actor, at, id, sectionId, on, occasion });
    return recordDeliveries(ports, {
      entries: [entry],
      school: { id: school.id, today },
      change: (tasks) =>
        change({ action: 'delivery_logged', sectionId }, { studentId, deliveryId: id, on, logged: 1, tasks }),
    });
  },
});
