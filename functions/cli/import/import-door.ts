import { DomainError } from '#shared/domain/errors.ts';
import type { RowFault } from '#shared/domain/tabular.ts';
import { writeReport } from './csv-report.ts';
import { refusalSentence } from './import-words.ts';

/**
 * What a script may rely on: 0 done, 1 refused and nothing written, 2 wrong words on the command line, 3 done but for
 * some rows.
 */
export type ExitCode = 0 | 1 | 2 | 3;

/** Runs an import for the command line: a refusal becomes its sentence, a bug escapes. */
export async function importDoor(
  work: () => Promise<{ lines: string[]; faults: RowFault[]; report: string; needsPerson?: boolean }>,
): Promise<ExitCode> {
  try {
    const { lines, faults, report, needsPerson = false } = await work();
    for (const line of lines) console.log(line);
    if (faults.length === 0) return needsPerson ? 3 : 0;
    await writeReport(report, faults);
    console.log(`${withNoun(faults.length, 'row')} left out or taken in part, with line, column and reason: ${report}`);
    return 3;
  } catch (cause) {
    if (!(cause instanceof DomainError)) throw cause;
    console.error(refusalSentence(cause.code, cause.details));
    return 1;
  }
}

export const withNoun = (count: number, what: string, many = `${what}s`) =>
  `${count.toLocaleString('en-US')} ${count === 1 ? what : many}`;

export function usage(...lines: string[]): ExitCode {
  for (const line of lines) console.error(line);
  return 2;
}

/** A person who runs an import by hand first learns which names the environment must hold. */
export function namedTables<Tables extends object>(connect: () => Tables): Tables | { missing: string } {
  try {
    return connect();
  } catch (cause) {
    const missing = cause instanceof Error ? cause.message : String(cause);
    return { missing: `Nothing was read: ${missing}. functions/cli/README.md lists what a command line door is told.` };
  }
}
