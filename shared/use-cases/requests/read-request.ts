import type { Actor } from '#shared/domain/access/access.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { PlanRequest } from '#shared/domain/requests/plan-request.ts';
import type { Ids } from '../ports/clock.ts';
import type { Ledger } from '../ports/ledger/ledger.ts';
import { type RequestRef, type SettleRequestDeps, settleRequest } from './settle-request.ts';

type Deps = SettleRequestDeps & { ledger: Ledger; ids: Pick<Ids, 'next'> };

/** The whole request with its words, for who may read the student's plans. Who merely asked sees what became of it: read-own-requests. */
export async function readRequest(
  deps: Deps,
  actor: Actor,
  { surface, ...ref }: RequestRef & { surface: LedgerEntry['surface'] },
): Promise<PlanRequest> {
  const { request, because } = await settleRequest(deps, actor, { ...ref, action: 'read' });
  await deps.ledger.append({
    id: deps.ids.next('led'),
    at: deps.now(),
    actorId: actor.id,
    action: 'request_viewed',
    because,
    surface,
    studentIds: [request.studentId],
    requestId: request.id,
  });
  return request;
}
