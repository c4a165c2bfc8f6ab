import type { Actor, Relation } from '#shared/domain/access/access.ts';
import { type CardItem, itemsOn } from '#shared/domain/cards/card.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import { type AuthorizeDeps, authorize } from '../access/authorize.ts';
import type { Cards } from '../ports/cards/cards.ts';
import type { Ids } from '../ports/clock.ts';
import type { Ledger } from '../ports/ledger/ledger.ts';
import { studentEntry } from '../student-entry.ts';

/** One student's card as somebody is allowed to see it, and why they are. */
export type CardInSight = {
  studentId: StudentId;
  name: string;
  grade?: string;
  items: readonly CardItem[];
  because: Exclude<Relation, 'none'>;
  on: SchoolDate;
};

type Deps = AuthorizeDeps & { cards: Pick<Cards, 'find'>; ledger: Ledger; ids: Pick<Ids, 'next'> };

/** That a student has nothing on file is an answer about the student too, so it is entered in the ledger like any other. */
export async function readCard(
  deps: Deps,
  actor: Actor,
  { studentId, surface }: { studentId: StudentId; surface: LedgerEntry['surface'] },
): Promise<CardInSight> {
  const { because, student, on } = await authorize(deps, actor, { studentId, data: 'D2' });
  const card = await deps.cards.find(studentId);
  await deps.ledger.append({
    ...studentEntry(deps, actor, { studentId, because, surface }),
    action: 'card_viewed',
  });
  const { grade } = student;
  const items = card ? itemsOn(card, on) : [];
  return { studentId, name: displayName(student), ...(grade ? { grade } : {}), items, because, on };
}
