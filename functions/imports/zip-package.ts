import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { DomainError } from '#shared/domain/errors.ts';
import { refused } from '#shared/domain/tabular.ts';

/** Ten times what a district of 150,000 students exports: beyond it somebody made a bomb, or zipped a disk. */
const mostBytes = 2_000_000_000;
const mostFiles = 1_000;

/**
 * Unpacks the CSV files of a OneRoster package into an empty folder, one after the other. They lie at the top of the
 * ZIP or together in one folder; what an operating system leaves beside them is passed over, and no name of the ZIP is
 * ever a path of ours. A file whose bytes do not add up is refused: a part of a roster would remove the rest.
 */
export async function unpackRoster(path: string, folder: string): Promise<void> {
  const zip = await openPromise(path, { autoClose: false }).catch(() => {
    throw refused('not_a_zip');
  });
  try {
    for (const entry of await csvFilesOf(zip))
      await unpack(zip, entry, join(folder, entry.fileName.split('/').at(-1) ?? ''));
  } catch (cause) {
    if (cause instanceof DomainError || isOfDisk(cause)) throw cause;
    throw refused('damaged_zip');
  } finally {
    zip.close();
  }
}

/** What the disk refuses, such as more when it is full, and not because of a name that stands in the ZIP. */
const isOfDisk = (cause: unknown) =>
  cause instanceof Error && 'syscall' in cause && !('code' in cause && nameFaults.has(String(cause.code)));
const nameFaults: ReadonlySet<string> = new Set(['EEXIST', 'ENAMETOOLONG']);

async function csvFilesOf(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > mostFiles) throw refused('huge_zip');
  const files: Entry[] = [];
  for await (const entry of zip.eachEntry()) if (isCsv(entry)) files.push(entry);
  const [home, second] = files.filter(({ fileName }) => /(^|\/)manifest\.csv$/.test(fileName)).map(folderOf);
  if (home === undefined) throw refused('no_manifest', { file: 'The ZIP' });
  if (second !== undefined) throw refused('two_packages');
  const ours = files.filter((entry) => folderOf(entry) === home);
  if (ours.some((entry) => entry.isEncrypted())) throw refused('locked_zip');
  if (ours.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > mostBytes) throw refused('huge_zip');
  return ours;
}

const isCsv = ({ fileName }: Entry) => /(^|\/)[A-Za-z]+\.csv$/.test(fileName) && !/(^|\/)__MACOSX\//.test(fileName);
const folderOf = ({ fileName }: Entry) => fileName.slice(0, fileName.lastIndexOf('/') + 1);

/** The reader itself ends with a fault where there are more or fewer bytes than the ZIP says. */
async function unpack(zip: ZipFile, entry: Entry, path: string) {
  let sum = 0;
  const summed = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum = crc32(chunk, sum);
      done(null, chunk);
    },
  });
  const from = await zip.openReadStreamPromise(entry);
  await pipeline(from, summed, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  if (sum !== entry.crc32) throw refused('damaged_zip');
}
