import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** One of Google's errors: HTTP code, gRPC word, and the reason that clients look at. */
export type GoogleRefusal = {
  code: ContentfulStatusCode;
  status: string;
  reason: string;
  message: string;
  domain?: string;
  details?: readonly object[];
};

export const refusalBody = ({ code, status, reason, message, domain = 'global', details }: GoogleRefusal) => ({
  error: { code, message, errors: [{ message, domain, reason }], status, ...(details ? { details } : {}) },
});

/** To be thrown: ends the call with Google's JSON. */
export const googleRefusal = (said: GoogleRefusal) =>
  new HTTPException(said.code, {
    res: new Response(JSON.stringify(refusalBody(said)), {
      status: said.code,
      headers: { 'content-type': 'application/json; charset=UTF-8' },
    }),
  });

export const googleNotFound = (message = 'Requested entity was not found.') =>
  googleRefusal({ code: 404, status: 'NOT_FOUND', reason: 'notFound', message });

export const denied = (message = 'The caller does not have permission') =>
  googleRefusal({ code: 403, status: 'PERMISSION_DENIED', reason: 'forbidden', message });

export const invalid = (message: string, reason = 'badRequest') =>
  googleRefusal({ code: 400, status: 'INVALID_ARGUMENT', reason, message });

export const precondition = (message: string) =>
  googleRefusal({ code: 400, status: 'FAILED_PRECONDITION', reason: 'failedPrecondition', message });

export const unauthenticated = () =>
  googleRefusal({
    code: 401,
    status: 'UNAUTHENTICATED',
    reason: 'authError',
    message: 'Request had invalid authentication credentials. Expected OAuth 2 access token.',
  });

export const insufficientScopes = () =>
  googleRefusal({
    code: 403,
    status: 'PERMISSION_DENIED',
    reason: 'insufficientPermissions',
    message: 'Request had insufficient authentication scopes.',
    details: [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
        domain: 'googleapis.com',
      },
    ],
  });
