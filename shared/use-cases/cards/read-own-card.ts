import type { Actor } from '#shared/domain/access/access.ts';
import { decide } from '#shared/domain/access/access.ts';
import { relationOf } from '#shared/domain/access/held-relations.ts';
import { type RightsSettings, usualRights } from '#shared/domain/access/right-holder.ts';
import { bearsOn, itemsOn } from '#shared/domain/cards/card.ts';
import type { Activity } from '#shared/domain/catalogue/catalogue.ts';
import { schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SectionId } from '#shared/domain/ids.ts';
import type { Cards } from '../ports/cards/cards.ts';
import type { Clock, Ids } from '../ports/clock.ts';
import type { Ledger } from '../ports/ledger/ledger.ts';
import type { Roster } from '../ports/roster/roster.ts';
import type { ShownItem } from './read-section-cards.ts';

type Deps = { roster: Roster; cards: Cards; ledger: Ledger; ids: Ids; now: Clock; rights?: RightsSettings };
type Self = Extract<Actor, { kind: 'student' }>;
type Ask = { sectionId: SectionId; work: readonly Activity[] };

/** A student's own supports for a piece of work. There is no argument that could name another student. */
export async function readOwnCard(deps: Deps, actor: Self, ask: Ask): Promise<{ on: string; items: ShownItem[] }> {
  const [student, card] = await Promise.all([deps.roster.getStudent(actor.id), deps.cards.find(actor.id)]);
  const { zone } = await deps.roster.getSchool(student.schoolId);
  const at = deps.now();
  const on = schoolDateAt(at, zone);
  const { rights: settings = usualRights } = deps;
  const nobodyElse = { caseManagerIds: [], seats: { mine: [], theirs: [] }, grants: [], limits: [] };
  const facts = { student, ...nobodyElse, settings, at };
  const decision = decide(relationOf(actor, facts, on), 'D2');
  if (!decision.allowed) throw new DomainError('not_allowed', { studentId: actor.id });
  const items = card ? itemsOn(card, on).map((item) => ({ item, bears: bearsOn(item, ask.work) })) : [];
  await deps.ledger.append({
    id: deps.ids.next('led'),
    at: deps.now(),
    actorId: actor.id,
    action: 'card_viewed',
    because: decision.because,
    surface: 'classroom',
    studentIds: [actor.id],
    sectionId: ask.sectionId,
  });
  return { on, items: items.sort((a, b) => Number(b.bears) - Number(a.bears)) };
}
