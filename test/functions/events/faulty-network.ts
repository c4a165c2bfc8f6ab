import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/**
 * The mains of a function: every call that it makes to the outside goes through here. Cut after `left` calls, it goes dark as a crashed
 * process does; with `lost`, the last call is still carried out and only its answer is lost.
 */
export type Power = {
  left: number;
  lost: boolean;
  made: string[];
  down?: string | undefined;
  seen?: ((target: string, body: string) => void) | undefined;
};
export const steadyPower = (): Power => ({ left: Number.POSITIVE_INFINITY, lost: false, made: [] });

export async function throughMains(target: string, name: string, power: Power) {
  const server = createServer(async (incoming, outgoing) => {
    const call = `${name} ${incoming.method} ${incoming.headers['x-amz-target'] ?? incoming.url}`;
    const dark = power.left <= 0 || power.down === name;
    const last = power.left === 1 && power.lost;
    power.left -= 1;
    if (dark) return outgoing.destroy();
    power.made.push(call);
    const body = await buffer(incoming);
    power.seen?.(String(incoming.headers['x-amz-target'] ?? ''), body.toString());
    await forward({ url: new URL(incoming.url ?? '/', target), body, incoming }, last ? undefined : outgoing);
    if (last) outgoing.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}

type Call = { url: URL; body: Buffer; incoming: IncomingMessage };

async function forward({ url, body, incoming }: Call, outgoing: ServerResponse | undefined) {
  const { host: _host, connection: _connection, ...headers } = incoming.headers;
  await new Promise<void>((resolve, reject) => {
    const onward = request(url, { method: incoming.method, headers, agent: false }, async (answer) => {
      const answered = await buffer(answer);
      outgoing?.writeHead(answer.statusCode ?? 502, answer.headers).end(answered);
      resolve();
    });
    onward.on('error', reject);
    onward.end(body);
  });
}
