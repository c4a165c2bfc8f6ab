import type { DataClass } from '../access/access.ts';

/** A record as it is kept, with `storedAs`: where it lies, so that a copy can be checked against the tables. */
export type StoredRecord = { readonly storedAs: string; readonly [field: string]: unknown };

/** Everything of one kind that is held on a student. */
export type RecordKind = { name: string; holds: DataClass; records: readonly StoredRecord[] };

/** The same kind may come from two places; kinds come in the order of their first. */
export function joinKinds(kinds: readonly RecordKind[]): RecordKind[] {
  const joined = new Map<string, RecordKind>();
  for (const kind of kinds) {
    const known = joined.get(kind.name);
    joined.set(kind.name, known ? { ...known, records: [...known.records, ...kind.records] } : kind);
  }
  return [...joined.values()];
}

/** A kind fits a table of cells when no record of it holds records of its own. */
export const isTabular = ({ records }: RecordKind) => records.every((record) => Object.values(record).every(isPlain));

const isPlain = (value: unknown) =>
  typeof value !== 'object' ||
  value === null ||
  (Array.isArray(value) && value.every((each) => typeof each !== 'object'));

/** Every field that a record of this kind has, in the order in which they first appear; where it lies comes last. */
export const fieldsOf = ({ records }: RecordKind) => [
  ...new Set(records.flatMap((record) => Object.keys(record)).filter((field) => field !== 'storedAs')),
  'storedAs',
];
