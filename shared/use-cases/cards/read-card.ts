import type { Reason } from '#shared/domain/access/access.ts';
import { type CardItem, itemsOn } from '#shared/domain/cards/card.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import { onStudent, type StudentQueryInput } from '../access/authorize.ts';
import { type Needs, query } from '../command.ts';

export type ReadCardInput = StudentQueryInput;
/** One student's card as somebody is allowed to see it, and why they are. */
export type CardInSight = {
  studentId: StudentId;
  name: string;
  grade?: string;
  items: readonly CardItem[];
  because: Reason;
  on: SchoolDate;
};

/** Nothing on file is an answer about the student too, and is entered in the ledger like any other. */
export const readCard = query({
  authorize: onStudent({ data: 'D2' }),
  async read({ cards }: Needs<'cards'>, { studentId }: ReadCardInput, { because, student, on, enter }) {
    const card = await cards.find(studentId);
    return enter({ action: 'card_viewed' }, (): CardInSight => {
      const { grade } = student;
      const items = card ? itemsOn(card, on) : [];
      return { studentId, name: displayName(student), ...(grade ? { grade } : {}), items, because, on };
    });
  },
});
