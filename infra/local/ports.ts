import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import type { Closers } from './closers.ts';

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
/** Of each ten, the one that nobody serves on: whoever listens there has the ten. */
const claimOffset = 9;

/**
 * The wanted ports or, where somebody has one of them, the same in one of the next tens. A ten is claimed in one step
 * for as long as the district runs: of two starts at once that both found a port free, one would die as it listens.
 */
export async function claimPorts(wanted: PortNumbers, open: Closers): Promise<PortNumbers> {
  if (wanted.desk === 0) return claimPorts(anyTen(), open);
  for (let by = 0; by <= step * tries; by += step) {
    const claim = await listening(wanted.desk + claimOffset + by, '127.0.0.1');
    if (!('server' in claim)) continue;
    const ports = await moved(wanted, (port) => freePort(port + by)).catch(() => undefined);
    if (!ports) claim.server.close();
    else {
      open.add(() => claim.server.close());
      return ports;
    }
  }
  throw new Error(
    `Of each ten ports from ${wanted.desk} to ${wanted.desk + step * tries}, one is taken. Stop what uses them and start again.`,
  );
}

/**
 * From below the ports that a system hands out itself (Linux from 32768, others from 49152): one of those, found free
 * now, is a caller's before a busy machine comes to serve on it.
 */
function anyTen(): PortNumbers {
  const desk = 11_000 + randomInt(2_000) * step;
  return { desk, app: desk + 1, google: desk + 2, slack: desk + 3, mail: desk + 4 };
}

async function moved(wanted: PortNumbers, by: (port: number) => Promise<number>): Promise<PortNumbers> {
  const ports = { ...wanted };
  for (const place of places) ports[place] = await by(wanted[place]);
  return ports;
}

/**
 * This port. `localhost` may mean either loopback address, so a port is free when both are; a machine without IPv6 has
 * only one.
 */
async function freePort(wanted: number): Promise<number> {
  const port = await tried(wanted, '127.0.0.1');
  if (typeof port === 'number' && (await tried(port, '::1')) !== 'taken') return port;
  throw new Error(`Port ${wanted} is taken.`);
}

async function tried(port: number, host: string) {
  const found = await listening(port, host);
  if (!('server' in found)) return found.fault;
  found.server.close();
  await once(found.server, 'close');
  return found.port;
}

type Found = { server: Server; port: number } | { fault: 'taken' | 'no such address' };

async function listening(wanted: number, host: string): Promise<Found> {
  const server = createServer();
  try {
    server.listen(wanted, host);
    await once(server, 'listening');
    const address = server.address();
    return { server, port: address === null || typeof address === 'string' ? wanted : address.port };
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    return { fault: code === 'EADDRINUSE' || code === 'EACCES' ? 'taken' : 'no such address' };
  }
}
