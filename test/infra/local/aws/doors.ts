import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InvocationOutcome, LambdaFunction } from '../../../../infra/local/aws/lambda/lambda-environment.ts';

/** A bundle as the deployment would have it, written for one test. */
export function aDoor(source: string, over: Partial<LambdaFunction> = {}): LambdaFunction {
  const file = join(mkdtempSync(join(tmpdir(), 'door-')), 'index.mjs');
  writeFileSync(file, source);
  return { name: 'door', file, handler: 'handler', memoryMb: 128, timeoutSeconds: 60, env: {}, ...over };
}

export const taken: InvocationOutcome = { ok: true, result: null };
export const refused: InvocationOutcome = { ok: false, errorType: 'Error', errorMessage: 'no' };

export async function listening(server: Server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A function that takes everything and remembers it. */
export const noting =
  <Event extends object>(events: Event[]) =>
  async (event: object) => {
    events.push(event as Event);
    return taken;
  };
