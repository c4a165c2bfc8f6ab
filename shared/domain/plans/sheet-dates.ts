import { SchoolDate } from '../dates.ts';

/** How a file writes dates in digits: `9/1/2026` is the first of September or the ninth of January. */
export type DateOrder = 'monthFirst' | 'dayFirst';
type Parts = { first: number; second: number; year: number };

const inDigits = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?: 0{1,2}:00(?::00)?)?$/;
const inWords = [
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?[ -](?<month>\p{L}{3,9})\.?,?[ -](?<year>\d{4})$/iu,
  /^(?<month>\p{L}{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/iu,
];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNames = 'january february march april may june july august september october november december'.split(' ');

function partsOf(text: string): Parts | undefined {
  const [, first, second, year = ''] = inDigits.exec(text.trim()) ?? [];
  if (first === undefined) return undefined;
  return { first: Number(first), second: Number(second), year: Number(year.length === 2 ? `20${year}` : year) };
}

/** What one cell says of the order: its only reading, that it has both, or nothing. */
function orderIn(text: string): DateOrder | 'either' | undefined {
  const parts = partsOf(text);
  // The third of March is that in both.
  if (!parts || parts.first === parts.second) return undefined;
  const readings = [asDate(parts, 'monthFirst'), asDate(parts, 'dayFirst')] as const;
  if (readings[0] && readings[1]) return 'either';
  return readings[0] ? 'monthFirst' : readings[1] ? 'dayFirst' : undefined;
}

export type DateCell = { line: number; text: string };
/** `unclear`: no cell of the file tells which. `mixed`: two cells can only be read in different orders. */
export type FileOrder =
  | { order: DateOrder }
  | { unclear: DateCell; readings: readonly [SchoolDate, SchoolDate] }
  | { mixed: readonly [DateCell, DateCell] };

/** The one order in which all dates of a file can be read: a spreadsheet writes them all alike. */
export function orderOfDates(cells: Iterable<DateCell>): FileOrder {
  const found: Partial<Record<DateOrder | 'either', DateCell>> = {};
  for (const cell of cells) {
    const order = orderIn(cell.text);
    if (order) found[order] ??= cell;
  }
  if (found.monthFirst && found.dayFirst) return { mixed: [found.monthFirst, found.dayFirst] };
  if (found.either && !found.monthFirst && !found.dayFirst) {
    const [monthFirst, dayFirst] = [readDate(found.either.text, 'monthFirst'), readDate(found.either.text, 'dayFirst')];
    if (monthFirst && dayFirst) return { unclear: found.either, readings: [monthFirst, dayFirst] };
  }
  return { order: found.dayFirst ? 'dayFirst' : 'monthFirst' };
}

/** A date as spreadsheets and people write it; undefined when it is none, or none that is in the calendar. */
export function readDate(text: string, order: DateOrder): SchoolDate | undefined {
  const iso = SchoolDate.safeParse(text.trim());
  if (iso.success) return iso.data;
  const parts = partsOf(text);
  return parts ? asDate(parts, order) : dateInWords(text);
}

function dateInWords(text: string): SchoolDate | undefined {
  for (const shape of inWords) {
    const { day, month = '', year } = shape.exec(text.trim())?.groups ?? {};
    const name = month.toLowerCase();
    const short = name === 'sept' ? 'sep' : name;
    const number = Math.max(months.indexOf(short), monthNames.indexOf(short)) + 1;
    if (number > 0) return asDate({ first: number, second: Number(day), year: Number(year) }, 'monthFirst');
  }
  return undefined;
}

function asDate({ first, second, year }: Parts, order: DateOrder): SchoolDate | undefined {
  const [month, day] = order === 'monthFirst' ? [first, second] : [second, first];
  const two = (number: number) => String(number).padStart(2, '0');
  const date = SchoolDate.safeParse(`${year}-${two(month)}-${two(day)}`);
  return date.success ? date.data : undefined;
}
