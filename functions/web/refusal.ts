import { DomainError } from '#shared/domain/errors.ts';
import { logFailure, logRefusal } from '#shared/lambda/log-failure.ts';
import { webText } from '#shared/text/web.ts';
import type { Answer } from '../pages/answer.ts';
import { ownPage } from '../pages/own-page.ts';
import { reasonOf, statusOf } from '../pages/status.ts';
import { NothingPage, NoticePage } from './pages.tsx';

/** A refusal or a vendor's failure becomes a page that says what to do; anything else is a bug and escapes. */
export function webRefusal(failure: unknown, { retry }: { retry: boolean }): Answer {
  const reason = reasonOf(failure);
  if (!reason) throw failure;
  // Nobody is signed in to these pages.
  if (failure instanceof DomainError) logRefusal(failure, { surface: 'web', actor: undefined });
  else logFailure('page failed', failure);
  if (reason === 'not_found') return notFound();
  const isOff = failure instanceof DomainError && failure.details.reason === 'signInOff';
  const notice = isOff ? webText.signInOff : webText.trouble[reason];
  return ownPage(NoticePage({ ...notice, retry }), { status: statusOf[reason] });
}

export const notFound = () => ownPage(NothingPage(), { status: statusOf.not_found });
