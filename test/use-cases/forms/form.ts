import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** A part of a record: what stands there, and nothing of what it lies between. */
export type Part = { readonly [name: string]: unknown };

/**
 * One field of a form as somebody filled it in. `stands`: where in a student's record it is kept, by the names that a
 * copy of the record gives its kinds. `refused`: why it is kept nowhere. `tried`: what is refused when it is written.
 */
export type FormField = { field: string; says: string; stands?: Part; refused?: string; tried?: Part };

/** How what the form says comes to be a record: by which of the ways that lead to a plan. */
type Way = 'case' | 'no-plan' | 'paper' | 'need' | 'learning';
export type FilledForm = {
  name: string;
  form: string;
  /** By its number in the list of sources below. */
  source: string;
  way: Way;
  framework: '504' | 'IAP' | 'ILP' | 'ISP';
  profile?: string;
  fields: readonly FormField[];
};

const folder = new URL('../../fixtures/forms/', import.meta.url);

/** A line each: what the form is, then its fields, with values of a made-up student. */
export const readForms = (): readonly FilledForm[] =>
  readdirSync(folder)
    .sort()
    .map((file) => {
      const [head, ...fields] = readFileSync(new URL(file, folder), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      return { name: basename(file, '.jsonl'), ...head, fields };
    });

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What names an entry of a list: two fields of a form may say different things of one item. */
const nameOf = (entry: unknown) =>
  isPart(entry)
    ? Object.entries(entry).find(([name]) => /^(item|goal|need|service|strategy)Id$/.test(name))?.[1]
    : undefined;

/** Both, as one. Lists go on, but for entries of one id. */
export function together(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other)) return other.reduce(withEntry, one);
  if (!isPart(one) || !isPart(other)) return other;
  const both = Object.keys(other).map((name) => [name, name in one ? together(one[name], other[name]) : other[name]]);
  return { ...one, ...Object.fromEntries(both) };
}

function withEntry(list: readonly unknown[], entry: unknown) {
  const name = nameOf(entry);
  const known = name === undefined ? -1 : list.findIndex((each) => nameOf(each) === name);
  return known < 0 ? [...list, entry] : list.with(known, together(list[known], entry));
}

/** All that fields say of one kind of record, each apart. */
export const partsOf = ({ fields }: Pick<FilledForm, 'fields'>, kind: string): Part[] =>
  fields.flatMap(({ stands }) => (isPart(stands?.[kind]) ? [stands[kind]] : []));

/** The same as one record. */
export const wholeOf = (form: Pick<FilledForm, 'fields'>, kind: string) =>
  partsOf(form, kind).reduce<Part>((whole, part) => together(whole, part) as Part, {});

/** Whether a part stands in a record just as it is, whatever else stands there. */
export function isIn(part: unknown, record: unknown): boolean {
  if (Array.isArray(part)) return Array.isArray(record) && part.every((each) => record.some((one) => isIn(each, one)));
  if (!isPart(part)) return part === record;
  return isPart(record) && Object.entries(part).every(([name, value]) => isIn(value, record[name]));
}
