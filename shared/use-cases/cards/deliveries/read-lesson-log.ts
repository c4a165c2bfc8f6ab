import { bearsOn, type Card, type CardItem } from '#shared/domain/cards/card.ts';
import { type DeliveryEntry, lastDayOf } from '#shared/domain/cards/delivery.ts';
import {
  type ItemStatements,
  lastOfChain,
  mayTakeBack,
  standing,
  statementKey,
  statementsOf,
} from '#shared/domain/cards/delivery-statements.ts';
import type { Activity } from '#shared/domain/catalogue/catalogue-entry.ts';
import { type TeachingLine, teachingLineOf, teachingMomentOf } from '#shared/domain/catalogue/teaching-line.ts';
import type { Instant, SchoolDate } from '#shared/domain/dates.ts';
import type { StaffId, StudentId } from '#shared/domain/ids.ts';
import type { StudentSeat } from '#shared/domain/roster/section.ts';
import { type Needs, type QueryInput, query } from '../../command.ts';
import { type ClassLesson, onClassLog } from '../authorize-class-log.ts';
import { classNames, type NameApart } from '../class-names.ts';
import { entriesByReason } from '../entries-by-reason.ts';
import { fingerprinted } from '../fingerprint-items.ts';
import { entriesOfLesson } from './entries-of-lesson.ts';
import { namesOfWriters } from './names-of-writers.ts';
import { itemsOfLesson } from './new-delivery-entry.ts';

export type ReadLessonLogInput = QueryInput &
  ClassLesson & {
    work: readonly Activity[];
    nameApart: NameApart;
    /** Google's word that the asker teaches here, on its way meanwhile. */
    confirmed: Promise<unknown>;
  };

/** `open`: it may be spoken of already. `mine`: what the asker said, and `last` what they name to say it anew. */
export type LoggedItem = {
  studentId: StudentId;
  short: string;
  item: CardItem;
  line: TeachingLine;
  fingerprint: string;
  open: boolean;
  said?: ItemStatements | undefined;
  mine?: DeliveryEntry | undefined;
  last?: DeliveryEntry | undefined;
};
export type LessonLog = {
  on: SchoolDate;
  today: SchoolDate;
  viewerId: StaffId;
  assigned: { to: number; of: number } | undefined;
  counts: { work: number; all: number };
  items: LoggedItem[];
  /** The course was put away: what stands is shown, and nothing is said any more. */
  isPutAway: boolean;
  /** Colleagues who wrote here. */
  names: ReadonlyMap<string, string>;
  /** The asker's latest tap, while it can be taken back. */
  undo?: { saidAt: Instant; count: number } | undefined;
};

/** What a class is owed for a piece of work, item by item, with what was noted of each: the page that notes more. */
export const readLessonLog = query({
  authorize: onClassLog('read'),
  async read(
    ports: Needs<'cards' | 'deliveryLog' | 'roster'>,
    { sectionId, occasion, work, nameApart, confirmed }: ReadLessonLogInput,
    { actor, on, today, at, everybody, assigned, relations, seats, isPutAway, enterEach },
  ) {
    const [cards, entries, called] = await Promise.all([
      ports.cards.findMany(seats.map(({ studentId }) => studentId)),
      entriesOfLesson(ports, { sectionId, on, occasion }),
      classNames(ports, everybody, nameApart),
      confirmed,
    ]);
    const lesson = { on, today, ...(occasion ? { occasion } : {}) };
    const owed = await itemsShown({ cards, seats, called, work, lesson });
    const items = withWhatWasSaid(owed, { entries, by: actor.id });
    const names = await namesOfWriters(
      ports,
      items.map(({ said }) => said),
      actor.id,
    );
    const studentIds = new Set(items.map(({ studentId }) => studentId));
    const holding = cards.filter((card) => itemsOfLesson(card, lesson).length > 0);
    const bearing = holding.filter((card) => itemsOfLesson(card, lesson).some((item) => bearsOn(item, work)));
    const counts = { work: bearing.length, all: holding.length };
    return enterEach(
      entriesByReason({ action: 'deliveries_viewed', sectionId }, studentIds, relations),
      (): LessonLog => ({
        on,
        today,
        viewerId: actor.id,
        assigned,
        counts,
        items,
        names,
        isPutAway,
        undo: isPutAway ? undefined : latestTap(entries, { by: actor.id, now: at }),
      }),
    );
  },
});

type Shown = {
  cards: readonly Card[];
  seats: readonly StudentSeat[];
  called: ReadonlyMap<StudentId, { short: string }>;
  work: readonly Activity[];
  lesson: Pick<DeliveryEntry, 'on' | 'occasion'> & { today: SchoolDate };
};

/** Student by student in the order of their names; what is for another day than the work's is noted nowhere here. */
async function itemsShown({ cards, seats, called, work, lesson }: Shown): Promise<LoggedItem[]> {
  const named = seats
    .map(({ studentId, name }) => ({ studentId, name, short: called.get(studentId)?.short ?? name }))
    .sort((a, b) => a.name.localeCompare(b.name));
  const items = await Promise.all(
    named.map(async ({ studentId, short: name }) => {
      const card = cards.find((each) => each.studentId === studentId);
      const bearing = card ? itemsOfLesson(card, lesson).filter((item) => bearsOn(item, work)) : [];
      return (await fingerprinted(bearing)).flatMap(({ fingerprint, ...item }) => {
        const line = teachingLineOf(item);
        const moment = teachingMomentOf(line);
        if (moment === 'elsewhere') return [];
        const open = lesson.on <= lastDayOf(moment, lesson);
        return [{ studentId, short: name, item, line, fingerprint, open }];
      });
    }),
  );
  return items.flat();
}

function withWhatWasSaid(
  items: readonly LoggedItem[],
  { entries, by }: { entries: readonly DeliveryEntry[]; by: StaffId },
): LoggedItem[] {
  const said = statementsOf(entries);
  return items.map((each) => {
    const known = said.get(statementKey(each.studentId, each.fingerprint));
    const mine = known?.facts.flatMap((fact) => fact.entries).find(({ byId }) => byId === by);
    return { ...each, said: known, mine, last: mine && lastOfChain(entries, mine) };
  });
}

function latestTap(entries: readonly DeliveryEntry[], { by, now }: { by: StaffId; now: Instant }) {
  const mine = standing(entries).filter(({ byId, at }) => byId === by && mayTakeBack(at, now));
  const saidAt = mine
    .map(({ at }) => at)
    .sort()
    .at(-1);
  return saidAt === undefined ? undefined : { saidAt, count: mine.filter(({ at }) => at === saidAt).length };
}
