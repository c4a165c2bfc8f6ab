import type { StaffActor } from '#shared/domain/access/access.ts';
import { classRelation, relationsInClass } from '#shared/domain/access/class-relation.ts';
import type { Acknowledgement } from '#shared/domain/cards/acknowledgement.ts';
import { type Assignees, assignedOf, assignedSeats } from '#shared/domain/cards/assigned.ts';
import { bearsOn, type Card, type CardItem, itemsForWork } from '#shared/domain/cards/card.ts';
import { hasWordsOn } from '#shared/domain/cards/confirming/class-words.ts';
import type { PostOccasion } from '#shared/domain/cards/delivery.ts';
import { statementKey } from '#shared/domain/cards/delivery-statements.ts';
import type { Activity } from '#shared/domain/catalogue/catalogue-entry.ts';
import { type Instant, isOn, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { StaffId, StudentId } from '#shared/domain/ids.ts';
import { teachesHere } from '#shared/domain/roster/course-seats.ts';
import type { SectionRoster, StudentSeat } from '#shared/domain/roster/section.ts';
import { type Needs, type QueryInput, query } from '../command.ts';
import type { CardsAtPost, CardsWithConfirmed } from '../ports/cards/acknowledgements.ts';
import { byName, classNames, type NameApart } from './class-names.ts';
import { type CardNews, newsOfClass } from './confirming/card-news.ts';
import { signedWords } from './confirming/words-in-class.ts';
import { entriesByReason } from './entries-by-reason.ts';
import { fingerprinted } from './fingerprint-items.ts';

type Teacher = Pick<StaffActor, 'kind' | 'id'>;

export type ReadSectionCardsInput = QueryInput & {
  roster: SectionRoster;
  zone: string;
  /** What the class is doing. Nothing known means that everything bears on it. */
  work: readonly Activity[];
  /** Items are those of the day on which it is due. */
  dueAt?: Instant | undefined;
  /** Only who is assigned has it to do. */
  assignees?: Assignees;
  /** `work`: only students whose items bear on it. */
  show: 'work' | 'all';
  nameApart: NameApart;
  /** Whether it is also told whose cards the asker has yet to confirm, and what the cards mean in this class. */
  withConfirmed?: boolean;
  /** Where it is also told how many students wait for an answer of a teacher. */
  questionsAt?: PostOccasion | undefined;
  /** Google's word that the asker teaches here, on its way while cards are fetched; without it none is shown. */
  confirmed: Promise<unknown>;
};

/** `startsOn`: a day to come, on which the work is still to be done. `isOver`: what it gave for this work is left. */
export type ShownItem = { item: CardItem; bears: boolean; startsOn?: SchoolDate; isOver?: true };
/** `name` and `short`, the shortest that is clear, are one person's among all of the class, cards or none. */
type StudentWithItems = { studentId: StudentId; name: string; short: string; items: ShownItem[] };
export type ShownStudent = StudentWithItems & {
  /** What the card means in this class: to the asker, or to who teaches it where the asker is there for days. */
  inClass: Words[];
};
/** `by`: who said it, where it was not the asker. */
type Words = { studentId: StudentId; text: string; by?: string };
/** Short names, in the order of the whole ones. */
export type ClassNews = Record<CardNews, string[]>;
export type SectionCards = {
  on: SchoolDate;
  inSight: number;
  /** Of the whole course as far as it is known to us, where it is not for everybody. */
  assigned?: { to: number; of: number } | undefined;
  counts: { work: number; all: number };
  students: ShownStudent[];
  /** Whose cards the asker has yet to confirm, where that was asked and there are any. */
  news?: ClassNews | undefined;
  /** How many of them asked a teacher at this post to look, and wait for an answer. */
  asking?: number | undefined;
};

/** Who in this class needs what today: one ledger entry names those shown, and without it nobody is shown. */
export const readSectionCards = query({
  async authorize(
    { now }: Needs<'now'>,
    actor: Teacher,
    { roster, zone }: Pick<ReadSectionCardsInput, 'roster' | 'zone'>,
  ) {
    const on = schoolDateAt(now(), zone);
    const asked = { staffId: actor.id, on, action: 'read' } as const;
    const because = classRelation(roster.staff, asked);
    if (!because) throw new DomainError('not_allowed', { sectionId: roster.section.id });
    return { actor, because, studentIds: [], on, relations: relationsInClass(roster, asked) };
  },
  async read(
    ports: Needs<'acknowledgements' | 'roster'>,
    input: ReadSectionCardsInput,
    { actor, on, relations, enterEach },
  ) {
    const { roster, work, show, confirmed, zone, dueAt, assignees, nameApart, withConfirmed, questionsAt } = input;
    const dueOn = dueAt && schoolDateAt(dueAt, zone);
    const seats = roster.students.filter(({ studentId }) => relations.has(studentId));
    const everybody = roster.students.filter((seat) => isOn(seat, on));
    const assigned = byName(assignedSeats(seats, assignees));
    const theirs = relationsInClass(roster, { staffId: actor.id, on, action: 'acknowledge' });
    const ids = assigned.map(({ studentId }) => studentId);
    const isTheirs = ids.map((id) => theirs.has(id));
    const whose = [
      ...(isTheirs.includes(true) ? [actor.id] : []),
      ...(isTheirs.includes(false) ? colleaguesWhoConfirm(roster, actor.id, on) : []),
    ];
    const [asked, names] = await Promise.all([
      ports.acknowledgements.withCards(ids, withConfirmed ? whose : [], { questionsAt }),
      classNames(ports, everybody, nameApart),
      confirmed,
    ]);
    const own = asked.confirmed.filter(({ staffId, studentId }) => staffId === actor.id && theirs.has(studentId));
    const others = asked.confirmed.filter((each) => !theirs.has(each.studentId) && teachesHere(roster, each, on));
    const students = studentsWithItems(asked, assigned, { today: on, dueOn, work });
    const words = [...ownWords(wordedOn(students, own)), ...(await signedWords(ports, wordedOn(students, others)))];
    const concerned = students.filter(isConcerned);
    const unconcerned = students.filter((student) => !isConcerned(student));
    const chosen = show === 'all' ? [...concerned, ...unconcerned] : concerned.map(onlyBearing);
    const shown = chosen.map((student) => ({
      ...{ ...student, ...names.get(student.studentId) },
      inClass: words.filter(({ studentId }) => studentId === student.studentId),
    }));
    const open = withConfirmed && !roster.archived ? asked.cards.filter(({ studentId }) => theirs.has(studentId)) : [];
    const news = await newsOfClass({ cards: open, confirmed: own }, on);
    const asking = await whoAsks(asked, roster);
    const told = new Set([...shown.map(({ studentId }) => studentId), ...news.keys(), ...asking]);
    const ofKind = (kind: CardNews) => assigned.filter(({ studentId }) => news.get(studentId) === kind);
    const named = (kind: CardNews) => ofKind(kind).map(({ studentId, name }) => names.get(studentId)?.short ?? name);
    return enterEach(
      entriesByReason({ action: 'card_viewed', sectionId: roster.section.id }, told, relations),
      (): SectionCards => ({
        ...{ on, inSight: seats.length, students: shown },
        assigned: assignedOf(everybody, assignees, roster.inCourse),
        counts: { work: concerned.length, all: students.length },
        news: news.size > 0 ? { new: named('new'), changed: named('changed') } : undefined,
        asking: asking.length > 0 ? asking.length : undefined,
      }),
    );
  },
});

/** Of whom the asker is there for days, the words of who teaches them count. */
const colleaguesWhoConfirm = ({ staff }: SectionRoster, asker: StaffId, on: SchoolDate) =>
  staff
    .map(({ staffId }) => staffId)
    .filter((staffId) => staffId !== asker && classRelation(staff, { staffId, on, action: 'acknowledge' }));

function wordedOn(students: readonly StudentWithItems[], confirmed: readonly Acknowledgement[]) {
  const items = new Map(students.map((each) => [each.studentId, each.items.map(({ item }) => item)]));
  return confirmed.filter((each) => hasWordsOn(each, items.get(each.studentId) ?? []));
}

const ownWords = (confirmed: readonly Acknowledgement[]): Words[] =>
  confirmed.flatMap(({ studentId, inMyClass }) => (inMyClass ? [{ studentId, text: inMyClass.text }] : []));

function studentsWithItems(
  { cards }: CardsWithConfirmed,
  seats: readonly StudentSeat[],
  day: WorkDay,
): StudentWithItems[] {
  const byStudent = new Map(cards.map((card) => [card.studentId, card]));
  return seats.flatMap(({ studentId, name }) => {
    const card = byStudent.get(studentId);
    const items = card ? shownItems(card, day) : [];
    return items.length > 0 ? [{ studentId, name, short: name, items: items.sort(bearingFirst) }] : [];
  });
}

/** A question about what the card holds no more is on no log that a teacher could open. */
async function whoAsks(
  { cards, questions }: CardsAtPost,
  { archived }: Pick<SectionRoster, 'archived'>,
): Promise<StudentId[]> {
  if (archived) return [];
  const isOf = ({ studentId }: Card) => questions.some((key) => key.startsWith(statementKey(studentId, '')));
  const asked = cards.filter(isOf).map(async ({ studentId, items }) => {
    const held = (await fingerprinted(items)).map(({ fingerprint }) => statementKey(studentId, fingerprint));
    return held.some((key) => questions.includes(key)) ? [studentId] : [];
  });
  return (await Promise.all(asked)).flat();
}

type WorkDay = { today: SchoolDate; dueOn: SchoolDate | undefined; work: readonly Activity[] };

export const shownItems = (card: Card, { today, dueOn, work }: WorkDay): ShownItem[] =>
  itemsForWork(card, { today, dueOn }).map((item) => ({
    ...{ item, bears: bearsOn(item, work) },
    ...(item.startOn && item.startOn > today ? { startsOn: item.startOn } : {}),
    ...(item.endOn && item.endOn < today ? { isOver: true as const } : {}),
  }));

export const bearingFirst = (a: ShownItem, b: ShownItem) => Number(b.bears) - Number(a.bears);
const isConcerned = ({ items }: StudentWithItems) => items.some(({ bears }) => bears);

const onlyBearing = (student: StudentWithItems): StudentWithItems => ({
  ...student,
  items: student.items.filter(({ bears }) => bears),
});
