import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { createTables, startEngine } from '../../infra/local/aws/dynamodb/engine.ts';
import { DataStack } from '../../infra/stacks/data-stack.ts';
import manifest from '../../package.json' with { type: 'json' };
import { generateRoster, largeDistrict } from './generate-roster.ts';

/**
 * npm run bench:import                        50,000 students with 400,000 enrolments onto the local engine: the first
 * import, and a second of the same. With -- --students 150000 as many as that, which may take 640 MB and its time; with
 * -- DIR another package.
 */
const { values, positionals } = parseArgs({ options: { students: { type: 'string' } }, allowPositionals: true });
const students = Number(values.students ?? largeDistrict.students);
const bar = students > largeDistrict.students ? { seconds: 3_600, megabytes: 640 } : { seconds: 600, megabytes: 512 };
const root = join(import.meta.dirname, '../..');
const [given] = positionals;
const folder = given ?? mkdtempSync(join(tmpdir(), 'sidelight-roster-'));

const engine = await startEngine();
try {
  const rows = given ? 0 : await generateRoster(folder, { ...largeDistrict, students });
  const env = await freshDistrict();
  let passed = true;
  for (const name of ['first import', 'same again']) {
    const { seconds, megabytes, code } = await importOnce(env);
    const speed = rows > 0 ? `, ${Math.round(rows / seconds).toLocaleString('en-US')} rows/s` : '';
    console.log(`${name}: ${seconds.toFixed(1)} s, peak ${megabytes} MB${speed}\n`);
    passed &&= code === 0 && seconds < bar.seconds && megabytes < bar.megabytes;
  }
  console.log(`${passed ? 'Within' : 'NOT within'} ${bar.seconds} s and ${bar.megabytes} MB.`);
  process.exitCode = passed ? 0 : 1;
} finally {
  await engine.stop();
  if (!given) rmSync(folder, { recursive: true, force: true });
}

async function freshDistrict(): Promise<Record<string, string>> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: engine.endpoint, region: 'us-west-2', credentials });
  const template = Template.fromStack(
    new DataStack(new App(), 'Data', { settings: { sealRetentionYears: 1 } }),
  ).toJSON();
  const names = await createTables(client, template, { prefix: 'bench', streamLater: ['plans', 'ledger'] });
  return {
    PLANS_TABLE: names.plans,
    CONFIDENTIAL_TABLE: names.confidential,
    LEDGER_TABLE: names.ledger,
    AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
    AWS_REGION: 'us-west-2',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  };
}

/** As `npm run import:roster` runs it, in a process of its own whose memory is watched from outside. */
async function importOnce(env: Record<string, string>) {
  const [, ...words] = manifest.scripts['import:roster'].split(' ');
  const began = performance.now();
  const child = spawn(process.execPath, [...words, folder, '--report', join(folder, 'report.csv')], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  let kilobytes = 0;
  const watch = setInterval(() => {
    kilobytes = Math.max(kilobytes, highWater(child.pid));
  }, 100);
  const [code] = await once(child, 'exit');
  clearInterval(watch);
  return { code, seconds: (performance.now() - began) / 1000, megabytes: Math.round(kilobytes / 1024) };
}

/** Linux keeps the highest resident size of a process. */
function highWater(pid: number | undefined) {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
