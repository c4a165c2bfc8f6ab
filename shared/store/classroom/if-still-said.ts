import type { WorkCorrection } from '#shared/domain/cards/work-correction.ts';
import { ifNew } from '../transactions.ts';

/** What a post is and since when the class has it are said apart, each with its moment. */
export function ifStillSaid(before: WorkCorrection | undefined) {
  if (!before) return ifNew;
  const { at, given } = before;
  return {
    ConditionExpression: `#at = :at AND ${given ? '#given.#at = :given' : 'attribute_not_exists(#given)'}`,
    ExpressionAttributeNames: { '#at': 'at', '#given': 'given' },
    ExpressionAttributeValues: { ':at': at, ...(given ? { ':given': given.at } : {}) },
  };
}
