import { bareWord } from '../../bare-word.ts';
import { nearestWord } from '../../edit-distance.ts';
import { type CsvRow, refused } from '../../tabular.ts';

type Columns = {
  header: readonly string[];
  known: readonly string[];
  /** Columns that whoever brings the file leaves out on purpose: by name, or by place, counted from 1. */
  leftOut: readonly string[];
};

/**
 * Whoever wrote a column counts on it, so a file with one that nobody reads is refused whole, unless somebody says that
 * it is to be left out. A column without a name is one only where something stands in it: spreadsheets make empty ones.
 */
export function checkColumns(file: string, { header, known, leftOut }: Columns, rows: readonly CsvRow[]) {
  const isLeftOut = (name: string, place: number) =>
    leftOut.some(
      (said) => said.trim() === String(place) || (bareWord(said) !== '' && bareWord(said) === bareWord(name)),
    );
  const holds = (at: number) => rows.some(({ cells }) => (cells[at] ?? '').trim() !== '');
  const strange = header.flatMap((name, at) => {
    const counts = name.trim() === '' ? holds(at) : !known.includes(name);
    return counts && !isLeftOut(name, at + 1) ? [strangeColumn(name, at + 1, known)] : [];
  });
  if (strange.length > 0) throw refused('unknown_columns', { file, columns: strange.join('\n') });
}

/** `12\tStars\tstrategy`: its place, its name where one may repeat it, and what was perhaps meant. */
function strangeColumn(name: string, place: number, known: readonly string[]): string {
  const sayable = /^[\p{L}\p{N} ._/()'’#?&:+-]{1,60}$/u.test(name) ? name.trim() : '';
  return [place, sayable, nearestWord(name, known) ?? ''].join('\t');
}
