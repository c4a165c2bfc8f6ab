import { randomBytes } from 'node:crypto';
import { access, constants, link, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What keeps a file from this place, to be known before anything else is done for its sake. */
export async function troubleAt(path: string, { replace }: { replace: boolean }) {
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory()) return 'a_folder';
  if (there && !replace) return 'file_there';
  const canWrite = access(dirname(path), constants.W_OK).then(
    () => true,
    () => false,
  );
  return (await canWrite) ? undefined : 'no_folder';
}

/**
 * A file for its owner alone, whole or not at all: it is written beside its place and takes it at once. Says false, and
 * leaves things as they are, when something lies there and may not be replaced; also when that came a moment ago.
 */
export async function writePrivately(path: string, bytes: Uint8Array, { replace }: { replace: boolean }) {
  const beside = `${path}.${randomBytes(4).toString('hex')}.part`;
  try {
    const file = await open(beside, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (replace) await rename(beside, path);
    else await link(beside, path);
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false;
    throw cause;
  } finally {
    await rm(beside, { force: true });
  }
}
