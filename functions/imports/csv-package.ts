import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { refused } from '#shared/domain/tabular.ts';
import type { RosterPackage } from '#shared/use-cases/ports/roster/roster-package.ts';
import { type OnBytes, openCsv } from './csv.ts';

/** A OneRoster package as a folder. */
export async function rosterFolder(folder: string, onBytes?: OnBytes): Promise<RosterPackage> {
  const found = await stat(folder).catch(() => undefined);
  if (!found) throw refused('no_such_path', { file: folder });
  if (!found.isDirectory()) throw refused('not_a_folder', { file: folder });
  return { open: (file) => openCsv(join(folder, `${file}.csv`), `${file}.csv`, onBytes) };
}
