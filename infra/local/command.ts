import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const needsPerson = 3;
const root = join(import.meta.dirname, '../..');

/**
 * Runs one of our command line doors as an administrator would, in a process that knows only what it is told. It
 * may end with something left for a person to do.
 */
export async function runCommand(file: string, words: readonly string[], env: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, [file, ...words], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const killOnExit = () => child.kill('SIGKILL');
  process.once('exit', killOnExit);
  const [[code], said] = await Promise.all([once(child, 'exit'), text(child.stderr), child.stdout.resume()]);
  process.off('exit', killOnExit);
  if (code !== 0 && code !== needsPerson) throw new Error(`${file} ended with ${code}: ${said.trim()}`);
}
