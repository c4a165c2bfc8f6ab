import type { Actor } from '#shared/domain/access/access.ts';
import { isOn, type SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SectionId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { type AuthorizeDeps, authorize } from '../access/authorize.ts';
import type { Cards } from '../ports/cards/cards.ts';
import type { Ids } from '../ports/clock.ts';
import type { CommandKey, CommandResult, Commands } from '../ports/commands.ts';
import type { Roster } from '../ports/roster/roster.ts';
import { toldOnce } from '../told-once.ts';
import { type NewDelivery, newDeliveryEntry } from './new-delivery-entry.ts';
import { type RecordDeliveriesDeps, recordDeliveries } from './record-deliveries.ts';

type Deps = AuthorizeDeps &
  RecordDeliveriesDeps & {
    roster: Pick<Roster, 'findSection'>;
    cards: Pick<Cards, 'find'>;
    commands: Commands;
    ids: Pick<Ids, 'next'>;
  };

type Wish = NewDelivery & {
  sectionId: SectionId;
  /** Today, when it is left out. */
  on?: SchoolDate;
  surface: LedgerEntry['surface'];
  key: CommandKey;
};

/** What became of one item of one student in one lesson. A student may say one thing here, that they declined. */
export async function logDelivery(deps: Deps, actor: Actor, { surface, key, ...wish }: Wish): Promise<CommandResult> {
  const { studentId, sectionId } = wish;
  const { because, on: today, school } = await authorize(deps, actor, { studentId, ...right(actor) });
  if (actor.kind !== 'staff' && actor.kind !== 'student') throw new DomainError('not_allowed', { studentId });
  return toldOnce(deps.commands, { by: actor.id, key }, async () => {
    const on = wish.on ?? today;
    const [roster, card] = await Promise.all([deps.roster.findSection(sectionId), deps.cards.find(studentId)]);
    const seat = roster?.students.find((each) => each.studentId === studentId);
    const bySeat = because === 'teachesNow' || because === 'aides' || because === 'proctors';
    const isTheirs = !bySeat || roster?.staff.some(({ staffId }) => staffId === actor.id);
    if (!seat || !isOn(seat, on) || !isTheirs)
      throw new DomainError('invalid_input', { studentId, field: 'sectionId' });
    const at = deps.now();
    const id = deps.ids.next('dlv');
    const entry = await newDeliveryEntry(wish, { card, today, by: actor, at, id, sectionId, on });
    return recordDeliveries(deps, {
      entries: [entry],
      school: { id: school.id, today },
      by: { at, actorId: actor.id, because, surface, action: 'delivery_logged', sectionId },
      key,
      answer: { studentId, deliveryId: id, on },
    });
  });
}

/** To deliver is for staff; what a student says of it is a contribution of their own. */
export const right = ({ kind }: Actor) =>
  kind === 'student' ? ({ action: 'contribute', data: 'D3' } as const) : ({ action: 'deliver', data: 'D2' } as const);
