import { decide, relationBySeat, type StaffActor, seatsInSight } from '#shared/domain/access/access.ts';
import { bearsOn, type CardItem, itemsOn } from '#shared/domain/cards/card.ts';
import type { Activity } from '#shared/domain/catalogue/catalogue.ts';
import { type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { StudentSeat } from '#shared/domain/roster/section.ts';
import type { Cards } from '../ports/cards/cards.ts';
import type { Clock, Ids } from '../ports/clock.ts';
import type { Ledger } from '../ports/ledger/ledger.ts';
import type { SectionRoster } from '../ports/roster/roster.ts';

type Deps = { cards: Cards; ledger: Ledger; ids: Ids; now: Clock };
type Teacher = Pick<StaffActor, 'kind' | 'id'>;
type Ask = {
  roster: SectionRoster;
  zone: string;
  /** What the class is doing. Nothing known means that everything bears on it. */
  work: readonly Activity[];
  /** `work`: only students whose items bear on it. */
  show: 'work' | 'all';
  /** Google's word that the asker teaches this course. Asked for while the cards are fetched; without it nothing is disclosed. */
  confirm(): Promise<unknown>;
};
type Asked<Page> = Ask & {
  /** What to make of the answer: made while the ledger entry is on its way, and handed out only when it is written. */
  present(cards: SectionCards): Page;
};

export type ShownItem = { item: CardItem; bears: boolean };
export type ShownStudent = { studentId: StudentId; name: string; items: ShownItem[] };
export type SectionCards = {
  on: SchoolDate;
  inSight: number;
  counts: { work: number; all: number };
  students: ShownStudent[];
};

/** Who in this class needs what today. One ledger entry names exactly the students shown; if it cannot be written, nobody is. */
export async function readSectionCards<Page>(deps: Deps, actor: Teacher, ask: Asked<Page>): Promise<Page> {
  const on = schoolDateAt(deps.now(), ask.zone);
  const { roster } = ask;
  const mine = roster.staff.find(({ staffId }) => staffId === actor.id);
  const decision = decide(mine ? relationBySeat(mine) : 'none', 'D2');
  if (!decision.allowed) throw new DomainError('not_allowed', { sectionId: roster.section.id });
  const seats = seatsInSight(actor.id, roster, on);
  const [students] = await Promise.all([studentsWithItems(deps, seats, { on, work: ask.work }), ask.confirm()]);
  const isConcerned = ({ items }: ShownStudent) => items.some(({ bears }) => bears);
  const concerned = students.filter(isConcerned);
  const others = students.filter((student) => !isConcerned(student));
  const shown = ask.show === 'all' ? [...concerned, ...others] : concerned.map(onlyBearing);
  const written = deps.ledger.append({
    id: deps.ids.next('led'),
    at: deps.now(),
    actorId: actor.id,
    action: 'card_viewed',
    because: decision.because,
    surface: 'classroom',
    studentIds: shown.map(({ studentId }) => studentId),
    sectionId: roster.section.id,
  });
  const counts = { work: concerned.length, all: students.length };
  const [page] = await Promise.all([presented(ask, { on, inSight: seats.length, counts, students: shown }), written]);
  return page;
}

/** As a promise: a page that cannot be made must not leave the entry's own failure unheard. */
const presented = async <Page>({ present }: Asked<Page>, cards: SectionCards) => present(cards);

async function studentsWithItems(
  { cards }: Deps,
  seats: readonly StudentSeat[],
  { on, work }: { on: SchoolDate; work: readonly Activity[] },
): Promise<ShownStudent[]> {
  const found = await cards.findMany(seats.map(({ studentId }) => studentId));
  const byStudent = new Map(found.map((card) => [card.studentId, card]));
  return byName(seats).flatMap(({ studentId, name }) => {
    const card = byStudent.get(studentId);
    const items = card ? itemsOn(card, on).map((item) => ({ item, bears: bearsOn(item, work) })) : [];
    return items.length > 0
      ? [{ studentId, name, items: items.sort((a, b) => Number(b.bears) - Number(a.bears)) }]
      : [];
  });
}

const byName = (seats: readonly StudentSeat[]) => [...seats].sort((a, b) => a.name.localeCompare(b.name));

const onlyBearing = (student: ShownStudent): ShownStudent => ({
  ...student,
  items: student.items.filter(({ bears }) => bears),
});
