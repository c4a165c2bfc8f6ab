import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Account } from '../state/district.ts';
import type { GoogleState } from '../state/state.ts';

const name = 'google_account';

/**
 * Who is signed in to Google in this browser. Lax, as Google's own: a popup of our app carries it, a frame does not.
 */
export const signedIn = (c: Context, state: GoogleState): Account | undefined =>
  state.account(getCookie(c, name) ?? '');

export const googleSignIn = (c: Context, account: Account) =>
  setCookie(c, name, account.id, { httpOnly: true, sameSite: 'Lax', path: '/' });

export const googleSignOut = (c: Context) => deleteCookie(c, name, { path: '/' });
