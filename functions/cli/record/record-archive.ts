import { zipSync } from 'fflate';
import type { StudentId } from '#shared/domain/ids.ts';
import type { StudentCopy } from '#shared/use-cases/ledger/export-student.ts';
import { recordFiles } from './record-files.ts';

/** One ZIP file; the same copy makes the same bytes, whatever the machine and its zone. */
export async function recordArchive(copy: StudentCopy): Promise<Uint8Array> {
  const folder = recordName(copy.student.id, copy.on);
  const files = await recordFiles(copy);
  return zipSync(Object.fromEntries(files.map(({ path, bytes }) => [`${folder}/${path}`, bytes])), {
    level: 6,
    mtime: noonOf(copy.on),
    // Unix: for its owner alone, also when it is unpacked.
    os: 3,
    attrs: 0o100600 << 16,
  });
}

/**
 * An id and a day: the name of a file is seen by whoever sees the folder. An id may hold what would be a folder in it.
 */
export const recordName = (studentId: StudentId, on: string) =>
  `record-${studentId.replaceAll(/[^\w.-]/g, '_').slice(0, 100)}-${on}`;

/**
 * A ZIP holds the wall clock of where it was made. Noon is the same everywhere, and no night of a time change takes it
 * away.
 */
function noonOf(on: string) {
  const [year = 1980, month = 1, day = 1] = on.split('-').map(Number);
  return new Date(year, month - 1, day, 12);
}
