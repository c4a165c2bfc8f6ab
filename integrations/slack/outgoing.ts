export type Fetch = (url: string | URL | Request, init?: RequestInit) => Promise<Response>;

/**
 * Requests to one place of Slack's and nowhere else, not even where it sends them on to: a `response_url` comes from
 * outside, even if inside a signed body, and what is posted there names a student.
 */
export function onlyTo(base: string, fetch: Fetch): Fetch {
  const { origin } = new URL(base);
  return async (url, init = {}) => {
    const address = url instanceof Request ? url.url : url;
    if (new URL(address).origin !== origin) throw new Error('not an address of Slack');
    return fetch(url, { ...init, redirect: 'error' });
  };
}
