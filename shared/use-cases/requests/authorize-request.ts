import type { AccessAction, Actor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { RequestId, SchoolId } from '#shared/domain/ids.ts';
import type { PlanRequest } from '#shared/domain/requests/plan-request.ts';
import { type AuthorizePorts, accessIfAllowed, type StudentAccess } from '../access/authorize.ts';
import type { Needs } from '../command.ts';

export type RequestScope = { schoolId: SchoolId; requestId: RequestId };

/** No request, and one about somebody else's student, are refused in the same words, which name no student. */
export const onRequest =
  (action: AccessAction) =>
  async (
    ports: AuthorizePorts & Needs<'requests'>,
    actor: Actor,
    { schoolId, requestId }: RequestScope,
  ): Promise<StudentAccess & { request: PlanRequest }> => {
    const request = await ports.requests.find(schoolId, requestId);
    const access =
      request && (await accessIfAllowed(ports, actor, { studentId: request.studentId, action, data: 'D3' }));
    if (!access) throw new DomainError('not_allowed', { requestId });
    return { ...access, request };
  };
