import { DomainError } from '#shared/domain/errors.ts';
import type { PlanId } from '#shared/domain/ids.ts';

/**
 * DynamoDB keeps at most 400 KB in one item; the rest is for keys and the index. JSON is a little longer than what
 * DynamoDB counts.
 */
const limit = 380;

/**
 * Refuses, before anything is written, a plan that could not be kept whole. Sixty full items and forty full goals take
 * about a third of it.
 */
export function checkSize(plan: { id: PlanId }) {
  const kilobytes = Math.ceil(new TextEncoder().encode(JSON.stringify(plan)).length / 1024);
  if (kilobytes > limit) throw new DomainError('plan_too_large', { planId: plan.id, kilobytes, limit });
}
