import type { Actor } from '#shared/domain/access/access.ts';
import type { OwnRequest } from '#shared/domain/requests/plan-request.ts';
import type { PlanRequests } from '../ports/requests/plan-requests.ts';

/**
 * What became of all that somebody asked for, newest first. There is no argument that could name another asker, and nothing in it that they
 * did not say themselves but the outcome, so it needs no entry in the ledger.
 */
export async function readOwnRequests(
  deps: { requests: Pick<PlanRequests, 'askerOf'> },
  actor: Exclude<Actor, { kind: 'system' }>,
): Promise<OwnRequest[]> {
  const { requests } = await deps.requests.askerOf(actor.id);
  return requests
    .map(({ same: _, ...request }) => request)
    .sort((a, b) => (a.at === b.at ? (a.requestId < b.requestId ? 1 : -1) : a.at < b.at ? 1 : -1));
}
