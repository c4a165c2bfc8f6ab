import type { ErrorDetails } from '#shared/domain/errors.ts';
import type { FileFault } from '#shared/domain/tabular.ts';

export type Say = (details: ErrorDetails) => string;

/** One sentence for everything in a file that stops an import: what is wrong, where, and what to do. */
const fileFaultWords: Record<FileFault, Say> = {
  no_such_path: ({ file }) => `There is nothing at ${file}: check the path.`,
  not_a_folder: ({ file }) =>
    `${file} is a file, and a OneRoster package is a folder with manifest.csv in it: unpack the ZIP and name the folder.`,
  not_a_file: ({ file }) => `${file} is not a file: name a CSV file.`,
  no_manifest: ({ file }) =>
    file
      ? `${file} has no manifest.csv, so it is no OneRoster package: zip the files of the export, or the folder that they lie in.`
      : 'The folder has no manifest.csv, so it is no OneRoster package: name the folder that holds it.',
  manifest_property: ({ property }) =>
    `manifest.csv says no ${property} that we know (1.0): export the package again as OneRoster CSV.`,
  version: () =>
    'manifest.csv names no oneroster.version that we know: export the package as OneRoster 1.1 or 1.2 CSV.',
  mode: ({ file }) => `manifest.csv must say absent, bulk or delta for file.${file}: correct that line.`,
  file_missing: ({ file }) =>
    `manifest.csv promises ${file}, which is not in the folder: add it, or say absent in the manifest.`,
  nothing_to_import: () => 'manifest.csv says absent for every file: there is nothing to import.',
  empty_file: ({ file }) => `${file} is empty, not even a header: export it again.`,
  archive: ({ file }) => `${file} is a ZIP or a spreadsheet, not CSV text: save it as CSV UTF-8.`,
  not_a_zip: () => 'The package is no ZIP, or did not arrive whole: export it again as a ZIP of CSV files.',
  damaged_zip: () => 'The ZIP is damaged: some of its bytes do not add up. Export and send it again.',
  locked_zip: () => 'The ZIP is locked with a password: make it without one.',
  huge_zip: () =>
    'The ZIP holds more than a roster does (1,000 files, or 2 GB): zip the CSV files of the export alone.',
  two_packages: () => 'The ZIP holds two manifest.csv, so two packages: leave one.',
  utf16: ({ file }) => `${file} is in UTF-16: save it as CSV UTF-8.`,
  not_utf8: ({ file }) => `${file} is not in UTF-8, so names would be misspelt: save it as CSV UTF-8.`,
  missing_columns: ({ lacks }) => lacksWords(String(lacks)),
  delimiter: ({ file, between }) => `${file} is separated by ${between}: save it as CSV, separated by commas.`,
  duplicate_columns: ({ file, columns }) => `${file} has the column ${columns} twice: remove one.`,
  unknown_columns: ({ file, columns }) => strangeWords(String(file), String(columns)),
  open_quote: ({ file, line }) => `${file} has a quotation mark that never closes, in or after line ${line}: close it.`,
  endless_row: ({ file, line }) =>
    `${file} has a row of more than a megabyte, from line ${line} on: look for a quotation mark that never closes.`,
  unclear_dates: ({ file, line, one, other }) =>
    `${file}, line ${line}: a date there is ${one} or ${other}, and no other date of the file tells which: write dates as ${one}.`,
  mixed_dates: ({ file, line, other }) =>
    `${file} writes the month first in line ${line} and the day first in line ${other}: write all dates as 2026-11-23.`,
  no_zone: ({ school }) =>
    `No time zone is known for the school ${school}: add --zone, for example --zone America/Los_Angeles.`,
  bad_zone: ({ zone, meant, fixed, line }) => {
    const wrong = fixed ? 'a fixed offset, an hour wrong for half the year' : 'not an IANA zone';
    return `${line ? `orgs.csv, line ${line}: ` : ''}${zone} is ${wrong}: ${meant ? `${meant}?` : 'name one like America/Los_Angeles.'}`;
  },
};

/** One sentence for each file: `users.csv lacks the column email, sourcedId (SourcedId: did you mean sourcedId?)`. */
function lacksWords(lacks: string) {
  const sentences = lacks.split('\n').map((each) => {
    const [file, ...columns] = each.split('\t');
    if (columns.length === 0) return `${file} names none of the columns in its first line.`;
    const words = columns.map((column) => {
      const [name, said] = column.split('=');
      return said ? `${name} (${said}: did you mean ${name}?)` : name;
    });
    return `${file} lacks the column ${words.join(', ')}.`;
  });
  return [...sentences, 'Export again with these columns, spelt so.'].join(' ');
}

/** All of them in one sentence, with the options by which a command leaves them out, to be typed as they are. */
function strangeWords(file: string, columns: string) {
  const each = columns.split('\n').map((column) => {
    const [place = '', name = '', meant] = column.split('\t');
    const where = `column ${place}${meant ? `: did you mean ${meant}?` : ''}`;
    return { said: name ? `${name} (${where})` : where, option: `--leave-out "${name || place}"` };
  });
  const said = each.map((one) => one.said).join(', ');
  const is = each.length === 1 ? 'a column that the format does not have' : 'columns that the format does not have';
  return `${file} has ${is}: ${said}. Correct ${each.length === 1 ? 'its name' : 'their names'}, or leave out on purpose what nobody is to read, with ${each.map(({ option }) => option).join(' ')}.`;
}

const isFileFault = (reason: unknown): reason is FileFault => typeof reason === 'string' && reason in fileFaultWords;
export const fileWords: Say = (details) =>
  isFileFault(details.reason) ? fileFaultWords[details.reason](details) : 'This is not a package that we can read.';
