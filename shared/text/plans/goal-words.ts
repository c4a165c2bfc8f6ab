import type { Goal } from '#shared/domain/goals/goal.ts';
import type { PlanContent } from '#shared/domain/plans/plan.ts';
import { dateInWords } from '../days.ts';
import { goalStatusWords } from './plan-words.ts';

/** The needs that a goal answers and the strategies by which, in their own words. */
export const goalTies = ({ needIds = [], strategyIds = [] }: Goal, { needs, strategies }: PlanContent) => ({
  needs: needs.flatMap(({ needId, statement }) => (needIds.includes(needId) ? [statement] : [])).join('; '),
  strategies: strategies
    .flatMap(({ strategyId, words }) => (strategyIds.includes(strategyId) ? [words] : []))
    .join('; '),
});

/** `Fri, Jan 15, 2027: partly met. Reads faster, still stops at long words`, one after another. */
export const goalReviews = ({ reviews = [] }: Pick<Goal, 'reviews'>) =>
  reviews.map(({ on, outcome, comment }) => `${dateInWords(on)}: ${goalStatusWords[outcome]}. ${comment}`).join('; ');
