import type { Actor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { asOwn, type OwnRequest, withdrawn } from '#shared/domain/requests/plan-request.ts';
import type { Clock, Ids } from '../ports/clock.ts';
import type { CommandKey, Commands } from '../ports/commands.ts';
import type { PlanRequests } from '../ports/requests/plan-requests.ts';
import type { RequestRef } from './settle-request.ts';

type Deps = { requests: Pick<PlanRequests, 'find' | 'settle'>; commands: Commands; ids: Pick<Ids, 'next'>; now: Clock };
type Wish = RequestRef & { surface: LedgerEntry['surface']; key: CommandKey };

/**
 * Only whose voice it was may take it back, whatever they are to the student today. Staff who typed what a family said may not: a school must
 * not be able to make a family's request go away.
 */
export async function withdrawRequest(deps: Deps, actor: Actor, wish: Wish): Promise<OwnRequest> {
  const request = await deps.requests.find(wish.schoolId, wish.requestId);
  if (!request || request.askedBy !== actor.id) throw new DomainError('not_allowed', { requestId: wish.requestId });
  if (await deps.commands.findResult(actor.id, wish.key)) return asOwn(request, true);
  const at = deps.now();
  const settled = withdrawn(request, at);
  const about = { surface: wish.surface, studentIds: [request.studentId], requestId: request.id };
  const entry: LedgerEntry = {
    id: deps.ids.next('led'),
    at,
    actorId: actor.id,
    action: 'request_withdrawn',
    because: 'asked',
    ...about,
  };
  await deps.requests.settle({ request: settled, entry, key: wish.key });
  return asOwn(settled, true);
}
