import type { Reason } from '#shared/domain/access/access.ts';
import { type CardItem, itemsOn } from '#shared/domain/cards/card.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import { onStudent, type StudentQueryInput } from '../access/authorize.ts';
import { type Needs, query } from '../command.ts';
import type { AcknowledgementReader } from '../ports/cards/acknowledgements.ts';
import { type SignedWords, wordsInClass } from './confirming/words-in-class.ts';

export type ReadCardInput = StudentQueryInput;
/** One student's card as somebody is allowed to see it, and why they are. */
export type CardInSight = {
  studentId: StudentId;
  name: string;
  grade?: string;
  items: readonly CardItem[];
  because: Reason;
  on: SchoolDate;
  /** What it means in the class that the reader covers, in the words of who teaches it. */
  inClass: readonly SignedWords[];
};

/** Who stands in for days has not heard from the teacher what it means there. */
const coversFor: readonly Reason[] = ['substitutesNow', 'proctors'];

/** Nothing on file is an answer about the student too, and is entered in the ledger like any other. */
export const readCard = query({
  authorize: onStudent({ data: 'D2' }),
  async read(
    ports: Needs<'cards' | 'roster'> & { acknowledgements: AcknowledgementReader },
    { studentId }: ReadCardInput,
    { because, sectionId, student, on, enter },
  ) {
    const card = await ports.cards.find(studentId);
    const items = card ? itemsOn(card, on) : [];
    const covered = coversFor.includes(because) && items.length > 0 ? sectionId : undefined;
    const inClass = covered
      ? await wordsInClass(ports, await ports.acknowledgements.ofStudent(studentId), { sectionId: covered, items, on })
      : [];
    return enter({ action: 'card_viewed' }, (): CardInSight => {
      const { grade } = student;
      return { studentId, name: displayName(student), ...(grade ? { grade } : {}), items, because, on, inClass };
    });
  },
});
