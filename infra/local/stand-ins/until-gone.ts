import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** Holds the line until the caller hangs up. */
export function untilGone(c: Context<{ Bindings: HttpBindings }>): Promise<Response> {
  return new Promise((gone) => c.env.incoming.socket.once('close', () => gone(c.body(null, 204))));
}
