import { DomainError, type ErrorCode } from '#shared/domain/errors.ts';
import { log } from '#shared/lambda/logger.ts';
import { webText } from '#shared/text/web.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import type { Answer } from '../pages/answer.ts';
import { ownPage } from './own-page.ts';
import { NoticePage } from './pages.tsx';

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
export function webRefusal(failure: unknown, { retry }: { retry: boolean }): Answer {
  if (failure instanceof DomainError) {
    log('warn', 'page refused', { code: failure.code, reason: failure.details.reason ?? failure.details.scope });
    return ownPage(NoticePage({ ...webText.trouble[failure.code], retry }), { status: statusOf[failure.code] });
  }
  if (!(failure instanceof IntegrationError)) throw failure;
  log('warn', 'a vendor failed', { vendor: failure.vendor, operation: failure.operation });
  return ownPage(NoticePage({ ...webText.trouble.busy, retry }), { status: 502 });
}

export const notFound = () => ownPage(NoticePage(webText.trouble.not_found), { status: 404 });
