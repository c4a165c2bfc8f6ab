import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

/** Beside what each start generates. One file for each district that runs, named after its process. */
const folder = join(import.meta.dirname, '../../.local');
const named = /^district-(\d+)\.json$/;
const Left = z.record(z.string(), z.string());

/** Leaves for the command line what it must be told of this district. Answers what takes it away again. */
export function leaveLocalDistrict(env: Record<string, string>): () => void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `district-${process.pid}.json`);
  writeFileSync(path, JSON.stringify(env), { mode: 0o600 });
  const remove = () => rmSync(path, { force: true });
  process.once('exit', remove);
  return remove;
}

/**
 * Makes this process one of the local district that was started last, and of no other: what the shell says of AWS is
 * forgotten, so that nothing meant for a machine of one's own can reach a deployment. Undefined, or what is wrong.
 */
export function joinLocalDistrict(): string | undefined {
  const [newest] = running().sort((a, b) => b.since - a.since);
  if (!newest)
    return 'No local district runs in this folder: npm start starts one, and npm start -- --empty one without people.';
  const env = Left.parse(JSON.parse(readFileSync(newest.path, 'utf8')));
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name];
  Object.assign(process.env, env);
  return undefined;
}

/** A district that was killed could not take its file away. */
function running() {
  return filesLeft().flatMap((name) => {
    const path = join(folder, name);
    if (isAlive(Number(named.exec(name)?.[1]))) return [{ path, since: statSync(path).mtimeMs }];
    rmSync(path, { force: true });
    return [];
  });
}

function filesLeft() {
  try {
    return readdirSync(folder).filter((name) => named.test(name));
  } catch {
    return [];
  }
}

function isAlive(pid: number) {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}
