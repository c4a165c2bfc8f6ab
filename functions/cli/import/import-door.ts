import { DomainError } from '#shared/domain/errors.ts';
import { joinLocalDistrict } from '../../deps/local-district.ts';
import { writeReport } from '../../imports/csv-report.ts';
import { type ImportOutcome, saidOf } from '../../imports/import-outcome.ts';
import { refusalSentence } from '../../imports/import-words.ts';
import { tableTrouble } from './table-trouble.ts';

/**
 * What a script may rely on: 0 done, 1 refused and nothing written, 2 wrong words on the command line, 3 done but for
 * some rows.
 */
export type ExitCode = 0 | 1 | 2 | 3;

/** Runs an import for the command line: a refusal and silent tables become a sentence, a bug escapes. */
export async function importDoor(work: () => Promise<ImportOutcome & { report: string }>): Promise<ExitCode> {
  try {
    const { report, ...outcome } = await work();
    const { lines, code, hasReport } = saidOf(outcome, report);
    for (const line of lines) console.log(line);
    if (hasReport) await writeReport(report, outcome.faults, outcome.counted);
    return code;
  } catch (cause) {
    if (cause instanceof DomainError) {
      console.error(refusalSentence(cause.code, cause.details));
      return 1;
    }
    const trouble = tableTrouble(cause);
    if (trouble === undefined) throw cause;
    return usage(trouble);
  }
}

export function usage(...lines: string[]): ExitCode {
  for (const line of lines) console.error(line);
  return 2;
}

/**
 * A person who runs an import by hand first learns which names the environment must hold. `local`: they are those of
 * the local district that runs here.
 */
export function namedTables<Tables extends object>(
  connect: () => Tables,
  { local = false } = {},
): Tables | { missing: string } {
  const nowhere = local ? joinLocalDistrict() : undefined;
  if (nowhere) return { missing: nowhere };
  try {
    return connect();
  } catch (cause) {
    const missing = cause instanceof Error ? cause.message : String(cause);
    return { missing: `Nothing was read: ${missing}. npm run sidelight -- setup prints the lines that a shell needs.` };
  }
}
