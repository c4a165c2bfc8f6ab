import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { CreateTableCommand, type DynamoDBClient, UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { localTable, type TableRole, tableRoles } from './table-template.ts';

export type Engine = { endpoint: string; stop(): Promise<void> };
export type TableNames = Record<TableRole, string>;

const missing = [
  'No DynamoDB engine for this platform. Start one and name it, for example:',
  '  docker run --rm -p 127.0.0.1:8000:8000 amazon/dynamodb-local',
  '  DYNAMODB_ENDPOINT=http://127.0.0.1:8000 npm start',
].join('\n');

/** A DynamoDB engine on loopback: the one that DYNAMODB_ENDPOINT names, or a child process that lives in memory and dies with us. */
export async function startEngine(): Promise<Engine> {
  const given = process.env.DYNAMODB_ENDPOINT;
  if (given) return { endpoint: given, stop: async () => undefined };
  const port = await freePort();
  const child = spawn(binary(), ['--host', '127.0.0.1', '--port', String(port)], { stdio: 'ignore' });
  const endpoint = `http://127.0.0.1:${port}`;
  const killOnExit = () => child.kill('SIGKILL');
  process.once('exit', killOnExit);
  try {
    await answers(endpoint, child);
  } catch (cause) {
    killOnExit();
    throw cause;
  }
  return {
    endpoint,
    async stop() {
      process.off('exit', killOnExit);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Makes the three tables as the data stack's synthesised template says, under names of one's own. */
export async function createTables(client: DynamoDBClient, template: unknown, prefix: string): Promise<TableNames> {
  const names = { plans: `${prefix}-plans`, confidential: `${prefix}-confidential`, ledger: `${prefix}-ledger` };
  for (const role of tableRoles) {
    const { create, ttl } = localTable(template, role);
    await client.send(new CreateTableCommand({ ...create, TableName: names[role] }));
    if (!ttl) continue;
    const TimeToLiveSpecification = { AttributeName: ttl, Enabled: true };
    await client.send(new UpdateTimeToLiveCommand({ TableName: names[role], TimeToLiveSpecification }));
  }
  return names;
}

function binary() {
  try {
    return createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
  } catch (cause) {
    throw new Error(missing, { cause });
  }
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
async function answers(endpoint: string, child: ChildProcess) {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const answered = await fetch(endpoint).then(Boolean, () => false);
    if (child.exitCode !== null) throw new Error(`the DynamoDB engine ended with code ${child.exitCode}`);
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`the DynamoDB engine does not answer at ${endpoint}`);
}
