import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import { untilGone } from '../../until-gone.ts';
import { type Fault, takeFault } from '../state/faults.ts';
import { type GoogleRefusal, refusalBody } from './refusal.ts';

const answers: Partial<Record<Fault['kind'], GoogleRefusal>> = {
  tooManyRequests: {
    code: 429,
    status: 'RESOURCE_EXHAUSTED',
    reason: 'rateLimitExceeded',
    message: "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user'.",
  },
  rateLimitExceeded: {
    code: 403,
    status: 'PERMISSION_DENIED',
    reason: 'rateLimitExceeded',
    domain: 'usageLimits',
    message: 'Rate Limit Exceeded',
  },
  internal: { code: 500, status: 'INTERNAL', reason: 'backendError', message: 'Internal error encountered.' },
  unavailable: {
    code: 503,
    status: 'UNAVAILABLE',
    reason: 'backendError',
    message: 'The service is currently unavailable.',
  },
  forbidden: {
    code: 403,
    status: 'PERMISSION_DENIED',
    reason: 'forbidden',
    message: 'The caller does not have permission',
  },
  scopeInsufficient: {
    code: 403,
    status: 'PERMISSION_DENIED',
    reason: 'insufficientPermissions',
    message: 'Request had insufficient authentication scopes.',
  },
  notFound: { code: 404, status: 'NOT_FOUND', reason: 'notFound', message: 'Requested entity was not found.' },
};

export const faulty =
  (faults: Fault[]): MiddlewareHandler<{ Bindings: HttpBindings }> =>
  async (c, next) => {
    const fault = takeFault(faults, `${c.req.method} ${c.req.path}`);
    if (!fault) return next();
    const answer = answers[fault.kind];
    if (answer) return c.json(refusalBody(answer), answer.code);
    if (fault.kind === 'hang') return untilGone(c);
    await next();
    c.env.incoming.socket.destroy();
    return undefined;
  };
