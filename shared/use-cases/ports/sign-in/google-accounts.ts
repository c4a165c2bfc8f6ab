import type { Instant } from '#shared/domain/dates.ts';

export type FreshToken = { accessToken: string; accessTokenExpiresAt: Instant };

/** A person as Google vouches for them: signature, audience, issuer, nonce and the district's own domain are already checked. */
export type GoogleSignIn = FreshToken & {
  sub: string;
  email: string;
  emailVerified: boolean;
  refreshToken?: string;
  /** Those really granted: people may untick what was asked for. */
  scopes: string[];
};

export type GoogleAccounts = {
  signInUrl(ask: {
    state: string;
    nonce: string;
    codeVerifier: string;
    scopes: readonly string[];
    loginHint?: string | undefined;
    /** Only where no refresh token is held: Google then asks again even a person who agreed before. */
    askAgain?: boolean;
  }): Promise<string>;
  /** Refuses with `signed_out` what Google does not confirm, and with `wrong_account` an account from outside the district. */
  complete(answer: { code: string; nonce: string; codeVerifier: string }): Promise<GoogleSignIn>;
  /** `ended`: the grant is dead for good and the person must agree anew. */
  refresh(refreshToken: string): Promise<FreshToken | 'ended'>;
};
