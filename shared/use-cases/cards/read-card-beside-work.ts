import type { StaffActor } from '#shared/domain/access/access.ts';
import { classRelation, relationsInClass } from '#shared/domain/access/class-relation.ts';
import type { PostOccasion } from '#shared/domain/cards/delivery.ts';
import { type ItemStatements, statementKey, statementsOf } from '#shared/domain/cards/delivery-statements.ts';
import type { Activity } from '#shared/domain/catalogue/catalogue-entry.ts';
import { type Instant, isOn, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { StaffId, StudentId } from '#shared/domain/ids.ts';
import type { SectionRoster } from '#shared/domain/roster/section.ts';
import { type Needs, type QueryInput, query } from '../command.ts';
import { classNames, type NameApart } from './class-names.ts';
import { entriesOfLesson } from './deliveries/entries-of-lesson.ts';
import { namesOfWriters } from './deliveries/names-of-writers.ts';
import { fingerprintOf } from './fingerprint-items.ts';
import { bearingFirst, type ShownItem, shownItems } from './read-section-cards.ts';

type Teacher = Pick<StaffActor, 'kind' | 'id'>;
type InCourse = {
  roster: SectionRoster;
  zone: string;
  /** Whose work it is, by Google's word. */
  googleId: string;
};
export type ReadCardBesideWorkInput = QueryInput &
  InCourse & {
    post: PostOccasion;
    work: readonly Activity[];
    dueAt?: Instant | undefined;
    nameApart: NameApart;
    /** Google's word that the asker teaches here; without it nothing is shown. */
    confirmed: Promise<unknown>;
  };

/** `said`: what people said of it in this piece of work. */
export type StatedItem = ShownItem & { said: ItemStatements | undefined };
export type CardBesideWork = {
  on: SchoolDate;
  studentId: StudentId;
  name: string;
  short: string;
  viewerId: StaffId;
  items: StatedItem[];
  /** Of what has been changed on the card since. */
  saidBefore: ItemStatements[];
  /** Colleagues who wrote here. */
  names: ReadonlyMap<string, string>;
};

/**
 * One student of the asker's own class beside a piece of their work: what bears on it, and what was said of it there.
 * Who is in the course and not proven to be the asker's is refused like who is not in it at all.
 */
export const readCardBesideWork = query({
  async authorize({ now }: Needs<'now'>, actor: Teacher, { roster, zone, googleId }: InCourse) {
    const on = schoolDateAt(now(), zone);
    const sectionId = roster.section.id;
    const asked = { staffId: actor.id, on, action: 'read' } as const;
    if (!classRelation(roster.staff, asked)) throw new DomainError('not_allowed', { sectionId });
    const relations = relationsInClass(roster, asked);
    const seat = roster.students.find((each) => each.googleId === googleId && relations.has(each.studentId));
    const because = seat && relations.get(seat.studentId);
    if (!seat || !because) throw new DomainError('not_allowed', { sectionId, reason: 'seat' });
    return { actor, because, studentIds: [seat.studentId], on, seat };
  },
  async read(
    ports: Needs<'cards' | 'deliveryLog' | 'roster'>,
    { roster, zone, post, work, dueAt, nameApart, confirmed }: ReadCardBesideWorkInput,
    { actor, on, seat: { studentId, name }, enterEach },
  ) {
    const sectionId = roster.section.id;
    const dueOn = dueAt && schoolDateAt(dueAt, zone);
    const everybody = roster.students.filter((each) => isOn(each, on));
    const [card, entries, called] = await Promise.all([
      ports.cards.find(studentId),
      entriesOfLesson(ports, { sectionId, on, occasion: post }),
      classNames(ports, everybody, nameApart),
      confirmed,
    ]);
    const said = statementsOf(entries.filter((entry) => entry.studentId === studentId));
    const items = await Promise.all(
      (card ? shownItems(card, { today: on, dueOn, work }) : []).map(async (shown): Promise<StatedItem> => {
        const key = statementKey(studentId, await fingerprintOf(shown.item));
        return { ...shown, said: said.get(key) };
      }),
    );
    const current = items.map((each) => each.said);
    const saidBefore = [...said.values()].filter((each) => !current.includes(each));
    const names = await namesOfWriters(ports, [...current, ...saidBefore], actor.id);
    return enterEach(
      [
        { action: 'card_viewed', sectionId },
        { action: 'deliveries_viewed', sectionId },
      ],
      (): CardBesideWork => ({
        ...{ on, studentId, name, short: name, ...called.get(studentId) },
        ...{ viewerId: actor.id, items: items.sort(bearingFirst), saidBefore, names },
      }),
    );
  },
});
