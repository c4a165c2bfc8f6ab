import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Closers } from './closers.ts';

/**
 * A folder for what one start generates, inside the project so that generated pages find their packages; gone with the
 * process.
 */
export function runFolder(open: Closers): string {
  const parent = join(import.meta.dirname, '../../.local');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'run-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  open.add(() => {
    process.off('exit', remove);
    remove();
  });
  return folder;
}
