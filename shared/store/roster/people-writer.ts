import * as z from 'zod/mini';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import { PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/use-cases/ports/roster/roster-writer.ts';
import { chunks, getMany, writeMany } from '../batches.ts';
import type { Key } from '../keys.ts';
import type { Item, Table } from '../table.ts';
import { personKey } from './keys.ts';
import { type PersonRows, personRows, storedRows, withBindings } from './person-items.ts';
import { removePointer } from './pointers.ts';

type Change = { id: PersonId; before?: PersonRows; after: PersonRows };
const atOnce = 100;
const Identified = z.object({ id: PersonId });

export async function putPeople(table: Table, people: readonly Person[]) {
  await fewAtOnce(
    chunks(people, atOnce),
    async (chunk) => {
      const stored = new Map(
        (
          await getMany(
            table,
            chunk.map(({ id }) => personKey(id)),
          )
        ).map((item) => [item.pk, item]),
      );
      await write(
        table,
        chunk.map((person) => {
          const before = stored.get(personKey(person.id).pk);
          return change(person.id, before, withBindings(person, before));
        }),
      );
    },
    4,
  );
}

export async function removePeople(table: Table, people: readonly PersonId[]) {
  for (const chunk of chunks(people, atOnce)) {
    const stored = await getMany(table, chunk.map(personKey));
    await write(
      table,
      stored.map((item) => change(Identified.parse(item).id, item, { ...item, active: false })),
    );
  }
}

const change = (id: PersonId, before: Item | undefined, after: object): Change => ({
  id,
  ...(before ? { before: storedRows(before) } : {}),
  after: personRows(after),
});

/**
 * The head goes last: it says that the rows around it are in place, so an import that stopped half way is taken up by
 * the next.
 */
async function write(table: Table, changes: readonly Change[]) {
  const moved = changes.filter(({ before, after }) => !before || !same(before.head, after.head));
  await writeMany(table, moved.flatMap(rowWrites));
  for (const { id, before, after } of moved)
    for (const key of missing(before?.pointers ?? [], after.pointers)) await removePointer(table, key, id);
  await writeMany(
    table,
    moved.map(({ after }) => ({ put: after.head })),
  );
}

const rowWrites = ({ before, after }: Change) => [
  ...missing(before?.names ?? [], after.names).map(({ pk, sk }) => ({ remove: { pk, sk } })),
  ...[...after.names, ...after.pointers].map((put) => ({ put })),
];

const missing = (before: readonly Key[], after: readonly Key[]) =>
  before.filter(({ pk, sk }) => !after.some((key) => key.pk === pk && key.sk === sk)).map(({ pk, sk }) => ({ pk, sk }));

const same = (a: Item, b: Item) => canonical(a) === canonical(b);
const canonical = (item: Item) =>
  JSON.stringify(
    Object.entries(item)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
