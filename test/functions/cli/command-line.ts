import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { vi } from 'vitest';
import { runSidelight } from '../../../functions/cli/sidelight/run.ts';

const doors = join(import.meta.dirname, '../../../functions/cli');
/** Opened a hundred times in a run, and compiled once: half the time of an opening goes into that. */
const { NODE_COMPILE_CACHE = '' } = process.env;

type Given = { env?: Record<string, string>; input?: string };

/** A door of the command line as an administrator opens it: a process, its words and its exit code. */
export async function openDoor(file: string, words: readonly string[], { env, input = '' }: Given = {}) {
  const child = spawn(process.execPath, [join(doors, file), ...words], { env: { NODE_COMPILE_CACHE, ...env } });
  child.stdin.end(input);
  const [[code], out, err] = await Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]);
  return { code, out: out.trimEnd().split('\n'), err: err.trim(), json: () => JSON.parse(out) };
}

export const sidelight = (words: readonly string[], env: Record<string, string>) =>
  openDoor('sidelight.ts', words, { env });

/** The same without a process of its own, which is most of the time of a question: for tests that ask many. */
export async function sidelightHere(words: readonly string[], env: Record<string, string>) {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const { code, out = '', err = '' } = await runSidelight(words);
  return { code, out: out.split('\n'), err, json: () => JSON.parse(out) };
}
