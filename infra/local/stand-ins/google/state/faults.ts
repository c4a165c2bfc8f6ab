import * as z from 'zod/mini';

/** What goes wrong with the next matching calls. `lost`: carried out, but the answer never arrives. */
export const Fault = z.object({
  kind: z.enum([
    'tooManyRequests',
    'rateLimitExceeded',
    'internal',
    'unavailable',
    'forbidden',
    'scopeInsufficient',
    'notFound',
    'hang',
    'lost',
  ]),
  /** A part of "METHOD /path", its end when it closes with $; without it any call. */
  on: z._default(z.string(), ''),
  times: z._default(z.int().check(z.positive()), 1),
});
export type Fault = z.infer<typeof Fault>;

/** The first that fits this call, used up by one. */
export function takeFault(faults: Fault[], call: string): Fault | undefined {
  const found = faults.find(({ on }) => `${call}$`.includes(on));
  if (!found) return undefined;
  found.times -= 1;
  if (found.times <= 0) faults.splice(faults.indexOf(found), 1);
  return found;
}
