import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const entry = join(import.meta.dirname, '../../../functions/cli/sidelight.ts');

/** The command line as an administrator opens it: a process, its words and its exit code. */
export async function sidelight(words: readonly string[], env: Record<string, string>) {
  const child = spawn(process.execPath, [entry, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [[code], out, err] = await Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]);
  return { code, out: out.trimEnd().split('\n'), err: err.trim(), json: () => JSON.parse(out) };
}
