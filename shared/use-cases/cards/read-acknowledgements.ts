import type { Actor } from '#shared/domain/access/access.ts';
import { type Acknowledgement, type Outstanding, outstanding } from '#shared/domain/cards/acknowledgement.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SectionId, StaffId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { StaffSeat } from '#shared/domain/roster/section.ts';
import { type AuthorizeDeps, authorize } from '../access/authorize.ts';
import { teachersOf } from '../access/teachers-of.ts';
import type { Acknowledgements } from '../ports/cards/acknowledgements.ts';
import type { Cards } from '../ports/cards/cards.ts';
import type { Teaching } from '../ports/cards/teaching.ts';
import type { Ids } from '../ports/clock.ts';
import type { Ledger } from '../ports/ledger/ledger.ts';
import { fingerprintItems } from './fingerprint-items.ts';

type Deps = AuthorizeDeps & {
  cards: Pick<Cards, 'find'>;
  acknowledgements: Pick<Acknowledgements, 'ofStudent'>;
  teaching: Teaching;
  ledger: Ledger;
  ids: Pick<Ids, 'next'>;
};

/** One of today's teachers and what they know. `confirmed` names the plan versions, by their hashes, that their word is bound to. */
export type TeacherInformed = Outstanding & {
  staffId: StaffId;
  sectionIds: SectionId[];
  confirmed?: Pick<Acknowledgement, 'at' | 'versions' | 'cardVersion'>;
};

/**
 * Who of today's teachers has confirmed what, for who answers for the plan. Read from today's seats: a teacher who joined this morning stands
 * in the list, and nobody who left does.
 */
export async function readAcknowledgements(
  deps: Deps,
  actor: Actor,
  { studentId, surface }: { studentId: StudentId; surface: LedgerEntry['surface'] },
): Promise<TeacherInformed[]> {
  const { because, on } = await authorize(deps, actor, { studentId, data: 'D3' });
  if (because !== 'caseManages' && because !== 'coordinates') throw new DomainError('not_allowed', { studentId });
  const [card, given, seats] = await Promise.all([
    deps.cards.find(studentId),
    deps.acknowledgements.ofStudent(studentId),
    teachersOf(deps, studentId, on),
  ]);
  const items = card ? await fingerprintItems(card, on) : [];
  const told = [...bySection(seats)].map(([staffId, sectionIds]): TeacherInformed => {
    const last = given.find((each) => each.staffId === staffId);
    const confirmed = last && { at: last.at, versions: last.versions, cardVersion: last.cardVersion };
    return { staffId, sectionIds, ...(confirmed ? { confirmed } : {}), ...outstanding(items, last, on) };
  });
  const entry = { id: deps.ids.next('led'), at: deps.now(), actorId: actor.id, because, surface };
  await deps.ledger.append({ ...entry, action: 'acknowledgements_viewed', studentIds: [studentId] });
  return told;
}

function bySection(seats: readonly StaffSeat[]) {
  const sections = new Map<StaffId, SectionId[]>();
  for (const { staffId, sectionId } of seats) sections.set(staffId, [...(sections.get(staffId) ?? []), sectionId]);
  return sections;
}
