import * as z from 'zod/mini';
import { bareWord } from './bare-word.ts';
import { nearestWord } from './edit-distance.ts';
import { DomainError } from './errors.ts';
import { idBody } from './ids.ts';
import { rowFaultReasons } from './row-fault-reasons.ts';

/** One line of a CSV file. `broken`: its quotation marks do not pair up, so its cells mean nothing. */
export type CsvRow = { line: number; cells: readonly string[]; broken?: true };
export type CsvTable = { header: readonly string[]; rows: AsyncIterable<CsvRow> };

/** Why a whole file or package is refused. Nothing of it is written. */
export type FileFault =
  | 'no_such_path'
  | 'not_a_folder'
  | 'not_a_file'
  | 'no_manifest'
  | 'manifest_property'
  | 'version'
  | 'mode'
  | 'file_missing'
  | 'nothing_to_import'
  | 'empty_file'
  | 'archive'
  | 'not_a_zip'
  | 'damaged_zip'
  | 'locked_zip'
  | 'huge_zip'
  | 'two_packages'
  | 'utf16'
  | 'not_utf8'
  | 'delimiter'
  | 'missing_columns'
  | 'duplicate_columns'
  | 'unknown_columns'
  | 'open_quote'
  | 'endless_row'
  | 'unclear_dates'
  | 'mixed_dates'
  | 'no_zone'
  | 'bad_zone';

export const refused = (reason: FileFault, details: Record<string, string | number> = {}) =>
  new DomainError('not_a_package', { reason, ...details });

export type RowFaultReason = (typeof rowFaultReasons)[number];
export type RowFault = { file: string; line: number; column: string; reason: RowFaultReason };

/** Many of one kind, counted and not listed. */
export type FaultCount = Omit<RowFault, 'line'> & { count: number };

/** What a reader should know of, and nobody has to mend. */
export const isNote = ({ reason }: Pick<RowFault, 'reason'>) =>
  ['second_school', 'with_time', 'social_security'].includes(reason);

const isReason = (text: string | undefined): text is RowFaultReason =>
  rowFaultReasons.some((reason) => reason === text);

/** Building blocks of row schemas. Every message is a reason. */
export const cell = {
  id: z.string().check(z.minLength(1, 'missing'), z.regex(idBody, 'bad_id')),
  text: z.string().check(z.minLength(1, 'missing'), z.regex(/^\P{Cc}{1,200}$/u, 'bad_text')),
  date: z.iso.date('bad_date'),
  list: z.pipe(
    z.string(),
    z.transform((text) =>
      text
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each !== ''),
    ),
  ),
};
/** An empty cell says nothing. */
export const maybe = <Schema extends z.core.$ZodType>(schema: Schema) =>
  z.pipe(
    z.transform((text: unknown) => (text === '' ? undefined : text)),
    z.optional(schema),
  );

type RowShape = z.core.$ZodShape;
/** A row with a fault still tells whom it is about, where that can be read: nobody is removed for a slip of the pen. */
export type Read<Value> =
  | { line: number; value: Value }
  | { fault: RowFault; given?: Readonly<Record<string, string>> };

/** Reads the columns that a schema names and no others: what we have no use for is never even looked at. */
export function rowReader<Shape extends RowShape>(
  file: string,
  header: readonly string[],
  schema: z.ZodMiniObject<Shape>,
) {
  const columns = Object.keys(schema.shape).map((name) => [name, header.indexOf(name)] as const);
  const fault = (line: number, column: string, reason: RowFaultReason) => ({ fault: { file, line, column, reason } });
  return ({ line, cells, broken }: CsvRow): Read<z.output<z.ZodMiniObject<Shape>>> => {
    if (broken) return fault(line, '', 'bad_quotes');
    if (!fits(cells, header)) return fault(line, '', 'wrong_cell_count');
    const given: Record<string, string> = {};
    for (const [name, place] of columns) given[name] = place < 0 ? '' : clean(cells[place] ?? '');
    const read = schema.safeParse(given);
    if (read.success) return { line, value: read.data };
    const [issue] = read.error.issues;
    const reason = isReason(issue?.message) ? issue.message : 'unknown_value';
    return { ...fault(line, String(issue?.path[0] ?? ''), reason), given };
  };
}

/** Letters that look the same are the same: a name typed on a Mac finds the one typed on Windows. */
export const clean = (text: string) => (/[^\x20-\x7e]/.test(text) ? text.normalize('NFC').trim() : text.trim());

/** A cell for each column, and perhaps a comma more at the end: spreadsheets leave those. */
const fits = (cells: readonly string[], { length }: readonly string[]) =>
  cells.length === length || (cells.length > length && cells.slice(length).every((text) => text.trim() === ''));

type HeaderOf = readonly [file: string, header: readonly string[], required: readonly string[]];

const missingIn = ([, header, required]: HeaderOf) => required.filter((column) => !header.includes(column));

/** What a file's header lacks: `users.csv email sourcedId=SourcedId`, with what stands there in its stead. */
function lackWords([file, header, required]: HeaderOf, missing: readonly string[]): string {
  const strange = header.filter((name) => /^[\p{L}\p{N} ._-]{1,60}$/u.test(name) && !required.includes(name));
  const meant = new Map<string, string>();
  for (const name of strange) {
    const column = nearestWord(name, missing);
    if (column !== undefined) meant.set(column, name);
  }
  const words = missing.map((column) => (meant.has(column) ? `${column}=${meant.get(column)}` : column));
  // Where nothing of the format is there, the first line is somebody's row, and nothing of it may be repeated.
  return [file, ...(missing.length === required.length && meant.size === 0 ? [] : words)].join('\t');
}

/** Refuses all files together: whoever mends the first need not come back for the second. */
export function checkHeaders(files: readonly HeaderOf[]) {
  const lacking = files.map((each) => ({ each, missing: missingIn(each) })).filter(({ missing }) => missing.length > 0);
  const lacks = lacking.map(({ each, missing }) => lackWords(each, missing)).join('\n');
  const columns = lacking.flatMap(({ missing }) => missing).join(', ');
  if (lacking.length > 0) throw refused('missing_columns', { lacks, columns });
  for (const [file, header] of files) {
    const twice = header.find((column, index) => column !== '' && header.indexOf(column) !== index);
    if (twice !== undefined) throw refused('duplicate_columns', { file, columns: twice });
  }
}

export const checkHeader = (file: string, header: readonly string[], required: readonly string[]) =>
  checkHeaders([[file, header, required]]);

/** The header with the columns that we know in our spelling, whatever their capitals and blanks. */
export function inOurSpelling(header: readonly string[], known: readonly string[]) {
  const spelling = new Map(known.map((name) => [bareWord(name), name]));
  return header.map((name) => spelling.get(bareWord(name)) ?? name);
}
