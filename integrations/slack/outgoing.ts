/**
 * Requests to Slack and nowhere else: a `response_url` comes from outside, even if inside a signed body. None waits
 * longer than a person would.
 */
export function onlyTo(bases: readonly string[]) {
  const origins = new Set(bases.map((base) => new URL(base).origin));
  return async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const address = url instanceof Request ? url.url : url;
    if (!origins.has(new URL(address).origin)) throw new Error('not an address of Slack');
    return fetch(url, { ...init, signal: init.signal ?? AbortSignal.timeout(2000) });
  };
}
