import type { Instant } from '#shared/domain/dates.ts';
import type { GooglePermission } from './google-permissions.ts';

export type FreshToken = { accessToken: string; accessTokenExpiresAt: Instant };

/** A person as Google vouches for them: signature, audience, issuer, nonce and the district's domain are checked. */
export type GoogleSignIn = FreshToken & {
  sub: string;
  email: string;
  emailVerified: boolean;
  refreshToken?: string;
  /** Those really granted: people may untick what was asked for. */
  permissions: GooglePermission[];
};

export type GoogleAccounts = {
  signInUrl(ask: {
    state: string;
    nonce: string;
    codeVerifier: string;
    permissions: readonly GooglePermission[];
    loginHint?: string | undefined;
    /**
     * By default one that lasts, with all that was given before. `exact`: one that lasts, of this alone. `none`: a
     * token for the hour, of this alone.
     */
    grant?: 'exact' | 'none' | undefined;
    /**
     * What Google asks even a person who agreed before: `consent` only where no grant is held that would do, `account`
     * where nobody knows who sits there.
     */
    question?: 'consent' | 'account' | undefined;
  }): Promise<string>;
  /** `signed_out` for what Google does not confirm, `wrong_account` for an account from outside the district. */
  complete(answer: { code: string; nonce: string; codeVerifier: string }): Promise<GoogleSignIn>;
  /** `ended`: the grant is dead for good and the person must agree anew. */
  refresh(refreshToken: string): Promise<FreshToken | 'ended'>;
};
