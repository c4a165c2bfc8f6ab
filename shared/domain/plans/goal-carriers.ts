import type { Actor, Relation } from '../access/access.ts';
import type { Goal } from '../goals/goal.ts';
import type { PlanContent } from './plan.ts';

/** Who sees to every goal of a student, whoever carries it. */
export const seesToAll = (relation: Relation) => relation === 'caseManages' || relation === 'coordinates';

/**
 * Whether a goal is in this person's hands: the student or teacher who carries it, or who gives a service toward it.
 */
export const carries = (
  { id }: Pick<Actor, 'id'>,
  { goalId, ownerId }: Goal,
  { services }: Pick<PlanContent, 'services'>,
) => ownerId === id || services.some(({ providerId, goalIds }) => providerId === id && goalIds.includes(goalId));
