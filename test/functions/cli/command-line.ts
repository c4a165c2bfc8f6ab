import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Readable } from 'node:stream';
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

type Command = (words: readonly string[], input: Readable) => Promise<number>;

/** A command as the process of its own would run it, in this one: most of the time of a process goes into loading. */
export async function commandHere(command: Command, words: readonly string[], { env = {}, input = '' }: Given = {}) {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const said = { out: [] as string[], err: [] as string[] };
  const out = vi.spyOn(console, 'log').mockImplementation((line) => void said.out.push(String(line)));
  const err = vi.spyOn(console, 'error').mockImplementation((line) => void said.err.push(String(line)));
  try {
    const code = await command(words, Readable.from([input]));
    const lines = said.out.join('\n').split('\n');
    return { code, out: lines, err: said.err.join('\n').trim(), json: () => JSON.parse(said.out.join('\n')) };
  } finally {
    vi.unstubAllEnvs();
    out.mockRestore();
    err.mockRestore();
  }
}
