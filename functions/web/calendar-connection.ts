import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { DomainError } from '#shared/domain/errors.ts';
import { webText } from '#shared/text/web.ts';
import { askForCalendar, connectCalendar } from '#shared/use-cases/reviews/connect-calendar.ts';
import type { BegunSignIn } from '#shared/use-cases/sign-in/begin-sign-in.ts';
import { ids, now } from '../deps/clock.ts';
import { accountsAnsweringAt } from '../deps/google-accounts.ts';
import { interactive } from '../deps/patience.ts';
import { bindings, googleGrants, outbox, roster, sessions, waitingReviews } from '../deps/tables.ts';
import { redirect } from '../pages/answer.ts';
import { browserBinding } from '../pages/browser-binding.ts';
import { ownPage } from '../pages/own-page.ts';
import { ConnectedPage, NoticePage } from './pages.tsx';

const binding = browserBinding('__Host-calendar');

const asking = () => ({
  sessions: sessions(interactive),
  googleAccounts: accountsAnsweringAt('/calendar/callback', interactive),
  ids,
  now,
});

/** GET /calendar/connect: on to Google, which asks anew even a person who is signed in. */
export async function startConnecting() {
  return toGoogle(await askForCalendar(asking()));
}

const toGoogle = ({ url, state }: BegunSignIn) =>
  redirect(url, { referrer: 'no-referrer', cookies: [binding.begun(state)] });

/** GET /calendar/callback: Google's answer, in the browser that asked. */
export async function finishConnecting(event: APIGatewayProxyEventV2) {
  const { state = '', code, error } = event.queryStringParameters ?? {};
  if (!binding.isBoundTo(event, state)) throw new DomainError('signed_out', { reason: 'browser' });
  const spent = { cookies: [binding.spent] };
  if (error === 'access_denied') return ownPage(NoticePage({ ...webText.declined, retry: true }), spent);
  if (!code) throw new DomainError('invalid_input', { field: 'code' });
  const stores = {
    roster: roster(interactive),
    bindings: bindings(interactive),
    googleGrants: googleGrants(interactive),
    waitingReviews: waitingReviews(interactive),
    outbox: outbox(interactive),
  };
  const done = await connectCalendar({ ...asking(), ...stores }, { state, code });
  return 'askAgain' in done ? toGoogle(done.askAgain) : ownPage(ConnectedPage(done), spent);
}
