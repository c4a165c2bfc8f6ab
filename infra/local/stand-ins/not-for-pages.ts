import type { MiddlewareHandler } from 'hono';

/** Any page in the same browser can reach loopback; tests send no origin, pages always do. */
export const notForPages: MiddlewareHandler = async (c, next) =>
  c.req.header('origin') ? c.text('not for pages', 403) : next();
