import { itemsOn } from '#shared/domain/cards/card.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import { together } from '#shared/domain/together.ts';
import { onStudent, type StudentQueryInput } from '../access/authorize.ts';
import { type Needs, query } from '../command.ts';

export type ReadReviewPlannersInput = StudentQueryInput;
/** The student, and the case managers of their plans who are here. */
export type ReviewPlanners = { name: string; planners: readonly string[] };

/**
 * For somebody who sees the student's card and may not call the meeting: whom to ask. Nobody by name while the card is
 * empty: a plan has its case manager from the first draft on, and the name would tell that there is one.
 */
export const readReviewPlanners = query({
  authorize: onStudent({ data: 'D2' }),
  async read(
    { roster, cards }: Needs<'roster' | 'cards'>,
    { studentId }: ReadReviewPlannersInput,
    { student, on, enter },
  ) {
    const [managing, card] = await together(roster.caseManagersOf(studentId), cards.find(studentId));
    const ids = card && itemsOn(card, on).length > 0 ? managing : [];
    const managers = new Map((await roster.findStaff(ids)).map((manager) => [manager.id, manager]));
    return enter(
      { action: 'search_listed' },
      (): ReviewPlanners => ({
        name: displayName(student),
        planners: ids
          .map((id) => managers.get(id))
          .flatMap((manager) => (manager?.active ? [displayName(manager)] : [])),
      }),
    );
  },
});
