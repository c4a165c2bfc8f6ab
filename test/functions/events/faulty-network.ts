import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { vi } from 'vitest';

/**
 * What every call of a function to the outside goes through. After `callsLeft` calls it answers none, as to a process
 * that crashed; with `losesLastAnswer`, the last call is still carried out and only its answer is lost. `down` names a
 * vendor that is away.
 */
export type Network = {
  callsLeft: number;
  losesLastAnswer: boolean;
  calls: string[];
  down?: string | undefined;
  onRequest?: ((target: string, body: string) => void) | undefined;
};
export const working = { callsLeft: Number.POSITIVE_INFINITY, losesLastAnswer: false };
export const workingNetwork = (): Network => ({ ...working, calls: [] });

/**
 * No timer waits while nobody answers: the vendors' clients would wait for seconds between tries that all fail. Answers
 * what puts it back.
 */
export function hurryWhileDead(network: Network) {
  const { setTimeout: real } = globalThis;
  // What is handed to the timer goes on to it: Node's own client of HTTP names its connection so.
  const hurry = (run: (...given: unknown[]) => void, wait?: number, ...given: unknown[]) =>
    real(run, network.callsLeft > 0 ? wait : 0, ...given);
  const timers = vi.spyOn(globalThis, 'setTimeout').mockImplementation(hurry as typeof setTimeout);
  return () => timers.mockRestore();
}

/** A server on loopback that hands calls on to the target, as far as the network lets it. */
export async function proxyTo(target: string, name: string, network: Network) {
  const agent = new Agent({ keepAlive: true });
  const server = createServer(async (incoming, outgoing) => {
    const call = `${name} ${incoming.method} ${incoming.headers['x-amz-target'] ?? incoming.url}`;
    const isDown = network.callsLeft <= 0 || network.down === name;
    const isLost = network.callsLeft === 1 && network.losesLastAnswer;
    network.callsLeft -= 1;
    if (isDown) return outgoing.destroy();
    network.calls.push(call);
    const body = await buffer(incoming);
    network.onRequest?.(String(incoming.headers['x-amz-target'] ?? ''), body.toString());
    await forward({ url: new URL(incoming.url ?? '/', target), body, incoming, agent }, isLost ? undefined : outgoing);
    if (isLost) outgoing.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.closeAllConnections();
    server.close();
    agent.destroy();
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}

type Call = { url: URL; body: Buffer; incoming: IncomingMessage; agent: Agent };

async function forward({ url, body, incoming, agent }: Call, outgoing: ServerResponse | undefined) {
  const { host: _host, connection: _connection, ...headers } = incoming.headers;
  await new Promise<void>((resolve, reject) => {
    const onward = request(url, { method: incoming.method, headers, agent }, async (answer) => {
      const answered = await buffer(answer);
      outgoing?.writeHead(answer.statusCode ?? 502, answer.headers).end(answered);
      resolve();
    });
    onward.on('error', reject);
    onward.end(body);
  });
}
