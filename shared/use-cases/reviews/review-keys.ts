import type { Review } from '#shared/domain/reviews/review.ts';

/** After these the calendar is not the place where the trouble is. */
export const generationsToTry = 3;

/** Of one that was never moved as it was written when none could be. */
export const invitationKey = ({ id, generation, version }: Pick<Review, 'id' | 'generation' | 'version'>) =>
  `calendar/${id}/${generation}${version === 1 ? '' : `/${version}`}`;
