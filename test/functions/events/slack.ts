import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/**
 * As much of Slack as a message needs: it keeps what was posted, and answers the next post with a fault that a test has
 * put there.
 */
export async function startSlack() {
  const posts: Record<string, string>[] = [];
  const faults: { status: number; error?: string }[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const form = Object.fromEntries(new URLSearchParams(await text(incoming)));
    const fault = faults.shift();
    const headers = { 'content-type': 'application/json', ...(fault?.status === 429 ? { 'retry-after': '30' } : {}) };
    outgoing.writeHead(fault?.status ?? 200, headers);
    if (!fault) posts.push({ ...form, method: incoming.url ?? '' });
    outgoing.end(JSON.stringify(fault ? { ok: false, error: fault.error ?? 'ratelimited' } : { ok: true, ts: '1.1' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, posts, faults, stop };
}
