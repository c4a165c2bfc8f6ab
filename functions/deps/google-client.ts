import { envNames, localUrl } from '#shared/lambda/env.ts';
import type { GoogleSecret } from '#shared/use-cases/ports/sign-in/secrets.ts';
import { identityEndpoints } from '../../integrations/google-auth.ts';

const timeout = () => AbortSignal.timeout(10_000);

function pages() {
  const local = identityEndpoints(localUrl(envNames.localGoogle));
  const { endpoints = undefined } = 'endpoints' in local ? local : {};
  return {
    auth: endpoints?.oauth2AuthBaseUrl ?? 'https://accounts.google.com/o/oauth2/v2/auth',
    token: endpoints?.oauth2TokenUrl ?? 'https://oauth2.googleapis.com/token',
  };
}

/**
 * Google's word on the client's keys. It is asked to take a code that it never gave: `invalid_grant` finds fault with
 * the code alone, and so knows the client and its secret.
 */
export async function wordOnClient({ clientId, clientSecret }: GoogleSecret, redirectUri: string): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    ...{ client_id: clientId, client_secret: clientSecret, redirect_uri: redirectUri, code: 'none' },
  });
  const answer = await fetch(pages().token, { method: 'POST', body, signal: timeout() });
  return /"error"\s*:\s*"([a-z_]+)"/.exec(await answer.text())?.[1] ?? `http_${answer.status}`;
}

const refusals =
  /redirect_uri_mismatch|invalid_client|deleted_client|disabled_client|org_internal|admin_policy_enforced/;

/** Why Google would show a page of refusal to whoever is sent there; undefined where it goes on to ask who they are. */
export async function refusalOfRedirect(clientId: string, redirectUri: string): Promise<string | undefined> {
  const asked = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid',
  });
  const answer = await fetch(`${pages().auth}?${asked}`, { redirect: 'manual', signal: timeout() });
  const page = answer.status >= 400 ? await answer.text() : '';
  return refusals.exec(`${page} ${inWords(answer.headers.get('location'))}`)?.[0];
}

/** Google sends to its page of refusals with the reason in base64. */
function inWords(location: string | null) {
  if (!location) return '';
  const error = URL.canParse(location) ? new URL(location).searchParams.get('authError') : undefined;
  return `${location} ${error ? Buffer.from(error, 'base64').toString('latin1') : ''}`;
}
