import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importRoster } from '#shared/use-cases/roster/import-roster.ts';
import { now } from '../../deps/clock.ts';
import { roster, rosterWriter } from '../../deps/tables.ts';
import { rosterFolder } from '../../imports/csv-package.ts';
import { rosterSummary } from '../../imports/roster-summary.ts';
import { type ExitCode, importDoor, namedTables, usage } from './import-door.ts';
import { progressBar } from './progress-bar.ts';

/**
 * npm run import:roster -- DIR [--confirm] [--dry-run] [--zone ZONE] [--report FILE] [--local] The script in
 * package.json tells V8 to collect sooner: half the memory for a tenth more time, and no limit that a larger district
 * would hit.
 */
const options = {
  confirm: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  zone: { type: 'string' },
  local: { type: 'boolean', default: false },
  report: { type: 'string', default: 'import-roster-report.csv' },
} as const;

export async function importRosterCommand(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args);
  const [folder, ...more] = positionals;
  if (!folder || more.length > 0)
    return usage(
      'Name the folder of a OneRoster package: npm run import:roster -- DIR [--confirm] [--dry-run] [--zone ZONE] [--report FILE] [--local]',
    );
  const tables = namedTables(() => ({ rosterWriter: rosterWriter(), roster: roster(), now }), values);
  if ('missing' in tables) return usage(tables.missing);
  const bar = progressBar(process.stderr);
  return importDoor(async () => {
    try {
      const size = await bytesIn(folder);
      let read = 0;
      const source = await rosterFolder(folder, (count) => {
        read += count;
        bar.show('Reading', read, size);
      });
      const result = await importRoster(tables, source, {
        confirmed: values.confirm,
        zone: values.zone,
        dryRun: values['dry-run'],
        onProgress: (stage, done, total) => bar.show(stage === 'comparing' ? 'Comparing' : 'Writing', done, total),
      });
      return { lines: rosterSummary(result, values['dry-run']), ...result, report: values.report };
    } finally {
      bar.stop();
    }
  });
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return { values: { confirm: false, 'dry-run': false, zone: undefined, local: false, report: '' }, positionals: [] };
  }
}

async function bytesIn(folder: string) {
  const files = await readdir(folder).catch(() => []);
  const sizes = await Promise.all(
    files.filter((file) => file.endsWith('.csv')).map((file) => stat(join(folder, file))),
  );
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

if (import.meta.main) process.exitCode = await importRosterCommand(process.argv.slice(2));
