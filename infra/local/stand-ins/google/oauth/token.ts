import { createHash } from 'node:crypto';
import type { Account } from '../state/district.ts';
import { type AuthRequest, type Code, newSecret } from '../state/identity.ts';
import type { Project } from '../state/settings.ts';
import type { GoogleState } from '../state/state.ts';
import { type Keys, sign } from './keys.ts';
import { emailScope, profileScope } from './scopes.ts';

const accessLife = 3599;
type Read = (name: string) => string;
type Answer = { status: 200 | 400 | 401; body: Record<string, unknown> };

const refused = (error: string, error_description: string, status: 400 | 401 = 400): Answer => ({
  status,
  body: { error, error_description },
});

/** POST /token */
export async function tokenAnswer(state: GoogleState, keys: Keys, form: Read): Promise<Answer> {
  const project = state.projects.find(({ clientId }) => clientId === form('client_id'));
  if (!project) return refused('invalid_client', 'The OAuth client was not found.', 401);
  if (project.clientSecret !== form('client_secret'))
    return refused('invalid_client', 'The provided client secret is invalid.', 401);
  if (form('grant_type') === 'authorization_code') return byCode(state, keys, { project, form });
  if (form('grant_type') === 'refresh_token') return byRefreshToken(state, keys, { project, form });
  return refused('unsupported_grant_type', `Invalid grant_type: ${form('grant_type')}`);
}

type Asked = { project: Project; form: Read };

async function byCode(state: GoogleState, keys: Keys, { project, form }: Asked): Promise<Answer> {
  const { codes, tokens } = state.identity;
  const code = codes.get(form('code'));
  // Used up even when the rest does not fit: whoever stole it gets no second try.
  codes.delete(form('code'));
  if (!code || code.expiresAt <= state.now() || code.request.project !== project.clientId)
    return refused('invalid_grant', 'Malformed auth code.');
  if (code.request.redirectUri !== form('redirect_uri')) return refused('redirect_uri_mismatch', 'Bad Request');
  if (!proves(code.request, form('code_verifier'))) return refused('invalid_grant', 'Invalid code verifier.');
  const account = state.account(code.accountId);
  if (!account) return refused('invalid_grant', 'Account has been deleted.');
  const access = accessToken(state, { ...code, project: project.clientId });
  const refresh = code.givesRefresh ? newSecret('1//0') : undefined;
  if (refresh)
    tokens.set(refresh, {
      kind: 'refresh',
      accountId: account.id,
      project: project.clientId,
      scopes: code.scopes,
      expiresAt: Number.POSITIVE_INFINITY,
    });
  const id = await idToken(state, keys, { account, code, access: access.access_token });
  return { status: 200, body: { ...access, ...(refresh ? { refresh_token: refresh } : {}), ...id } };
}

async function byRefreshToken(state: GoogleState, keys: Keys, { project, form }: Asked): Promise<Answer> {
  const refresh = state.identity.tokens.get(form('refresh_token'));
  const account = refresh && state.account(refresh.accountId);
  if (!account || refresh.kind !== 'refresh' || refresh.project !== project.clientId)
    return refused('invalid_grant', 'Token has been expired or revoked.');
  const access = accessToken(state, refresh);
  const id = await idToken(state, keys, { account, code: undefined, access: access.access_token, refresh });
  return { status: 200, body: { ...access, ...id } };
}

function accessToken(
  { identity, now }: GoogleState,
  given: { accountId: string; project: string; scopes: readonly string[] },
) {
  const access_token = newSecret('ya29.a0');
  const { accountId, project, scopes } = given;
  identity.tokens.set(access_token, {
    kind: 'access',
    accountId,
    project,
    scopes,
    expiresAt: now() + accessLife * 1000,
  });
  return { access_token, expires_in: accessLife, scope: scopes.join(' '), token_type: 'Bearer' };
}

function proves({ challenge }: AuthRequest, verifier: string) {
  if (!challenge) return true;
  const proof = challenge.method === 'S256' ? createHash('sha256').update(verifier).digest('base64url') : verifier;
  return proof === challenge.value;
}

type Subject = {
  account: Account;
  code: Code | undefined;
  access: string;
  refresh?: { project: string; scopes: readonly string[] };
};

async function idToken({ now }: GoogleState, keys: Keys, { account, code, access, refresh }: Subject) {
  const scopes = code?.scopes ?? refresh?.scopes ?? [];
  if (!scopes.includes('openid')) return {};
  const audience = code?.request.project ?? refresh?.project;
  const iat = Math.floor(now() / 1000);
  const nonce = code?.request.nonce;
  const at_hash = createHash('sha256').update(access).digest().subarray(0, 16).toString('base64url');
  const claims = { iss: 'https://accounts.google.com', azp: audience, aud: audience, at_hash, iat, exp: iat + 3600 };
  return { id_token: await sign(keys, { ...claims, ...claimsOf(account, scopes), ...(nonce ? { nonce } : {}) }) };
}

/** What a project may know of a person; the address and its domain only with the e-mail scope. */
export const claimsOf = (account: Account, scopes: readonly string[]) => ({
  sub: account.id,
  hd: account.email.split('@')[1],
  ...(scopes.includes(emailScope) ? { email: account.email, email_verified: true } : {}),
  ...(scopes.includes(profileScope)
    ? { name: account.name, given_name: account.givenName, family_name: account.familyName }
    : {}),
});
