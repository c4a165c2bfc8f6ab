import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { refused } from '#shared/domain/tabular.ts';
import { type ImportedPlans, importPlans } from '#shared/use-cases/plans/import-plans.ts';
import { ids, now } from '../../deps/clock.ts';
import { cards, plans, processes, roster, triage } from '../../deps/tables.ts';
import { openCsv } from './csv.ts';
import { type ExitCode, importDoor, namedTables, usage } from './import-door.ts';
import { withNoun } from './import-outcome.ts';
import { progressBar } from './progress-bar.ts';

/** npm run import:plans -- FILE [--report FILE] [--local] */
const options = {
  report: { type: 'string', default: 'import-plans-report.csv' },
  local: { type: 'boolean', default: false },
} as const;

async function main(): Promise<ExitCode> {
  const { values, positionals } = readArguments();
  const [path, ...more] = positionals;
  if (!path || more.length > 0)
    return usage('Name one plans file: npm run import:plans -- FILE [--report FILE] [--local]');
  const tables = namedTables(
    () => ({
      roster: roster(),
      plans: plans(),
      processes: processes(),
      cards: cards(),
      triage: triage(),
      ids,
      now,
    }),
    values,
  );
  if ('missing' in tables) return usage(tables.missing);
  const bar = progressBar(process.stderr);
  return importDoor(async () => {
    try {
      const table = await openPlans(path);
      const result = await importPlans(tables, {
        table,
        file: basename(path),
        onProgress: (_stage, done, total) => bar.show('Writing', done, total),
      });
      const needsPerson = result.waiting > 0;
      return { lines: summary(result), faults: result.faults, report: values.report, needsPerson };
    } finally {
      bar.stop();
    }
  });
}

function readArguments() {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch {
    return { values: { report: '', local: false }, positionals: [] };
  }
}

async function openPlans(path: string) {
  const table = await openCsv(path, basename(path));
  if (table) return table;
  throw refused('no_such_path', { file: path });
}

function summary(result: ImportedPlans): string[] {
  const { published, unchanged, drafted, waiting, newlyWaiting, waitingAt, withoutAmount } = result;
  return [
    `${withNoun(published, 'plan')} published, ${unchanged.toLocaleString('en-US')} unchanged`,
    ...(drafted > 0
      ? [`${withNoun(drafted, 'plan')} kept as a draft, because all that it says waits for a person`]
      : []),
    ...(waiting > 0
      ? [
          `${withNoun(waiting, 'accommodation')} in words that the catalogue does not know: a person must match ${waiting === 1 ? 'it' : 'them'} (${newlyWaiting} new)`,
          ...waitingAt.map((school) => `  npm run sidelight -- words list ${school.slice(4)} --as STAFF`),
        ]
      : []),
    ...(withoutAmount > 0
      ? [
          `${withNoun(withoutAmount, 'accommodation')} in force without an amount, because the plan states none: teachers are told to ask the case manager, and sidelight plan lint says which`,
        ]
      : []),
  ];
}

process.exitCode = await main();
