import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpackRoster } from '../../../functions/imports/zip-package.ts';
import { aSmallSchool, writePackage } from '../../use-cases/roster/import-package.ts';
import { zipped, zippedFolder } from '../../use-cases/roster/zipped-package.ts';

const unpacking = new URL('../../../functions/imports/zip-package.ts', import.meta.url).href;
const school = writePackage(aSmallSchool());
const files = readdirSync(school).sort();

async function unpacked(bytes: Uint8Array) {
  const [path, folder] = [mkdtempSync(join(tmpdir(), 'sidelight-zip-')), mkdtempSync(join(tmpdir(), 'sidelight-out-'))];
  writeFileSync(join(path, 'roster.zip'), bytes);
  await unpackRoster(join(path, 'roster.zip'), folder);
  return folder;
}
const refusal = (bytes: Uint8Array) => expect(unpacked(bytes)).rejects;

describe('a package as a ZIP', () => {
  it('is what the folder was, byte for byte', async () => {
    const folder = await unpacked(zippedFolder(school));
    expect(readdirSync(folder).sort()).toEqual(files);
    for (const file of files) expect(readFileSync(join(folder, file))).toEqual(readFileSync(join(school, file)));
  });

  it('may lie in a folder of the ZIP, beside what a Mac and an office leave there', async () => {
    const folder = await unpacked(
      zipped({
        ...filesIn('export 2026/oneroster/'),
        '__MACOSX/export 2026/oneroster/._users.csv': 'x',
        '__MACOSX/manifest.csv': 'x',
        'export 2026/.DS_Store': 'x',
        'export 2026/oneroster/notes.txt': 'x',
        'users.csv': 'of another day',
      }),
    );
    expect(readdirSync(folder).sort()).toEqual(files);
    expect(readFileSync(join(folder, 'users.csv'))).toEqual(readFileSync(join(school, 'users.csv')));
  });

  it('never writes outside its folder, whatever its names say', async () => {
    await refusal(zipped({ ...filesIn(''), '../../users.csv': 'x' })).toMatchObject({
      details: { reason: 'damaged_zip' },
    });
    await refusal(zipped({ ...filesIn(''), '/tmp/users.csv': 'x' })).toMatchObject({
      details: { reason: 'damaged_zip' },
    });
  });

  it('is not called damaged where the disk takes no more of it', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'sidelight-zip-')), 'roster.zip');
    writeFileSync(path, zipped({ ...filesIn(''), 'demographics.csv': new Uint8Array(100_000) }));
    const full = mkdtempSync(join(tmpdir(), 'sidelight-full-'));
    const said = `.catch(({ code, syscall }) => console.log(code, syscall))`;
    const code = `const { unpackRoster } = await import('${unpacking}'); await unpackRoster('${path}', '${full}')${said}`;
    // Files of 16 KB at most: the disk refuses more as a full one does.
    const command = ['-c', 'ulimit -f 16; exec "$0" --input-type=module -e "$1"', process.execPath, code];
    const { stdout } = spawnSync('bash', command, {
      encoding: 'utf8',
      env: { ...process.env, NODE_COMPILE_CACHE: '' },
    });
    expect(stdout).toBe('EFBIG write\n');
  });

  it('is not called damaged where its folder went away', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'sidelight-zip-')), 'roster.zip');
    writeFileSync(path, zippedFolder(school));
    await expect(unpackRoster(path, `${path}.gone`)).rejects.toMatchObject({ code: 'ENOENT', syscall: 'open' });
  });

  it('that names a file twice is damaged', async () => {
    await refusal(twice(zipped({ ...filesIn(''), 'usars.csv': 'x' }))).toMatchObject({
      details: { reason: 'damaged_zip' },
    });
  });

  it.each<[string, () => Uint8Array, string]>([
    ['text', () => new TextEncoder().encode('sourcedId,name\n1,Harbor High\n'), 'not_a_zip'],
    ['nothing', () => new Uint8Array(), 'not_a_zip'],
    ['half a ZIP', () => zippedFolder(school).slice(0, 900), 'not_a_zip'],
    ['a ZIP of something else', () => zipped({ 'photos/cat.csv': 'x' }), 'no_manifest'],
    ['two packages', () => zipped({ ...filesIn('monday/'), ...filesIn('tuesday/') }), 'two_packages'],
    ['a ZIP with a password', () => flagged(zippedFolder(school)), 'locked_zip'],
    ['a ZIP with a flipped bit', () => flipped(zipped(filesIn(''), 0)), 'damaged_zip'],
    ['a disk', () => zipped(Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`f${i}.csv`, '']))), 'huge_zip'],
  ])('%s is refused, and nothing of it is a roster', async (_what, bytes, reason) => {
    await refusal(bytes()).toMatchObject({ code: 'not_a_package', details: { reason } });
  });

  it('that says it holds more than a roster is refused before a byte of it is unpacked', async () => {
    const bomb = zipped({ ...filesIn(''), 'demographics.csv': new Uint8Array(1000) });
    expect(claiming(bomb, 'demographics.csv', 3_000_000_000)).not.toEqual(bomb);
    await refusal(claiming(bomb, 'demographics.csv', 3_000_000_000)).toMatchObject({ details: { reason: 'huge_zip' } });
  });

  it('that holds more than it says is refused', async () => {
    const bomb = zipped({ ...filesIn(''), 'demographics.csv': new Uint8Array(1_000_000) });
    await refusal(claiming(bomb, 'demographics.csv', 10)).toMatchObject({ details: { reason: 'damaged_zip' } });
  });
});

function filesIn(folder: string): Zippable {
  return Object.fromEntries(files.map((file) => [`${folder}${file}`, readFileSync(join(school, file))]));
}

/** Where the central directory speaks of each file: signature, then fields at fixed places, then the name. */
function* entriesOf(zip: Buffer) {
  for (let at = zip.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 4, 'latin1'))
    yield { at, name: zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28)) };
}

function flagged(bytes: Uint8Array) {
  const zip = Buffer.from(bytes);
  for (const { at } of entriesOf(zip)) zip.writeUInt16LE(zip.readUInt16LE(at + 8) | 1, at + 8);
  return zip;
}

function claiming(bytes: Uint8Array, file: string, size: number) {
  const zip = Buffer.from(bytes);
  for (const { at, name } of entriesOf(zip)) if (name === file) zip.writeUInt32LE(size, at + 24);
  return zip;
}

/** As if its file `usars.csv` were another `users.csv`. */
function twice(bytes: Uint8Array) {
  const zip = Buffer.from(bytes);
  for (const { at, name } of entriesOf(zip)) if (name === 'usars.csv') zip.write('users.csv', at + 46);
  return zip;
}

/** In a name of a person, which an unpacker that adds nothing up would hand on misspelt. */
function flipped(bytes: Uint8Array) {
  const zip = Buffer.from(bytes);
  const at = zip.indexOf('Adeyemi');
  zip.writeUInt8(zip.readUInt8(at) ^ 1, at);
  return zip;
}
