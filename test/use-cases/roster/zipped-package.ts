import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** Names with their texts or bytes, as a ZIP. Level 0 packs nothing. */
export const zipped = (files: Readonly<Record<string, unknown>>, level: 0 | 6 = 6) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? new TextEncoder().encode(content) : (content as Uint8Array),
      ]),
    ),
    { level },
  );

/** A folder as a student system packs it. */
export const zippedFolder = (folder: string) =>
  zipped(Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))])));
