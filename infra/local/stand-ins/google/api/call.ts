import type { Context, Hono } from 'hono';
import * as z from 'zod/mini';
import type { Account } from '../state/district.ts';
import type { GoogleState } from '../state/state.ts';
import { parsedBody } from './body.ts';
import { selected } from './fields.ts';
import { insufficientScopes, invalid, unauthenticated } from './refusal.ts';

export type Caller = { account: Account; project: string; scopes: readonly string[] };
export type Call<Body> = {
  caller: Caller;
  body: Body;
  param(name: string): string;
  query(name: string): string | undefined;
  queries(name: string): string[];
  header(name: string): string | undefined;
};
export type Method<Body> = {
  verb: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  /** Any one of these is enough. */
  scopes: readonly string[];
  query?: readonly string[];
  body: z.ZodMiniType<Body>;
  run(call: Call<Body>): object | undefined;
};

const scopePrefix = 'https://www.googleapis.com/auth/';
const everyMethod = ['alt', 'fields', 'key', 'prettyPrint', 'quotaUser', 'access_token', 'oauth_token', 'userIp'];

/**
 * Adds one API method: token, scope, names of parameters and fields are checked before it runs, as Google's front end
 * does.
 */
export function serveMethod<Body>(app: Hono, state: GoogleState, method: Method<Body>) {
  app.on(method.verb, method.path, async (c) => {
    const caller = authenticated(c, state);
    if (!hasScope(caller, method.scopes)) throw insufficientScopes();
    knownQuery(c, method.query ?? []);
    const body = await parsedBody(c, method.body);
    const answer = method.run({
      caller,
      body,
      param: (name) => c.req.param(name) ?? '',
      query: (name) => c.req.query(name),
      queries: (name) => c.req.queries(name) ?? [],
      header: (name) => c.req.header(name),
    });
    if (answer === undefined) return c.body(null, 204);
    if (answer instanceof Response) return answer;
    return c.json(selected(answer, c.req.query('fields')));
  });
}

export const serveRead = (app: Hono, state: GoogleState, method: Omit<Method<unknown>, 'body'>) =>
  serveMethod(app, state, { ...method, body: z.unknown() });

export const hasScope = ({ scopes }: Caller, names: readonly string[]) =>
  names.some((name) => scopes.includes(`${scopePrefix}${name}`));

function authenticated(c: Context, state: GoogleState): Caller {
  const value = c.req.header('authorization')?.replace(/^Bearer /i, '') ?? '';
  const token = state.identity.tokens.get(value);
  const account = token && state.account(token.accountId);
  if (!account || token.kind !== 'access' || token.expiresAt <= state.now()) throw unauthenticated();
  return { account, project: token.project, scopes: token.scopes };
}

function knownQuery(c: Context, known: readonly string[]) {
  const odd = Object.keys(c.req.query()).find((name) => !everyMethod.includes(name) && !known.includes(name));
  if (odd)
    throw invalid(
      `Invalid JSON payload received. Unknown name "${odd}": Cannot bind query parameter. Field '${odd}' could not be found in request message.`,
    );
}
