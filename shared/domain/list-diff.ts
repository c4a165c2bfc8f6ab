import { canonicalJson } from './same-record.ts';

/**
 * One thing that differs between two lists: a record that came, one that went, or one field of a record that is in
 * both.
 */
export type Edit<Entry, Field extends string> =
  | { change: 'added'; after: Entry }
  | { change: 'removed'; before: Entry }
  | { change: 'changed'; field: Field; before: Entry; after: Entry };

/** What a field of a record holds, in a form that compares: lists whose order means nothing come sorted. */
export type ComparedFields<Entry, Field extends string> = readonly (readonly [Field, (entry: Entry) => unknown])[];

export type Lists<Entry> = { before: readonly Entry[]; after: readonly Entry[] };

/** First what was there, in its order; then what came, in its order. */
export function editsById<Entry, Field extends string>(
  { before, after }: Lists<Entry>,
  idOf: (entry: Entry) => string,
  fields: ComparedFields<Entry, Field>,
): Edit<Entry, Field>[] {
  const now = new Map(after.map((entry) => [idOf(entry), entry]));
  const known = new Set(before.map(idOf));
  const settled = before.flatMap((old): Edit<Entry, Field>[] => {
    const entry = now.get(idOf(old));
    return entry ? fieldEdits(old, entry, fields) : [{ change: 'removed', before: old }];
  });
  const come = after.filter((entry) => !known.has(idOf(entry)));
  return [...settled, ...come.map((entry) => ({ change: 'added', after: entry }) as const)];
}

export const fieldEdits = <Entry, Field extends string>(
  before: Entry,
  after: Entry,
  fields: ComparedFields<Entry, Field>,
): Extract<Edit<Entry, Field>, { change: 'changed' }>[] =>
  fields
    .filter(([, read]) => !same(read(before), read(after)))
    .map(([field]) => ({ change: 'changed', field, before, after }));

/**
 * For lists whose entries have no id. What is in both as it stands is the same entry; of the rest, what goes by the
 * same name is, then what stands in the same place among those that are left.
 */
export function editsByName<Entry>({ before, after }: Lists<Entry>, nameOf: (entry: Entry) => string) {
  const [gone, come] = unpaired(before, after, canonical).sides;
  const named = unpaired(gone, come, nameOf);
  const [left, right] = named.sides;
  const placed = left.flatMap((old, place) =>
    right.slice(place, place + 1).map((entry): [Entry, Entry] => [old, entry]),
  );
  const edits: Edit<Entry, 'entry'>[] = [
    ...[...named.pairs, ...placed].map(
      ([old, entry]) => ({ change: 'changed', field: 'entry', before: old, after: entry }) as const,
    ),
    ...left.slice(placed.length).map((old) => ({ change: 'removed', before: old }) as const),
    ...right.slice(placed.length).map((entry) => ({ change: 'added', after: entry }) as const),
  ];
  return edits;
}

function unpaired<Entry>(before: readonly Entry[], after: readonly Entry[], keyOf: (entry: Entry) => string) {
  const come = [...after];
  const gone: Entry[] = [];
  const pairs: [Entry, Entry][] = [];
  for (const old of before) {
    const place = come.findIndex((entry) => keyOf(entry) === keyOf(old));
    if (place < 0) gone.push(old);
    else pairs.push(...come.splice(place, 1).map((entry): [Entry, Entry] => [old, entry]));
  }
  return { pairs, sides: [gone, come] as const };
}

const canonical = (value: unknown) => canonicalJson({ value });
const same = (a: unknown, b: unknown) => canonical(a) === canonical(b);
