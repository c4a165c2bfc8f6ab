import type { Account } from '../state/district.ts';
import { type AuthRequest, addToGrant, grantOf, newSecret } from '../state/identity.ts';
import type { GoogleState } from '../state/state.ts';
import { backTo } from './auth-request.ts';
import { asGranted } from './scopes.ts';

const codeLife = 10 * 60_000;

/** What the person sees next, or where they are sent without seeing anything. */
export type SignInStep =
  | { show: 'accounts'; hinted: Account | undefined }
  | { show: 'consent'; account: Account }
  | { send: string };

/**
 * A person who is signed in and allowed all of it before is not asked again: add-ons must sign in without a prompt on
 * every later visit.
 */
export function nextStep(state: GoogleState, request: AuthRequest, account: Account | undefined): SignInStep {
  const hinted = request.loginHint === undefined ? undefined : state.account(request.loginHint);
  const chosen = account && (!hinted || hinted.id === account.id) ? account : undefined;
  const silent = request.prompt.includes('none');
  if (!chosen || request.prompt.includes('select_account'))
    return silent ? { send: backTo(request, { error: 'interaction_required' }) } : { show: 'accounts', hinted };
  if (needsConsent(state, request, chosen))
    return silent ? { send: backTo(request, { error: 'consent_required' }) } : { show: 'consent', account: chosen };
  return { send: finish(state, { request, account: chosen, allowed: request.scopes }) };
}

export function needsConsent(state: GoogleState, request: AuthRequest, account: Account) {
  const before = grantOf(state.identity, request.project, account.id)?.scopes ?? [];
  return request.prompt.includes('consent') || asGranted(request.scopes).some((scope) => !before.includes(scope));
}

type Decision = { request: AuthRequest; account: Account; allowed: readonly string[] };

/** Google hands out a refresh token with the first consent only, unless consent is asked for by name. */
export function finish({ identity, now, policy }: GoogleState, { request, account, allowed: ticked }: Decision) {
  const { project } = request;
  const before = grantOf(identity, project, account.id);
  const allowed = asGranted(ticked).filter((scope) => !policy.withheld.includes(scope));
  const scopes = request.includeGranted ? [...new Set([...allowed, ...(before?.scopes ?? [])])] : allowed;
  addToGrant(identity, { project, accountId: account.id, scopes: allowed });
  const code = newSecret('4/0A');
  identity.codes.set(code, {
    request,
    accountId: account.id,
    scopes,
    givesRefresh: policy.refreshTokens && request.offline && (!before || request.prompt.includes('consent')),
    expiresAt: now() + codeLife,
  });
  return backTo(request, { code, scope: scopes.join(' '), authuser: '0', hd: account.email.split('@')[1] ?? '' });
}
