import { parseArgs } from 'node:util';
import { env, envNames } from '#shared/lambda/env.ts';
import { verifyLedger } from '#shared/use-cases/ledger/verify-ledger.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import type { SealArchive } from '#shared/use-cases/ports/ledger/ledger-seals.ts';
import { now } from '../deps/clock.ts';
import { sealArchive } from '../deps/seal-archive.ts';
import { disclosureIndex, ledgerHours, ledgerSeals } from '../deps/tables.ts';
import { type ExitCode, namedTables, usage } from './import/import-door.ts';
import { progressBar } from './import/progress-bar.ts';
import { tableTrouble } from './import/table-trouble.ts';
import { checkLines } from './verify-words.ts';

/**
 * npm run verify-ledger [-- --json] [--local]. 0: all as it was sealed; 1: it is not; 2: wrong words or environment,
 * and nothing is known.
 */
const flag = { type: 'boolean', default: false } as const;
const options = { json: flag, local: flag } as const;

export async function verifyLedgerCommand(args: readonly string[]): Promise<ExitCode> {
  const words = readArguments(args);
  if (!words) return usage('Call it as: npm run verify-ledger [-- --json] [--local]');
  const tables = namedTables(
    () => ({
      ledgerHours: ledgerHours(),
      ledgerSeals: ledgerSeals(),
      disclosureIndex: disclosureIndex(),
    }),
    words,
  );
  if ('missing' in tables) return usage(tables.missing);
  const archive = namedArchive();
  const bar = progressBar(process.stderr);
  try {
    const check = await verifyLedger({ ...tables, sealArchive: archive }, now(), (done, total) =>
      bar.show('Comparing', done, total),
    );
    bar.stop();
    const compared = archive !== undefined;
    if (words.json) console.log(JSON.stringify({ ...check, archive: compared ? 'compared' : 'not compared' }, null, 2));
    else for (const line of checkLines(check, compared)) console.log(line);
    return check.faults.length === 0 ? 0 : 1;
  } catch (cause) {
    bar.stop();
    const trouble = tableTrouble(cause);
    if (trouble !== undefined) return usage(trouble);
    // An archive that was named and cannot be read must not turn into a ledger that was found intact.
    if (!(cause instanceof IntegrationError)) throw cause;
    return usage(
      'The archive did not answer, so nothing is known. Check SEAL_BUCKET and the right to read it, or take the name away.',
    );
  }
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch {
    return undefined;
  }
}

function namedArchive(): SealArchive | undefined {
  try {
    env(envNames.sealBucket);
  } catch {
    return undefined;
  }
  return sealArchive();
}

if (import.meta.main) process.exitCode = await verifyLedgerCommand(process.argv.slice(2));
