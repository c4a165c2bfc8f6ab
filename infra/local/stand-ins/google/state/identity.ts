import { randomBytes } from 'node:crypto';

/** What an app asks a person for. */
export type AuthRequest = {
  project: string;
  redirectUri: string;
  scopes: readonly string[];
  state: string | undefined;
  nonce: string | undefined;
  challenge: { value: string; method: 'S256' | 'plain' } | undefined;
  loginHint: string | undefined;
  prompt: readonly string[];
  offline: boolean;
  includeGranted: boolean;
};

export type Token = {
  kind: 'access' | 'refresh';
  accountId: string;
  project: string;
  scopes: readonly string[];
  expiresAt: number;
};
export type Code = {
  request: AuthRequest;
  accountId: string;
  scopes: readonly string[];
  givesRefresh: boolean;
  expiresAt: number;
};
/** All that a person ever allowed one project. */
export type OAuthGrant = { accountId: string; project: string; scopes: readonly string[] };

export type IdentityState = {
  /** Authorisation requests that a person is looking at. */
  pending: Map<string, AuthRequest>;
  codes: Map<string, Code>;
  tokens: Map<string, Token>;
  grants: Map<string, OAuthGrant>;
};

export const emptyIdentity = (): IdentityState => ({
  pending: new Map(),
  codes: new Map(),
  tokens: new Map(),
  grants: new Map(),
});

export const newSecret = (prefix: string, bytes = 32) => `${prefix}${randomBytes(bytes).toString('base64url')}`;

const grantKey = (project: string, accountId: string) => `${project} ${accountId}`;

export const grantOf = ({ grants }: IdentityState, project: string, accountId: string) =>
  grants.get(grantKey(project, accountId));

export function addToGrant({ grants }: IdentityState, { project, accountId, scopes }: OAuthGrant) {
  const key = grantKey(project, accountId);
  const before = grants.get(key)?.scopes ?? [];
  grants.set(key, { project, accountId, scopes: [...new Set([...before, ...scopes])] });
}

/** Taking back one token takes back everything that the person allowed this project. */
export function revoke(identity: IdentityState, { project, accountId }: Pick<OAuthGrant, 'project' | 'accountId'>) {
  identity.grants.delete(grantKey(project, accountId));
  for (const [value, token] of identity.tokens)
    if (token.project === project && token.accountId === accountId) identity.tokens.delete(value);
}
