import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { refused } from '#shared/domain/tabular.ts';
import { importPlans } from '#shared/use-cases/plans/import-plans.ts';
import { ids, now } from '../../deps/clock.ts';
import {
  calendars,
  cards,
  district,
  districtAccommodations,
  meetings,
  plans,
  processes,
  roster,
  safetyCards,
  synonyms,
  triage,
} from '../../deps/tables.ts';
import { openCsv } from '../../imports/csv.ts';
import { type ExitCode, importDoor, namedTables, usage } from './import-door.ts';
import { plansSummary } from './plan-outcomes.ts';
import { progressBar } from './progress-bar.ts';

const form = 'npm run import:plans -- FILE [--leave-out COLUMN]... [--dry-run] [--report FILE] [--local]';
const options = {
  'leave-out': { type: 'string', multiple: true },
  report: { type: 'string', default: 'import-plans-report.csv' },
  local: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
} as const;

export async function importPlansCommand(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args);
  const [path, ...more] = positionals;
  if (!path || more.length > 0) return usage(`Name one plans file: ${form}`);
  const tables = namedTables(
    () => ({
      roster: roster(),
      plans: plans(),
      processes: processes(),
      cards: cards(),
      safetyCards: safetyCards(),
      calendars: calendars(),
      district: district(),
      meetings: meetings(),
      triage: triage(),
      synonyms: synonyms(),
      accommodations: districtAccommodations(),
      ids,
      now,
    }),
    values,
  );
  if ('missing' in tables) return usage(tables.missing);
  const dryRun = values['dry-run'];
  const bar = progressBar(process.stderr);
  return importDoor(async () => {
    try {
      const table = await openPlans(path);
      const result = await importPlans(tables, {
        table,
        file: basename(path),
        leftOut: values['leave-out'] ?? [],
        dryRun,
        onProgress: (stage, done, total) => bar.show(stage === 'comparing' ? 'Comparing' : 'Writing', done, total),
      });
      const needsPerson = result.waiting > 0;
      return { lines: plansSummary(result, dryRun), faults: result.faults, report: values.report, needsPerson };
    } finally {
      bar.stop();
    }
  });
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return { values: { report: '', local: false, 'dry-run': false, 'leave-out': [] }, positionals: [] };
  }
}

async function openPlans(path: string) {
  const table = await openCsv(path, basename(path));
  if (table) return table;
  throw refused('no_such_path', { file: path });
}

if (import.meta.main) process.exitCode = await importPlansCommand(process.argv.slice(2));
