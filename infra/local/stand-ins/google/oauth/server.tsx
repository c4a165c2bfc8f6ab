import { type Context, Hono } from 'hono';
import { html } from '../pages/page.tsx';
import { signedIn } from '../pages/session.ts';
import { type AuthRequest, grantOf, newSecret, revoke } from '../state/identity.ts';
import type { GoogleState } from '../state/state.ts';
import { AccountChooser, filteredAccounts } from './account-chooser.tsx';
import { backTo, readAuthRequest } from './auth-request.ts';
import { Consent } from './consent.tsx';
import { finish, needsConsent, nextStep } from './decide.ts';
import { jwkCerts, type Keys, pemCerts } from './keys.ts';
import { Blocked } from './problem.tsx';
import { isIdentity } from './scopes.ts';
import { claimsOf, tokenAnswer } from './token.ts';

/** Google's identity pages and endpoints, all under one address. */
export function identityRoutes(state: GoogleState, keys: Keys): Hono {
  const app = new Hono();
  app.get('/o/oauth2/v2/auth', (c) => begin(c, state));
  app.get('/o/oauth2/v2/account', (c) => chooser(c, state));
  app.post('/o/oauth2/v2/account', (c) => choose(c, state));
  app.post('/o/oauth2/v2/consent', (c) => consent(c, state));
  app.post('/token', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const { status, body } = await tokenAnswer(state, keys, (name) => form.get(name) ?? '');
    return c.json(body, status, { 'cache-control': 'no-store' });
  });
  app.post('/revoke', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const token = state.identity.tokens.get(c.req.query('token') ?? form.get('token') ?? '');
    if (!token) return c.json({ error: 'invalid_token', error_description: 'Token expired or revoked' }, 400);
    revoke(state.identity, token);
    return c.json({});
  });
  // Google's clients keep keys as long as this header says; a restarted stand-in has new ones.
  const short = { 'cache-control': 'public, max-age=5' };
  app.get('/oauth2/v1/certs', (c) => c.json(pemCerts(keys), 200, short));
  app.get('/oauth2/v3/certs', async (c) => c.json(await jwkCerts(keys), 200, short));
  app.on('GET', ['/oauth2/v3/userinfo', '/v1/userinfo'], (c) => userInfo(c, state));
  app.on(['GET', 'POST'], '/tokeninfo', (c) => tokenInfo(c, state));
  return app;
}

function begin(c: Context, state: GoogleState) {
  if (state.policy.thirdPartyBlocked)
    return html(c, <Blocked error="admin_policy_enforced" hint="Your administrator does not allow this app." />, {
      status: 400,
    });
  const request = readAuthRequest((name) => c.req.query(name), state.projects);
  if ('error' in request) return html(c, <Blocked {...request} />, { status: 400 });
  const id = newSecret('', 12);
  state.identity.pending.set(id, request);
  const step = nextStep(state, request, signedIn(c, state));
  if ('send' in step) return c.redirect(step.send);
  if (step.show === 'consent') return showConsent(c, state, { id, request, accountId: step.account.id });
  const listed = [step.hinted, signedIn(c, state)].filter((account) => account !== undefined);
  return html(c, <AccountChooser request={id} query="" accounts={[...new Set(listed)]} search={listed.length === 0} />);
}

function chooser(c: Context, state: GoogleState) {
  const id = c.req.query('request') ?? '';
  const query = c.req.query('q') ?? '';
  return html(
    c,
    <AccountChooser request={id} query={query} accounts={filteredAccounts(state.accounts, query)} search />,
  );
}

const expired = <Blocked error="invalid_request" hint="This sign-in has ended. Close the window and start again." />;

async function choose(c: Context, state: GoogleState) {
  const form = await c.req.formData();
  const id = String(form.get('request'));
  const request = state.identity.pending.get(id);
  const account = state.account(String(form.get('account')));
  if (!request || !account) return html(c, expired, { status: 400 });
  if (needsConsent(state, request, account)) return showConsent(c, state, { id, request, accountId: account.id });
  state.identity.pending.delete(id);
  return c.redirect(finish(state, { request, account, allowed: request.scopes }), 303);
}

function showConsent(c: Context, state: GoogleState, asked: { id: string; request: AuthRequest; accountId: string }) {
  const { id, request, accountId } = asked;
  const account = state.account(accountId);
  if (!account) return html(c, expired, { status: 400 });
  const before = grantOf(state.identity, request.project, accountId)?.scopes ?? [];
  return html(c, <Consent request={id} account={account} scopes={request.scopes} before={before} />);
}

async function consent(c: Context, state: GoogleState) {
  const form = await c.req.formData();
  const id = String(form.get('request'));
  const request = state.identity.pending.get(id);
  const account = state.account(String(form.get('account')));
  if (!request || !account) return html(c, expired, { status: 400 });
  state.identity.pending.delete(id);
  if (form.get('answer') !== 'allow') return c.redirect(backTo(request, { error: 'access_denied' }), 303);
  const ticked = form.getAll('scope').map(String);
  const allowed = request.scopes.filter((scope) => isIdentity(scope) || ticked.includes(scope));
  return c.redirect(finish(state, { request, account, allowed }), 303);
}

const bearer = (c: Context) => c.req.header('authorization')?.replace(/^Bearer /i, '') ?? '';

function userInfo(c: Context, state: GoogleState) {
  const token = state.identity.tokens.get(bearer(c));
  const account = token && state.account(token.accountId);
  if (!account || token.kind !== 'access' || token.expiresAt <= state.now())
    return c.json({ error: 'invalid_request', error_description: 'Invalid Credentials' }, 401);
  return c.json(claimsOf(account, token.scopes));
}

function tokenInfo(c: Context, state: GoogleState) {
  const token = state.identity.tokens.get(c.req.query('access_token') ?? bearer(c));
  if (token?.kind !== 'access' || token.expiresAt <= state.now())
    return c.json({ error: 'invalid_token', error_description: 'Invalid Value' }, 400);
  const left = Math.floor((token.expiresAt - state.now()) / 1000);
  const { project, accountId, scopes } = token;
  return c.json({ azp: project, aud: project, sub: accountId, scope: scopes.join(' '), expires_in: String(left) });
}
