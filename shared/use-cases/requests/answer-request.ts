import * as z from 'zod/mini';
import type { Actor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import { RequestId, SchoolId, type SupportId } from '#shared/domain/ids.ts';
import { answered, type NewRequestAnswer } from '#shared/domain/requests/plan-request.ts';
import type { AuthorizePorts } from '../access/authorize.ts';
import { type CommandInput, command, type Needs } from '../command.ts';
import { onRequest, type RequestScope } from './authorize-request.ts';

export type AnswerRequestInput = CommandInput & RequestScope & { answer: NewRequestAnswer };
export const SettledRequestRef = z.object({ schoolId: SchoolId, requestId: RequestId });
export type SettledRequestRef = z.infer<typeof SettledRequestRef>;

/** Who decides about the student's plans answers: a referral, supports that need no plan, or no and why. */
export const answerRequest = command({
  async authorize(ports: AuthorizePorts & Needs<'requests'>, actor: Actor, input: RequestScope) {
    const access = await onRequest('decide')(ports, actor, input);
    if (actor.kind !== 'staff') throw new DomainError('not_allowed', { requestId: input.requestId });
    return { ...access, actor };
  },
  result: SettledRequestRef,
  async run(
    ports: Needs<'requests' | 'supports'>,
    { schoolId, requestId, answer }: AnswerRequestInput,
    { actor, request, at, change },
  ) {
    const settled = answered(request, answer, { by: actor.id, at });
    if (answer.outcome === 'supportsOffered') await checkOffered(ports, schoolId, answer.supportIds);
    return ports.requests.settle(settled, change({ action: 'request_answered', requestId }, { schoolId, requestId }));
  },
});

/** To offer what the school no longer has would be a promise that nobody keeps. */
async function checkOffered({ supports }: Needs<'supports'>, school: SchoolId, offered: readonly SupportId[]) {
  const found = await fewAtOnce(offered, (id) => supports.find(school, id));
  const missing = offered.find((_id, place) => !found[place]?.active);
  if (missing) throw new DomainError('invalid_input', { field: 'supportIds', supportId: missing });
}
