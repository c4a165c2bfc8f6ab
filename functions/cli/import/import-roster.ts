import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isNote } from '#shared/domain/tabular.ts';
import { type ImportedRoster, importRoster } from '#shared/use-cases/roster/import-roster.ts';
import { now } from '../../deps/clock.ts';
import { roster, rosterWriter } from '../../deps/tables.ts';
import { rosterFolder } from './csv-package.ts';
import { changedWord, dryRunSentence, type ExitCode, importDoor, namedTables, usage, withNoun } from './import-door.ts';
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

async function main(): Promise<ExitCode> {
  const { values, positionals } = readArguments();
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
      return { lines: summary(result, values['dry-run']), ...result, report: values.report };
    } finally {
      bar.stop();
    }
  });
}

function readArguments() {
  try {
    return parseArgs({ options, allowPositionals: true });
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

function summary(result: ImportedRoster, dryRun: boolean): string[] {
  const { counts, changed, removed, unreadable, asksToConfirm } = result;
  const total = changed.schools + changed.people + changed.sections + changed.seats;
  const gone = removed.people + removed.sections + removed.seats;
  return [
    [
      withNoun(counts.schools, 'school'),
      withNoun(counts.students, 'student'),
      `${counts.staff.toLocaleString('en-US')} staff`,
      withNoun(counts.guardians, 'guardian'),
      withNoun(counts.sections, 'section'),
    ].join(', '),
    total === 0
      ? nothingChanged(result)
      : `${total.toLocaleString('en-US')} ${changedWord(dryRun)}: ${dryRun ? `${withNoun(changed.schools, 'school')}, ` : ''}${kinds(changed)}`,
    ...(gone > 0 ? [`Of these ${dryRun ? 'would end' : 'ended'}: ${kinds(removed)}`] : []),
    ...(dryRun && asksToConfirm ? ['That is more than one in twenty: the import will ask for --confirm.'] : []),
    ...unreadable.map(
      (file) => `Nobody was removed because of ${file}.csv: some of its rows do not say whom they are about.`,
    ),
    ...(dryRun ? [dryRunSentence] : []),
  ];
}

const kinds = ({ people, sections, seats }: ImportedRoster['removed']) =>
  `${withNoun(people, 'person', 'people')}, ${withNoun(sections, 'section')}, ${withNoun(seats, 'seat')}`;

/** Rows that were left out are in the package and not in the district. */
const nothingChanged = ({ faults, counted }: ImportedRoster) =>
  [...faults, ...counted].every(isNote) ? '0 changed: the district is as the package says.' : '0 changed';

process.exitCode = await main();
