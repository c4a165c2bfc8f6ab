import type { Actor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SchoolId, SupportId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { type AnswerWish, answered, type PlanRequest } from '#shared/domain/requests/plan-request.ts';
import type { Ids } from '../ports/clock.ts';
import type { CommandKey, Commands } from '../ports/commands.ts';
import type { PlanRequests } from '../ports/requests/plan-requests.ts';
import type { Supports } from '../ports/requests/supports.ts';
import { type RequestRef, type SettleRequestDeps, settleRequest } from './settle-request.ts';

type Deps = SettleRequestDeps & {
  requests: Pick<PlanRequests, 'settle'>;
  supports: Pick<Supports, 'find'>;
  commands: Commands;
  ids: Ids;
};
type Wish = RequestRef & { answer: AnswerWish; surface: LedgerEntry['surface']; key: CommandKey };

/** Whoever decides about the student's plans says what becomes of a request: a referral, supports that need no plan, or no and why. */
export async function answerRequest(deps: Deps, actor: Actor, wish: Wish): Promise<PlanRequest> {
  const { request, because } = await settleRequest(deps, actor, { ...wish, action: 'decide' });
  if (actor.kind !== 'staff') throw new DomainError('not_allowed', { requestId: wish.requestId });
  if (await deps.commands.findResult(actor.id, wish.key)) return request;
  const at = deps.now();
  const settled = answered(request, wish.answer, { by: actor.id, at });
  if (wish.answer.outcome === 'supportsOffered') await checkOffered(deps, wish.schoolId, wish.answer.supportIds);
  const about = { because, surface: wish.surface, studentIds: [request.studentId], requestId: request.id };
  const entry: LedgerEntry = { id: deps.ids.next('led'), at, actorId: actor.id, action: 'request_answered', ...about };
  await deps.requests.settle({ request: settled, entry, key: wish.key });
  return settled;
}

/** To offer what the school no longer has would be a promise that nobody keeps. */
async function checkOffered({ supports }: Deps, school: SchoolId, offered: readonly SupportId[]) {
  const found = await Promise.all(offered.map((id) => supports.find(school, id)));
  const missing = offered.find((_id, place) => !found[place]?.active);
  if (missing) throw new DomainError('invalid_input', { field: 'supportIds', supportId: missing });
}
