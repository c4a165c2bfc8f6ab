import { type DeliveryEntry, isPost, type PostOccasion } from '#shared/domain/cards/delivery.ts';
import { hasSaidEnough, lastOfChain, standing } from '#shared/domain/cards/delivery-statements.ts';
import { addDays, type Instant, isOn, type SchoolDate } from '#shared/domain/dates.ts';
import { derivedId } from '#shared/domain/derived-id.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SectionId, StudentId } from '#shared/domain/ids.ts';
import { classOfSeat } from '#shared/domain/roster/periods.ts';
import type { SectionRoster } from '#shared/domain/roster/section.ts';
import { sameRecord } from '#shared/domain/same-record.ts';
import type { Needs } from '../command.ts';
import { type NewDelivery, newDeliveryEntry } from './deliveries/new-delivery-entry.ts';

type WordOnSupport = Omit<NewDelivery, 'studentId'> & {
  sectionId: SectionId;
  occasion: DeliveryEntry['occasion'] | undefined;
  /** The day that it is about; today, when it is left out. */
  on?: SchoolDate | undefined;
};
type Speaker = { studentId: StudentId; today: SchoolDate; at: Instant };
/** `entries`: of the last weeks. `before`: what they said of the same support in the same work. */
type OwnWord = { roster: SectionRoster; entries: DeliveryEntry[] } & (
  | { isNew: true; entry: DeliveryEntry; before: DeliveryEntry | undefined }
  /** The same said again. */
  | { isNew: false; entry: DeliveryEntry }
);

/** So far back a student's own word on a post is looked for, or to the day it is about. */
const daysBack = 28;

/**
 * A student's word on one of their own supports, which takes the place of what they said of it before. So many a day
 * are enough.
 */
export async function ownWord(
  ports: Needs<'roster' | 'cards' | 'deliveryLog' | 'ids'>,
  { sectionId, occasion, on, ...said }: WordOnSupport,
  { studentId, today, at }: Speaker,
): Promise<OwnWord> {
  const since = addDays(today, -daysBack);
  const [roster, card, entries] = await Promise.all([
    ports.roster.findSection(sectionId),
    ports.cards.find(studentId),
    ports.deliveryLog.ofStudent(studentId, { from: on && on < since ? on : since, to: today }),
  ]);
  if (roster?.archived) throw new DomainError('not_allowed', { sectionId, reason: 'archived' });
  const seat = roster?.students.find((each) => each.studentId === studentId);
  if (!roster || !seat || !isOn(seat, today)) throw new DomainError('invalid_input', { studentId, field: 'sectionId' });
  const before = standing(entries).find((entry) => isOwnWord(entry, { fingerprint: said.fingerprint, occasion }));
  if (before && sameWord(before, said)) return { roster, entries, isNew: false, entry: before };
  if (hasSaidEnough(entries, at)) throw new DomainError('not_allowed', { reason: 'saidEnough' });
  const last = before && lastOfChain(entries, before);
  const id = last ? (`dlv_${await derivedId(last.id)}` as const) : ports.ids.next('dlv');
  const by = { kind: 'student', id: studentId } as const;
  const ofClass = isPost(occasion) ? classOfSeat(seat, { sectionId }) : sectionId;
  const lesson = { card, today, by, id, sectionId: ofClass, on: on ?? today, occasion, at };
  const fresh = await newDeliveryEntry({ ...said, studentId }, lesson);
  const entry = last ? { ...fresh, on: last.on, corrects: last.id } : fresh;
  return { roster, entries, isNew: true, entry, before };
}

const isOwnWord = ({ byKind, item, occasion }: DeliveryEntry, about: Pick<WordOnSupport, 'fingerprint' | 'occasion'>) =>
  byKind === 'student' && item.fingerprint === about.fingerprint && sameRecord(occasion, about.occasion);

const sameWord = (
  entry: DeliveryEntry,
  { outcome, reason, note }: Pick<DeliveryEntry, 'outcome' | 'reason' | 'note'>,
) => entry.outcome === outcome && entry.reason === reason && entry.note === note;

/** What they asked their teachers of one piece of work, for one reason, oldest first. */
export const questionsAt = (
  entries: readonly DeliveryEntry[],
  { occasion, reason }: { occasion: PostOccasion; reason: DeliveryEntry['reason'] },
): DeliveryEntry[] =>
  entries
    .filter((entry) => entry.outcome === 'asked' && entry.reason === reason && sameRecord(entry.occasion, occasion))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
