import type { AccessAction, Actor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { RequestId, SchoolId } from '#shared/domain/ids.ts';
import type { PlanRequest } from '#shared/domain/requests/plan-request.ts';
import { type AuthorizeDeps, authorize, type StudentAccess } from '../access/authorize.ts';
import type { PlanRequests } from '../ports/requests/plan-requests.ts';

export type RequestRef = { schoolId: SchoolId; requestId: RequestId };
export type SettleRequestDeps = AuthorizeDeps & { requests: Pick<PlanRequests, 'find'> };

type Settled = { request: PlanRequest; because: StudentAccess['because'] };

/** A request that is not there and one about a student of somebody else are refused in the same words, which name no student. */
export async function settleRequest(
  deps: SettleRequestDeps,
  actor: Actor,
  { schoolId, requestId, action }: RequestRef & { action: AccessAction },
): Promise<Settled> {
  const request = await deps.requests.find(schoolId, requestId);
  const settled = request && (await mayDo(deps, actor, { studentId: request.studentId, action }));
  if (!settled) throw new DomainError('not_allowed', { requestId });
  return { request, because: settled.because };
}

async function mayDo(
  deps: AuthorizeDeps,
  actor: Actor,
  { studentId, action }: { studentId: PlanRequest['studentId']; action: AccessAction },
) {
  try {
    return await authorize(deps, actor, { studentId, action, data: 'D3' });
  } catch (refusal) {
    if (refusal instanceof DomainError && refusal.code === 'not_allowed') return undefined;
    throw refusal;
  }
}
