import type { Ids } from './ports/clock.ts';

/** 256 bits that nobody can guess, in letters that fit a cookie, a URL and PKCE. */
export const randomText = (ids: Ids) =>
  [...ids.randomBytes(32)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
