import type { Acknowledgement, Outstanding } from '#shared/domain/cards/acknowledgement.ts';
import { outstanding } from '#shared/domain/cards/acknowledgement.ts';
import type { Card } from '#shared/domain/cards/card.ts';
import { wordsToPutBack } from '#shared/domain/cards/confirming/class-words.ts';
import type { Instant, SchoolDate } from '#shared/domain/dates.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import { type Needs, type QueryInput, query } from '../../command.ts';
import { type ClassLesson, onClassLog } from '../authorize-class-log.ts';
import { byName, classNames, type NameApart } from '../class-names.ts';
import { entriesByReason } from '../entries-by-reason.ts';
import { cardHash, fingerprintItems } from '../fingerprint-items.ts';
import { type CardNews, newsOf } from './card-news.ts';
import type { SeenCard } from './next-confirmation.ts';
import { type SignedWords, wordsOfFormer } from './words-in-class.ts';

/** As on the page that led to this: one period of the course, and of it who is assigned. */
export type ClassShown = Pick<ClassLesson, 'sectionId' | 'assignees' | 'period'>;
export type ReadClassOutstandingInput = QueryInput &
  ClassShown & {
    nameApart: NameApart;
    /** Google's word that the asker teaches here, on its way meanwhile. */
    confirmed: Promise<unknown>;
  };

/** `news`: there is something to confirm. */
export type CardToConfirm = Outstanding & {
  studentId: StudentId;
  name: string;
  short: string;
  seen: SeenCard;
  news?: CardNews | undefined;
  /** What the asker said that it means in their class. */
  inMyClass?: Acknowledgement['inMyClass'];
  /** Words that they took back a moment ago. */
  takenBack?: string;
  /** What those said who taught the student before. */
  before: SignedWords[];
};

/**
 * What somebody has yet to confirm in one class, student by student, and what they made of the rest. In one that was
 * put away nothing waits for anybody.
 */
export const readClassOutstanding = query({
  authorize: onClassLog('acknowledge'),
  async read(
    ports: Needs<'acknowledgements' | 'roster'>,
    { sectionId, nameApart, confirmed: asked }: ReadClassOutstandingInput,
    { actor, at, today: on, everybody, relations, seats: found, isPutAway, enterEach },
  ) {
    const seats = isPutAway ? [] : found;
    const ids = seats.map(({ studentId }) => studentId);
    const [{ cards, confirmed }, names] = await Promise.all([
      ports.acknowledgements.withCards(ids, [actor.id], { consistent: true }),
      classNames(ports, everybody, nameApart),
      asked,
    ]);
    const confirmedOf = (id: StudentId) => confirmed.find(({ studentId }) => studentId === id);
    const former = await wordsOfFormer(ports, cards, { reader: actor.id, on });
    const shown: CardToConfirm[] = [];
    for (const { studentId, name } of byName(seats)) {
      const card = cards.find((each) => each.studentId === studentId);
      const open = card && (await openOf(card, confirmedOf(studentId), { on, at }));
      const before = former.filter((each) => each.studentId === studentId);
      if (open) shown.push({ studentId, name, short: name, ...names.get(studentId), ...open, before });
    }
    const told = shown.map(({ studentId }) => studentId);
    return enterEach(entriesByReason({ action: 'card_viewed', sectionId }, told, relations), () => shown);
  },
});

/** Undefined for a card that says nothing today and has nothing to tell. */
async function openOf(card: Card, confirmed: Acknowledgement | undefined, { on, at }: { on: SchoolDate; at: Instant }) {
  const [items, news] = await Promise.all([fingerprintItems(card, on), newsOf(card, confirmed, on)]);
  if (items.length === 0 && !news) return undefined;
  const takenBack = confirmed && wordsToPutBack(confirmed, at);
  return {
    ...outstanding(items, confirmed, on),
    seen: { cardVersion: card.version, cardHash: await cardHash(items) },
    news,
    ...(confirmed?.inMyClass ? { inMyClass: confirmed.inMyClass } : {}),
    ...(takenBack ? { takenBack: takenBack.text } : {}),
  };
}
