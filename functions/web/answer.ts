import { createHash } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { VNode } from 'preact';
import { DomainError, type ErrorCode } from '#shared/domain/errors.ts';
import { document } from '#shared/html/layout.tsx';
import { stylesheet } from '#shared/html/stylesheet.ts';
import { log } from '#shared/lambda/logger.ts';
import { webText } from '#shared/text/web.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import { NoticePage } from './pages.tsx';

export type Answer = APIGatewayProxyStructuredResultV2;

const styleHash = createHash('sha256').update(stylesheet).digest('base64');

/** No address of ours is told to where a link leads. */
const always = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** Nobody frames these pages, and nothing runs on them. */
const headers = {
  ...always,
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
};

export const page = (content: VNode, statusCode = 200, cookies: string[] = []): Answer => ({
  statusCode,
  headers,
  cookies,
  body: document(content),
});

export const redirect = (location: string, cookies: string[]): Answer => ({
  statusCode: 302,
  headers: { ...always, location },
  cookies,
});

const statusOf: Record<ErrorCode, number> = {
  invalid_input: 400,
  signed_out: 401,
  wrong_account: 403,
  not_allowed: 403,
  needs_permission: 403,
  not_found: 404,
  changed_meanwhile: 409,
  plan_incomplete: 422,
  plan_too_large: 422,
  not_ready: 422,
  needs_calendar: 422,
  not_a_package: 422,
  too_many_deletions: 422,
};

/** A refusal or a vendor's failure becomes a page that says what to do; anything else is a bug and escapes. */
export function refusal(failure: unknown, { retry }: { retry: boolean }): Answer {
  if (failure instanceof DomainError) {
    log('warn', 'page refused', { code: failure.code, reason: failure.details.reason ?? failure.details.scope });
    return page(NoticePage({ ...webText.trouble[failure.code], retry }), statusOf[failure.code]);
  }
  if (!(failure instanceof IntegrationError)) throw failure;
  log('warn', 'a vendor failed', { vendor: failure.vendor, operation: failure.operation });
  return page(NoticePage({ ...webText.trouble.busy, retry }), 502);
}

export const notFound = () => page(NoticePage(webText.trouble.not_found), 404);
