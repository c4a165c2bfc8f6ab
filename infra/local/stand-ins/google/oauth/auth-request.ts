import type { AuthRequest } from '../state/identity.ts';
import type { Project } from '../state/settings.ts';
import { scopesOf, unknownScopes } from './scopes.ts';

/** Google tells the person, not the app, when it does not know where to send them back. */
export type AuthProblem = { error: string; hint: string };

type Read = (name: string) => string | undefined;

export function readAuthRequest(query: Read, projects: readonly Project[]): AuthRequest | AuthProblem {
  const project = projects.find(({ clientId }) => clientId === query('client_id'));
  if (!project) return { error: 'invalid_client', hint: 'The OAuth client was not found.' };
  const redirectUri = query('redirect_uri') ?? '';
  if (!project.redirectUris.includes(redirectUri))
    return { error: 'redirect_uri_mismatch', hint: `${redirectUri || 'No address'} is not registered for this app.` };
  const scopes = scopesOf(query('scope') ?? '');
  const problem = problemIn(query, scopes);
  if (problem) return problem;
  return {
    project: project.clientId,
    redirectUri,
    scopes,
    state: query('state'),
    nonce: query('nonce'),
    challenge: challengeOf(query),
    loginHint: query('login_hint'),
    prompt: (query('prompt') ?? '').split(' ').filter(Boolean),
    offline: query('access_type') === 'offline',
    includeGranted: query('include_granted_scopes') === 'true',
  };
}

function problemIn(query: Read, scopes: readonly string[]): AuthProblem | undefined {
  const unknown = unknownScopes(scopes);
  const method = query('code_challenge_method') ?? 'plain';
  if (query('response_type') !== 'code')
    return { error: 'unsupported_response_type', hint: 'Only response_type=code is served.' };
  if (scopes.length === 0) return { error: 'invalid_request', hint: 'Missing required parameter: scope' };
  if (unknown.length > 0)
    return { error: 'invalid_scope', hint: `Some requested scopes were invalid: ${unknown.join(' ')}` };
  if (!['S256', 'plain'].includes(method)) return { error: 'invalid_request', hint: 'Invalid code_challenge_method' };
  return undefined;
}

function challengeOf(query: Read): AuthRequest['challenge'] {
  const value = query('code_challenge');
  if (value === undefined) return undefined;
  return { value, method: query('code_challenge_method') === 'S256' ? 'S256' : 'plain' };
}

/** Back to the app, with what it asked to be reminded of. */
export function backTo(request: AuthRequest, answer: Readonly<Record<string, string>>) {
  const url = new URL(request.redirectUri);
  if (request.state !== undefined) url.searchParams.set('state', request.state);
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
  return url.href;
}
