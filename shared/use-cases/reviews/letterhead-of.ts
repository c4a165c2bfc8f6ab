import type { Review } from '#shared/domain/reviews/review.ts';
import type { Staff } from '#shared/domain/roster/people.ts';
import type { Needs } from '../command.ts';
import type { Letterhead } from '../ports/reviews/letterhead.ts';

/** `staff`: those of the review's people who are here today; an organiser who left calls nobody any more. */
export async function letterheadOf(
  { roster }: Needs<'roster'>,
  { schoolId, organiserId }: Pick<Review, 'schoolId' | 'organiserId'>,
  staff: readonly Staff[],
): Promise<Letterhead> {
  return { school: await roster.getSchool(schoolId), organiser: staff.find(({ id }) => id === organiserId) };
}
