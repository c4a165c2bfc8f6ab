import { DomainError } from '#shared/domain/errors.ts';
import { type FaultCount, isNote, type RowFault } from '#shared/domain/tabular.ts';
import { joinLocalDistrict } from '../../deps/local-district.ts';
import { inSummary, writeReport } from './csv-report.ts';
import { refusalSentence, rowFaultWords } from './import-words.ts';
import { tableTrouble } from './table-trouble.ts';

/**
 * What a script may rely on: 0 done, 1 refused and nothing written, 2 wrong words on the command line, 3 done but for
 * some rows.
 */
export type ExitCode = 0 | 1 | 2 | 3;

/** What a dry run says of itself, last; and of what it counts. */
export const dryRunSentence = 'A dry run: nothing was written.';
export const changedWord = (dryRun: boolean) => (dryRun ? 'would change' : 'changed');

/** `counted`: what is not listed row by row. `needsPerson`: something is left to do, though no row is at fault. */
type Outcome = { lines: string[]; faults: RowFault[]; counted?: FaultCount[]; report: string; needsPerson?: boolean };

/** Runs an import for the command line: a refusal and silent tables become a sentence, a bug escapes. */
export async function importDoor(work: () => Promise<Outcome>): Promise<ExitCode> {
  try {
    const { lines, faults, counted = [], report, needsPerson = false } = await work();
    for (const line of lines) console.log(line);
    for (const note of inSummary(faults, counted).filter(isNote))
      console.log(
        `${note.file}, ${note.column} (${note.count.toLocaleString('en-US')}): ${rowFaultWords[note.reason]}`,
      );
    if (faults.length + counted.length > 0) await writeReport(report, faults, counted);
    const listed = faults.filter((fault) => !isNote(fault)).length;
    const hanging = counted.filter((each) => !isNote(each)).reduce((sum, { count }) => sum + count, 0);
    if (listed + hanging === 0) return needsPerson ? 3 : 0;
    const more = hanging > 0 ? `, and ${hanging.toLocaleString('en-US')} that hang on such rows` : '';
    console.log(`${withNoun(listed, 'row')} left out or taken in part${more}, with line, column and reason: ${report}`);
    return 3;
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

export const withNoun = (count: number, what: string, many = `${what}s`) =>
  `${count.toLocaleString('en-US')} ${count === 1 ? what : many}`;

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
