import * as z from 'zod/mini';

const Refused = z.object({ status: z.literal(401) });

export type RenewableToken = { accessToken: string; renew(): Promise<string> };

/**
 * Calls of one person's. A token that Google refuses is renewed once, and the call goes once more: a 401 carried
 * nothing out, so that is safe for a write too. What `renew` throws is what the caller hears.
 */
export function withRenewal({ accessToken, renew }: RenewableToken) {
  let renewal: Promise<string> | undefined;
  return async <Answer>(call: (accessToken: string) => Promise<Answer>): Promise<Answer> => {
    const before = renewal;
    try {
      return await call((await before) ?? accessToken);
    } catch (thrown) {
      if (before || !Refused.safeParse(thrown).success) throw thrown;
      renewal ??= renew();
      return call(await renewal);
    }
  };
}
