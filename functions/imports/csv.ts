import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline, Transform } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { type CsvRow, type CsvTable, refused } from '#shared/domain/tabular.ts';

export type OnBytes = (count: number) => void;

/**
 * One CSV file as a stream of rows; undefined when there is none. Text that is not UTF-8 ends the reading with a
 * refusal.
 */
export async function openCsv(path: string, file: string, onBytes?: OnBytes): Promise<CsvTable | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return undefined;
  if (!found.isFile()) throw refused('not_a_file', { file });
  const rows = readRows(path, file, onBytes);
  const first = await rows.next();
  if (first.done) throw refused('empty_file', { file });
  return { header: first.value.cells.map((name) => name.trim()), rows };
}

async function* readRows(path: string, file: string, onBytes: OnBytes | undefined): AsyncGenerator<CsvRow> {
  const lines: number[] = [];
  const broken: CsvRow[] = [];
  let last = 0;
  const parser = parse({
    ...options,
    // A cell may hold line breaks; the row is where it begins.
    on_record(cells, info) {
      last = info.lines;
      lines.push(info.lines - cells.reduce(breaks, 0));
      return cells;
    },
    on_skip(fault) {
      broken.push(brokenRow(fault, file, last + 1));
    },
  });
  // The parser is destroyed with whatever ends the pipeline early, and the loop below throws it.
  pipeline(createReadStream(path, { highWaterMark: 1 << 18 }), utf8Only(file, onBytes), parser, () => undefined);
  for await (const cells of parser) {
    const line = lines.shift() ?? 0;
    // Nothing but commas: what a spreadsheet leaves of rows that somebody emptied.
    if (cells.some((text: string) => text.trim() !== '')) yield { line, cells };
    yield* broken.splice(0);
  }
  yield* broken.splice(0);
}

const options = {
  bom: true,
  // Rows that somebody added with another editor end otherwise than the header; guessed from it alone, they would all
  // be one row.
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  skip_empty_lines: true,
  skip_records_with_error: true,
  max_record_size: 1 << 20,
};
const breaks = (sum: number, text: string) => (text.includes('\n') ? sum + text.split('\n').length - 1 : sum);

/** Two faults leave no way to tell where the next row begins, so the file is refused. */
function brokenRow(fault: CsvError | undefined, file: string, line: number): CsvRow {
  if (fault?.code === 'CSV_QUOTE_NOT_CLOSED') throw refused('open_quote', { file, line });
  if (fault?.code === 'CSV_MAX_RECORD_SIZE') throw refused('endless_row', { file, line });
  return { line, cells: [], broken: true };
}

/**
 * Lets UTF-8 through untouched. A name in the wrong encoding would be stored misspelt, so a guess is worse than a
 * refusal.
 */
function utf8Only(file: string, onBytes: OnBytes = () => undefined) {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  const check = (chunk: Buffer) => {
    if (isFirst) refuseForeign(chunk, file);
    isFirst = false;
    onBytes(chunk.length);
    decoder.decode(chunk, { stream: true });
  };
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) =>
      done(
        troubleIn(file, () => check(chunk)),
        chunk,
      ),
    flush: (done) => done(troubleIn(file, () => decoder.decode())),
  });
}

function troubleIn(file: string, work: () => void): Error | null {
  try {
    work();
    return null;
  } catch (cause) {
    if (cause instanceof TypeError) return refused('not_utf8', { file });
    if (cause instanceof Error) return cause;
    throw cause;
  }
}

function refuseForeign(start: Buffer, file: string) {
  const magic = start.subarray(0, 4).toString('latin1');
  if (magic.startsWith('PK\x03\x04') || magic.startsWith('\xd0\xcf\x11\xe0') || magic.startsWith('\x1f\x8b'))
    throw refused('archive', { file });
  if (magic.startsWith('\xff\xfe') || magic.startsWith('\xfe\xff') || start.subarray(0, 200).includes(0))
    throw refused('utf16', { file });
  const between = delimiterOf(start.subarray(0, 10_000).toString('utf8'));
  if (between) throw refused('delimiter', { file, between });
}

/** What the header's names are separated by, where that is something else than commas. */
function delimiterOf(start: string) {
  const [header = ''] = start.replace(/^\ufeff/, '').split(/[\r\n]/, 1);
  const count = (sign: string) => header.split(sign).length - 1;
  if (/^[<{[]/.test(header.trim())) return undefined;
  const [most] = Object.entries({ semicolons: ';', tabs: '\t', bars: '|' })
    .map(([between, sign]) => ({ between, found: count(sign) }))
    .sort((a, b) => b.found - a.found);
  return most && most.found > count(',') ? most.between : undefined;
}
