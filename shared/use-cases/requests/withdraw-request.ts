import type { Actor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { withdrawn } from '#shared/domain/requests/plan-request.ts';
import { type CommandInput, command, type Needs } from '../command.ts';
import { SettledRequestRef } from './answer-request.ts';
import type { RequestScope } from './authorize-request.ts';

export type WithdrawRequestInput = CommandInput & RequestScope;

/**
 * Only whose voice it was may take it back, whatever they are to the student today. Staff who typed what a family said
 * may not: a school must not be able to make a family's request go away.
 */
export const withdrawRequest = command({
  async authorize({ requests }: Needs<'requests'>, actor: Actor, { schoolId, requestId }: RequestScope) {
    const request = await requests.find(schoolId, requestId);
    if (!request || request.askedBy !== actor.id) throw new DomainError('not_allowed', { requestId });
    return { actor, because: 'asked' as const, studentIds: [request.studentId], request };
  },
  result: SettledRequestRef,
  async run({ requests }: Needs<'requests'>, { schoolId, requestId }: WithdrawRequestInput, { request, at, change }) {
    const settled = withdrawn(request, at);
    return requests.settle(settled, change({ action: 'request_withdrawn', requestId }, { schoolId, requestId }));
  },
});
