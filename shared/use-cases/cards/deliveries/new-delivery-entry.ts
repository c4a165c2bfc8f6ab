import { type Card, itemsForWork, itemsHeldOn } from '#shared/domain/cards/card.ts';
import { checkedEntry, type DeliveryEntry, lastDayOf, type Occasion } from '#shared/domain/cards/delivery.ts';
import type { ItemCode } from '#shared/domain/catalogue/plan-item.ts';
import { teachingLineOf, teachingMomentOf } from '#shared/domain/catalogue/teaching-line.ts';
import type { Instant, SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { StaffId, StudentId } from '#shared/domain/ids.ts';
import { fingerprinted } from '../fingerprint-items.ts';

/** What somebody says became of one item of a student's card; `fingerprint` is the item as it was shown. */
export type NewDelivery = Pick<DeliveryEntry, 'studentId' | 'activity' | 'outcome' | 'reason' | 'note'> & {
  fingerprint: string;
  /**
   * What it was, for a page that was made before the card changed: what it says is of what it showed. Given only by a
   * door that can prove that it showed this item of this student.
   */
  shownCode?: ItemCode | undefined;
};

type DeliveryContext = Pick<DeliveryEntry, 'id' | 'sectionId' | 'on'> & {
  by:
    | { kind: 'staff'; id: StaffId }
    | { kind: 'student'; id: StudentId }
    | ({ kind: 'observed'; id: 'system' } & Required<Pick<DeliveryEntry, 'observed'>>);
  card: Card | undefined;
  today: SchoolDate;
  occasion?: Occasion | undefined;
  at: Instant;
};

/**
 * Refuses what is not on the card on that day: it moved on since it was shown, or it never was there. Another amount of
 * the same support takes no word away of what was given before: the entry is of the version that was shown.
 */
export async function newDeliveryEntry(
  { fingerprint, shownCode, activity, outcome, reason, note, studentId }: NewDelivery,
  { card, today, by, id, sectionId, on, occasion, at }: DeliveryContext,
): Promise<DeliveryEntry> {
  // Somebody asks about what they are shown today, of work that may be over.
  const named = outcome === 'asked' ? itemsForWork : itemsOfLesson;
  const items = card ? await fingerprinted(named(card, { on, today, dueOn: on })) : [];
  const item = items.find((each) => each.fingerprint === fingerprint) ?? items.find(({ code }) => code === shownCode);
  if (!item) throw new DomainError('changed_meanwhile', { studentId });
  const lastDay = lastDayOf(teachingMomentOf(teachingLineOf(item)), { on, today, ...(occasion ? { occasion } : {}) });
  const entry: DeliveryEntry = {
    ...{ id, studentId, item: { fingerprint, code: item.code }, sectionId, on, activity, outcome },
    ...(occasion ? { occasion } : {}),
    ...(reason ? { reason } : {}),
    ...(note ? { note } : {}),
    ...{ byKind: by.kind, byId: by.id, at },
    ...(by.kind === 'observed' ? { observed: by.observed } : {}),
  };
  return checkedEntry(entry, lastDay);
}

/** Those that held on the day; for a day to come those that teachers are shown for it. */
export const itemsOfLesson = (card: Card, { on, today }: { on: SchoolDate; today: SchoolDate }) =>
  on < today ? itemsHeldOn(card, { on, today }) : itemsForWork(card, { today, dueOn: on });
