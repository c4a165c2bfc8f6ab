import { timingSafeEqual } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** As long as a person has for Google's questions. */
const seconds = 600;

/**
 * Binds what a person begins at Google to the browser in which they began it: by an answer that somebody else obtained
 * and sent on, a person would be signed in as that somebody, or give them their calendar.
 */
export function browserBinding(name: `__Host-${string}`) {
  /** Lax, because Google's answer comes by a link from another site. */
  const cookie = (value: string, maxAge: number) =>
    `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${maxAge}`;
  return {
    begun: (state: string) => cookie(state, seconds),
    spent: cookie('', 0),
    isBoundTo: ({ cookies = [] }: APIGatewayProxyEventV2, state: string | undefined) =>
      state !== undefined && state !== '' && cookies.some((each) => same(each, `${name}=${state}`)),
  };
}

function same(a: string, b: string) {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
