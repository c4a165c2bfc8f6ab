import type { Parameter, ParameterValue } from '#shared/domain/catalogue/parameter.ts';
import { timeInWords } from '../days.ts';
import { englishAmounts } from './amounts.ts';
import { colorInWords, englishColors } from './color-names.ts';

/** What a field of an amount says, in words; empty where it is not stated. */
export type Says = (field: string) => string;

export const withUnit = (count: string, one: string, many = `${one}s`) =>
  count === '' ? '' : `${count} ${count === '1' ? one : many}`;

export const saying =
  (parameter: Parameter): Says =>
  (field) =>
    said(field, parameter[field]);

function said(field: string, value: ParameterValue | undefined): string {
  if (value === undefined || typeof value === 'boolean') return '';
  if (Array.isArray(value)) return value.map(word).join(', ');
  return typeof value === 'number' ? String(value) : (codes[field]?.(value) ?? word(value));
}

/** What a person wrote stands as it is; a code of the catalogue never does. */
const word = (text: string) => options.get(text) ?? text;

/** Fields that hold a code and no word: `it` is Italian in one of them, and somebody's own word in any other. */
const codes: Readonly<Record<string, (code: string) => string>> = {
  lang: (code) => englishAmounts.phrases.lang(code),
  windowStart: timeInWords,
  windowEnd: timeInWords,
  backgroundColor: (code) => colorInWords(code, englishColors),
};

/** As amounts are said elsewhere, but for what is said to the teacher, or stands in a sentence. */
const options: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...englishAmounts.options,
    ...{ options: 'answers', SEE: 'Signed Exact English', other: 'sign language', LargeKey: 'large-key' },
    ...{ Formula: 'formula sheet', teacherOnly: 'to you alone', recorded: 'as a recording' },
    ...{ front: 'in front', nearTeacher: 'near you', clearSightline: 'with a clear view' },
    ...{ teacher: 'you', seat: 'a seat away from glare' },
    ...{ quietEdge: 'at the quiet edge', midday: 'at midday', MobileDeviceApplication: 'phone or tablet app' },
  }),
);
