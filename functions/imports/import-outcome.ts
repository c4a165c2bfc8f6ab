import { type FaultCount, isNote, type RowFault } from '#shared/domain/tabular.ts';
import { inSummary } from './csv-report.ts';
import { rowFaultWords } from './import-words.ts';

/** `counted`: what is not listed row by row. `needsPerson`: something is left to do, though no row is at fault. */
export type ImportOutcome = { lines: string[]; faults: RowFault[]; counted?: FaultCount[]; needsPerson?: boolean };

/** What a dry run says of itself, last; and of what it counts. */
export const dryRunSentence = 'A dry run: nothing was written.';
export const changedWord = (dryRun: boolean) => (dryRun ? 'would change' : 'changed');

/** What an import says of what it did, and whether there is more to read in the report of this name. */
export function saidOf({ lines, faults, counted = [], needsPerson = false }: ImportOutcome, report: string) {
  const notes = inSummary(faults, counted)
    .filter(isNote)
    .map(
      (note) => `${note.file}, ${note.column} (${note.count.toLocaleString('en-US')}): ${rowFaultWords[note.reason]}`,
    );
  const hasReport = faults.length + counted.length > 0;
  const listed = faults.filter((fault) => !isNote(fault)).length;
  const hanging = counted.filter((each) => !isNote(each)).reduce((sum, { count }) => sum + count, 0);
  if (listed + hanging === 0) return { lines: [...lines, ...notes], code: needsPerson ? 3 : 0, hasReport } as const;
  const more = hanging > 0 ? `, and ${hanging.toLocaleString('en-US')} that hang on such rows` : '';
  const leftOut = `${withNoun(listed, 'row')} left out or taken in part${more}, with line, column and reason: ${report}`;
  return { lines: [...lines, ...notes, leftOut], code: 3, hasReport } as const;
}

export const withNoun = (count: number, what: string, many = `${what}s`) =>
  `${count.toLocaleString('en-US')} ${count === 1 ? what : many}`;
