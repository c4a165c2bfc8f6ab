import { once } from 'node:events';
import { createServer } from 'node:net';

export const usualPorts = { desk: 4040, app: 4041, google: 4042, slack: 4043, mail: 4044 } as const;
export type Place = keyof typeof usualPorts;
export type PortNumbers = Record<Place, number>;
export const places = ['desk', 'app', 'google', 'slack', 'mail'] as const satisfies readonly Place[];

/** Any free port each, for tests and for a second district beside the first. */
export const anyPorts: PortNumbers = { desk: 0, app: 0, google: 0, slack: 0, mail: 0 };

/**
 * The pages must be on another site than our app, as Classroom is: `localhost` and `127.0.0.1` are two sites of one
 * machine. A browser that stayed on one would never show what a blocked third-party cookie does.
 */
export const hostOf = (place: Place) => (place === 'app' || place === 'mail' ? '127.0.0.1' : 'localhost');

const step = 10;
const tries = 20;

/** The wanted port or, where another program has it, one of the next. Zero is any. */
export async function freePort(wanted: number): Promise<number> {
  for (let port = wanted; port <= wanted + step * tries; port += step) {
    const free = await isFree(port);
    if (free !== undefined) return free;
  }
  throw new Error(`Ports ${wanted} to ${wanted + step * tries} are all taken. Stop what uses them and start again.`);
}

/**
 * `localhost` may mean either loopback address, so a port is free when both are; a machine without IPv6 has only one.
 */
async function isFree(wanted: number): Promise<number | undefined> {
  const port = await tried(wanted, '127.0.0.1');
  return typeof port === 'number' && (await tried(port, '::1')) !== 'taken' ? port : undefined;
}

async function tried(port: number, host: string): Promise<number | 'taken' | 'no such address'> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
    const address = server.address();
    server.close();
    await once(server, 'close');
    return address === null || typeof address === 'string' ? port : address.port;
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    return code === 'EADDRINUSE' || code === 'EACCES' ? 'taken' : 'no such address';
  }
}
