import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import {
  CreateTableCommand,
  type DynamoDBClient,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import type { TableNames, TableRole } from '../template/local-names.ts';
import { findEngine, thisMachine } from './find-engine.ts';
import { localTable, tableRoles } from './table-template.ts';

/** `outlivesUs`: it is somebody's, and what we leave in it stays. */
export type Engine = { endpoint: string; outlivesUs: boolean; stop(): Promise<void> };

/**
 * Lives as long as its standard input is open: however we end, even by SIGKILL, the pipe closes and the engine goes
 * too.
 */
const keeper = '"$@" </dev/null & cat >/dev/null; kill -9 $!; wait';

/** A DynamoDB engine: a child process on loopback that lives in memory and dies with us, or one that runs already. */
export async function startEngine(found = findEngine(thisMachine())): Promise<Engine> {
  if ('endpoint' in found) return { endpoint: found.endpoint, outlivesUs: true, stop: async () => undefined };
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const engine = await startOn(found.program, await freePort());
    if (engine) return engine;
  }
  throw new Error(`the DynamoDB engine ${found.program} does not answer`);
}

/** Undefined where it does not answer: on a busy machine another program may take the free port first. */
async function startOn(program: string, port: number): Promise<Engine | undefined> {
  const command = [program, '--host', '127.0.0.1', '--port', String(port)];
  // A process group of its own: Ctrl-C is for us, who may still need the engine to close down.
  const child = spawn('sh', ['-c', keeper, 'engine', ...command], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.stdin.end();
    await ended;
  };
  const endpoint = `http://127.0.0.1:${port}`;
  if (await answers(endpoint)) return { endpoint, outlivesUs: false, stop };
  await stop();
  return undefined;
}

/**
 * Makes the three tables as the data stack's synthesised template says, under names of one's own. `streamLater`: the
 * engine slows down with every record that a stream holds (6 ms a write after ten thousand), so a bulk load comes first
 * and `startStream` after it.
 */
export async function createTables(
  client: DynamoDBClient,
  template: unknown,
  { prefix, streamLater = [] }: { prefix: string; streamLater?: readonly TableRole[] },
): Promise<TableNames> {
  const names = { plans: `${prefix}-plans`, confidential: `${prefix}-confidential`, ledger: `${prefix}-ledger` };
  for (const role of tableRoles) {
    const { create, stream, ttl } = localTable(template, role);
    const TableName = names[role];
    const streamed = stream && !streamLater.includes(role) ? { StreamSpecification: stream } : {};
    await client.send(new CreateTableCommand({ ...create, ...streamed, TableName }));
    if (!ttl) continue;
    const TimeToLiveSpecification = { AttributeName: ttl, Enabled: true };
    await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
  }
  return names;
}

/** What was written before is not in the stream. */
export async function startStream(client: DynamoDBClient, template: unknown, table: { role: TableRole; name: string }) {
  const { stream } = localTable(template, table.role);
  await client.send(new UpdateTableCommand({ TableName: table.name, StreamSpecification: stream }));
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** Asks until the engine answers at all: a refusal is an answer. */
async function answers(endpoint: string) {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    if (await fetch(endpoint).then(Boolean, () => false)) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
}
