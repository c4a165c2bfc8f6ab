import { type Actor, decide, type Relation } from '#shared/domain/access.ts';
import { type CardItem, itemsOn } from '#shared/domain/card.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger.ts';
import { displayName } from '#shared/domain/people.ts';
import type { Ids } from './ports/clock.ts';
import type { Ledger } from './ports/ledger.ts';
import type { Cards } from './ports/plans.ts';
import { readStanding, type StandingDeps } from './read-standing.ts';

/** One student's card as somebody is allowed to see it, and why they are. */
export type CardInSight = {
  studentId: StudentId;
  name: string;
  grade?: string;
  items: readonly CardItem[];
  because: Exclude<Relation, 'none'>;
  on: SchoolDate;
};

type Deps = StandingDeps & { cards: Pick<Cards, 'find'>; ledger: Ledger; ids: Pick<Ids, 'next'> };

/** That a student has nothing on file is an answer about the student too, so it is entered in the ledger like any other. */
export async function readCard(
  deps: Deps,
  actor: Actor,
  { studentId, surface }: { studentId: StudentId; surface: LedgerEntry['surface'] },
): Promise<CardInSight> {
  const { relation, student, on } = await readStanding(deps, actor, studentId);
  const decision = decide(relation, 'D2');
  if (!decision.allowed || decision.because === 'none') throw new DomainError('not_allowed', { studentId });
  const card = await deps.cards.find(studentId);
  await deps.ledger.append({
    id: deps.ids.next('led'),
    at: deps.now(),
    actorId: actor.id,
    action: 'card_viewed',
    because: decision.because,
    surface,
    studentIds: [studentId],
  });
  const { grade } = student;
  const items = card ? itemsOn(card, on) : [];
  return { studentId, name: displayName(student), ...(grade ? { grade } : {}), items, because: decision.because, on };
}
