import type { MiddlewareHandler } from 'hono';
import type { GoogleState } from '../state/state.ts';

/** A district that runs for days must not fill the memory with what nobody reads. */
const most = 2000;

export const recorded =
  (state: GoogleState): MiddlewareHandler =>
  async (c, next) => {
    const token = state.identity.tokens.get(c.req.header('authorization')?.replace(/^Bearer /i, '') ?? '');
    const { search: query } = new URL(c.req.url);
    state.calls.push({
      ...{ method: c.req.method, path: c.req.path, query },
      body: await c.req.text(),
      scopes: token?.scopes ?? [],
    });
    if (state.calls.length > most) state.calls.shift();
    return next();
  };
