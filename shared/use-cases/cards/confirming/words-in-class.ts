import { sharedSeats } from '#shared/domain/access/held-relations.ts';
import type { Acknowledgement } from '#shared/domain/cards/acknowledgement.ts';
import { type Card, type CardItem, itemsOn } from '#shared/domain/cards/card.ts';
import { hasWordsOn } from '#shared/domain/cards/confirming/class-words.ts';
import { isOn, type SchoolDate } from '#shared/domain/dates.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { SectionId, StaffId } from '#shared/domain/ids.ts';
import { teachesHere } from '#shared/domain/roster/course-seats.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import type { SectionRoster } from '#shared/domain/roster/section.ts';
import type { Needs } from '../../command.ts';

/** What a teacher made of a student's card in their class, as others read it. */
export type SignedWords = NonNullable<Acknowledgement['inMyClass']> &
  Pick<Acknowledgement, 'studentId'> & { by: string };

/** The words among these confirmations, the last said first. Whether the reader may read them, the caller knows. */
export async function signedWords(
  { roster }: Needs<'roster'>,
  given: readonly Acknowledgement[],
): Promise<SignedWords[]> {
  const said = given
    .flatMap(({ studentId, staffId, inMyClass }) => (inMyClass ? [{ studentId, staffId, ...inMyClass }] : []))
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  const writers = said.length > 0 ? await roster.findStaff([...new Set(said.map(({ staffId }) => staffId))]) : [];
  const names = new Map(writers.map((each) => [each.id, displayName(each)]));
  return said.flatMap(({ staffId, ...words }) => {
    const by = names.get(staffId);
    return by === undefined ? [] : [{ ...words, by }];
  });
}

/** `items`: of the card as it is shown; words are about what was confirmed with them. */
type InClass = { items: readonly CardItem[]; on: SchoolDate };

/**
 * Of these words those of who teaches the student in this class today, and about something that is still on the card.
 * Where nobody said anything, nothing is read.
 */
export async function wordsInClass(
  ports: Needs<'roster'>,
  given: readonly Acknowledgement[],
  { sectionId, ...shown }: InClass & { sectionId: SectionId },
): Promise<SignedWords[]> {
  const isSaid = given.some((each) => hasWordsOn(each, shown.items));
  const section = isSaid ? await ports.roster.findSection(sectionId) : undefined;
  return wordsByRoster(ports, given, { section, ...shown });
}

/** The same by a roster that was read already. */
export const wordsByRoster = (
  ports: Needs<'roster'>,
  given: readonly Acknowledgement[],
  { section, items, on }: InClass & { section: SectionRoster | undefined },
): Promise<SignedWords[]> =>
  signedWords(
    ports,
    given.filter((each) => hasWordsOn(each, items) && section && teachesHere(section, each, on)),
  );

/**
 * What those who taught these students before said, for who teaches them now, as long as something that it was about is
 * on the card. Of a colleague of today it would tell that they have confirmed, which is between them and who answers
 * for the plan.
 */
export async function wordsOfFormer(
  ports: Needs<'acknowledgements' | 'roster'>,
  cards: readonly Card[],
  { reader, on }: { reader: StaffId; on: SchoolDate },
): Promise<SignedWords[]> {
  const given = await fewAtOnce(cards, async (card) => {
    const items = itemsOn(card, on);
    const isOfUse = (each: Acknowledgement) => each.staffId !== reader && hasWordsOn(each, items);
    return (await ports.acknowledgements.ofStudent(card.studentId)).filter(isOfUse);
  });
  const said = given.flat();
  const people = [...new Set(said.flatMap(({ studentId, staffId }) => [studentId, staffId]))];
  const seats = await fewAtOnce(people, ports.roster.seatsOf);
  const today = new Map(people.map((id, at) => [id, (seats[at] ?? []).filter((seat) => isOn(seat, on))]));
  const former = said.filter(({ studentId, staffId }) => {
    const [theirs = [], mine = []] = [today.get(studentId), today.get(staffId)];
    return sharedSeats({ mine, theirs }).length === 0;
  });
  return signedWords(ports, former);
}
