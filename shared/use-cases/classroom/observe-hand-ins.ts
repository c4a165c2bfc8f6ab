import * as z from 'zod/mini';
import { bearsOn, type Card } from '#shared/domain/cards/card.ts';
import type { DeliveryEntry, PostOccasion } from '#shared/domain/cards/delivery.ts';
import { standing } from '#shared/domain/cards/delivery-statements.ts';
import { type HandIn, observedHandIn } from '#shared/domain/cards/observed-hand-in.ts';
import { type ClassWork, isLater, ownTime, type SchoolClock } from '#shared/domain/cards/own-time/own-time.ts';
import type { Activity } from '#shared/domain/catalogue/catalogue-entry.ts';
import { extendingItem } from '#shared/domain/catalogue/extending.ts';
import type { Instant, SchoolDate } from '#shared/domain/dates.ts';
import { derivedId } from '#shared/domain/derived-id.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import { type ClassLesson, onClassLog } from '../cards/authorize-class-log.ts';
import { entriesOfLesson } from '../cards/deliveries/entries-of-lesson.ts';
import { itemsOfLesson, newDeliveryEntry } from '../cards/deliveries/new-delivery-entry.ts';
import { recordDeliveries } from '../cards/deliveries/record-deliveries.ts';
import { fingerprintOf } from '../cards/fingerprint-items.ts';
import { type CommandInput, command, type Needs } from '../command.ts';

export type ObserveHandInsInput = CommandInput &
  Omit<ClassLesson, 'occasion'> & {
    occasion: PostOccasion;
    activities: readonly Activity[];
    work: ClassWork & { dueAt: Instant };
    /** As Google tells the asker, who teaches there. */
    handIns: readonly HandIn[];
  };
const ObservedHandIns = z.object({ observed: z.int() });

/**
 * Whoever had longer than the class and handed in within it used their extension: that is entered as seen, one entry
 * per student and post, and as nobody's word. What was handed in before the class's date, too late, by a teacher or by
 * nobody leaves no trace.
 */
export const observeHandIns = command({
  authorize: onClassLog('deliver'),
  result: ObservedHandIns,
  async run(
    ports: Needs<'cards' | 'deliveryLog' | 'calendars' | 'ids'>,
    { sectionId, occasion, activities, work, handIns }: ObserveHandInsInput,
    { school, today, on, at, seats, classOf, change, unchanged },
  ) {
    const after = seats.flatMap(({ studentId, googleId }) => {
      const history = handIns.find((each) => each.googleId === googleId)?.history;
      const isLate = history?.some((event) => event.at > work.dueAt);
      return googleId && history && isLate ? [{ studentId, googleId, history }] : [];
    });
    if (after.length === 0) return unchanged({ observed: 0 });
    const [cards, entries, calendar] = await Promise.all([
      ports.cards.findMany(after.map(({ studentId }) => studentId)),
      entriesOfLesson(ports, { sectionId, on, occasion }),
      ports.calendars.find(school.id),
    ]);
    const clock = { zone: school.zone, calendar, today };
    const seen = new Set(standing(entries).flatMap((each) => (each.byKind === 'observed' ? [each.studentId] : [])));
    const fresh = await Promise.all(
      after
        .filter(({ studentId }) => !seen.has(studentId))
        .map(async ({ studentId, googleId, history }): Promise<DeliveryEntry[]> => {
          const card = cards.find((each) => each.studentId === studentId);
          const used = card && usedExtension(card, { activities, work, on, clock });
          const observed = used && observedHandIn(history, { studentId: googleId, ...used });
          if (!used || !observed) return [];
          const fingerprint = await fingerprintOf(used.item);
          const activity = activities[0] ?? 'always';
          const said = { studentId, fingerprint, activity, outcome: 'delivered' } as const;
          const id = await idOf(occasion, studentId);
          const by = { kind: 'observed', id: 'system', observed } as const;
          return [
            await newDeliveryEntry(said, { card, today, by, at, id, sectionId: classOf(studentId), on, occasion }),
          ];
        }),
    );
    const found = fresh.flat();
    if (found.length === 0) return unchanged({ observed: 0 });
    const studentIds = found.map(({ studentId }) => studentId);
    return recordDeliveries(ports, {
      ...{ entries: found, school: { id: school.id, today } },
      change: () => change({ action: 'hand_in_observed', sectionId, studentIds }, { observed: found.length }),
    });
  },
});

/** Two teachers who look at once see the same, and it is entered once. */
const idOf = async ({ courseId, itemId }: PostOccasion, studentId: StudentId) =>
  `dlv_${await derivedId(courseId, itemId, studentId, 'observed')}` as const;

type Lesson = Pick<ObserveHandInsInput, 'activities' | 'work'> & {
  on: SchoolDate;
  clock: SchoolClock & { today: SchoolDate };
};

function usedExtension(card: Card, { activities, work, on, clock }: Lesson) {
  const items = itemsOfLesson(card, { on, today: clock.today }).filter((item) => bearsOn(item, activities));
  const time = ownTime(items, work, clock);
  const item = extendingItem(items, time);
  return isLater(time) && item ? { item, dueAt: time.dueAt, until: time.at } : undefined;
}
