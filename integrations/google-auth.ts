import { createHash } from 'node:crypto';
import { CodeChallengeMethod, type OAuth2Client, type TokenPayload } from 'google-auth-library';
import * as z from 'zod/mini';
import { DomainError } from '#shared/domain/errors.ts';
import type { Clock } from '#shared/use-cases/ports/clock.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import type { FreshToken, GoogleAccounts, GoogleSignIn } from '#shared/use-cases/ports/sign-in/google-accounts.ts';
import { permissionsIn, scopeFor } from '#shared/use-cases/ports/sign-in/google-permissions.ts';

const realIssuers = ['https://accounts.google.com', 'accounts.google.com'];

/** Where to find Google's identity pages, for `new OAuth2Client`. `base` is the stand-in of the local district. */
export const identityEndpoints = (base: string | undefined) =>
  base === undefined
    ? { issuers: realIssuers }
    : {
        issuers: [...realIssuers, base],
        endpoints: {
          oauth2AuthBaseUrl: `${base}/o/oauth2/v2/auth`,
          oauth2TokenUrl: `${base}/token`,
          oauth2RevokeUrl: `${base}/revoke`,
          oauth2FederatedSignonPemCertsUrl: `${base}/oauth2/v1/certs`,
          tokenInfoUrl: `${base}/tokeninfo`,
        },
      };

type Connection = { client: OAuth2Client; clientId: string };
/** `connect` makes a fresh client each time: it carries one person's credentials. */
type Deps = { connect(): Promise<Connection>; domains: readonly string[]; now: Clock };

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');

const promptFor = { consent: 'consent', account: 'select_account' } as const;

export const googleAccounts = (deps: Deps): GoogleAccounts => ({
  async signInUrl({ state, nonce, codeVerifier, permissions, loginHint, grant, question }) {
    const { client } = await deps.connect();
    return client.generateAuthUrl({
      access_type: grant === 'none' ? 'online' : 'offline',
      include_granted_scopes: grant === undefined,
      scope: permissions.map(scopeFor),
      state,
      // A hash, so that the address never shows the secret that the frame will redeem its code with.
      nonce: sha256(nonce),
      code_challenge: sha256(codeVerifier),
      code_challenge_method: CodeChallengeMethod.S256,
      ...(loginHint ? { login_hint: loginHint } : {}),
      ...(question ? { prompt: promptFor[question] } : {}),
    });
  },

  async complete({ code, nonce, codeVerifier }) {
    const connection = await deps.connect();
    const tokens = await exchanged(connection, code, codeVerifier);
    const claims = checked(await verified(connection, tokens.id_token), sha256(nonce), deps.domains);
    return { ...claims, ...freshToken(tokens, deps.now), ...granted(tokens) };
  },

  async refresh(refreshToken) {
    const { client } = await deps.connect();
    client.setCredentials({ refresh_token: refreshToken });
    try {
      const { credentials } = await client.refreshAccessToken();
      return freshToken(Tokens.parse(credentials), deps.now);
    } catch (error) {
      if (oauthCode(error) === 'invalid_grant') return 'ended';
      throw unreachable('refresh', error);
    }
  },
});

const Tokens = z.object({
  access_token: z.string(),
  expiry_date: z.optional(z.nullable(z.number())),
  refresh_token: z.optional(z.nullable(z.string())),
  id_token: z.optional(z.nullable(z.string())),
  scope: z.optional(z.string()),
});
type Tokens = z.infer<typeof Tokens>;

async function exchanged({ client }: Connection, code: string, codeVerifier: string): Promise<Tokens> {
  try {
    const { tokens } = await client.getToken({ code, codeVerifier });
    return Tokens.parse(tokens);
  } catch (error) {
    if (oauthCode(error) === 'invalid_grant') throw new DomainError('signed_out', { reason: 'code' });
    throw unreachable('exchange', error);
  }
}

/** Google's library puts the whole token into its error messages, so no error of its own leaves this function. */
async function verified({ client, clientId }: Connection, idToken: string | null | undefined): Promise<TokenPayload> {
  const ticket = idToken
    ? await client.verifyIdToken({ idToken, audience: clientId }).catch(() => undefined)
    : undefined;
  const payload = ticket?.getPayload();
  if (!payload) throw new DomainError('signed_out', { reason: 'id_token' });
  return payload;
}

/** `hd` and the nonce are never checked by Google's library. An account without `hd` is nobody's school account. */
function checked(payload: TokenPayload, nonce: string, domains: readonly string[]) {
  if (payload.nonce !== nonce) throw new DomainError('signed_out', { reason: 'nonce' });
  if (!payload.hd || !domains.includes(payload.hd)) throw new DomainError('wrong_account', { reason: 'domain' });
  if (!payload.email) throw new DomainError('needs_permission', { permission: 'email' });
  return { sub: payload.sub, email: payload.email, emailVerified: payload.email_verified === true };
}

const freshToken = (tokens: Tokens, now: Clock): FreshToken => ({
  accessToken: tokens.access_token,
  accessTokenExpiresAt: tokens.expiry_date ? new Date(tokens.expiry_date).toISOString() : now(),
});

const granted = (tokens: Tokens): Pick<GoogleSignIn, 'permissions' | 'refreshToken'> => ({
  permissions: permissionsIn(tokens.scope?.split(' ') ?? []),
  ...(tokens.refresh_token ? { refreshToken: tokens.refresh_token } : {}),
});

const OAuthRefusal = z.object({
  status: z.optional(z.number()),
  response: z.object({ data: z.object({ error: z.string() }) }),
});

const oauthCode = (error: unknown) => OAuthRefusal.safeParse(error).data?.response.data.error;

/**
 * Without the cause: it holds the request, and the request holds the client's secret and the person's token. A refusal
 * in words is about our registration with Google and stays until somebody mends it.
 */
function unreachable(operation: string, error: unknown) {
  const refusal = OAuthRefusal.safeParse(error).data;
  const passes = refusal === undefined || (refusal.status ?? 0) >= 500;
  return new IntegrationError('google', operation, passes, { vendorCode: refusal?.response.data.error });
}
