import {
  BatchGetCommand,
  type BatchGetCommandInput,
  type BatchGetCommandOutput,
  BatchWriteCommand,
  type BatchWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { Key } from './keys.ts';
import type { Item, Table } from './table.ts';

export type Write = { put: Item & Key } | { remove: Key };

const getLimit = 100;
const writeLimit = 25;

/** Items by key, in no order; those that do not exist are absent. */
export async function getMany(table: Table, keys: readonly Key[], { consistent = false } = {}): Promise<Item[]> {
  const ask = (Keys: Key[]) => getChunk(table, { Keys, ...(consistent ? { ConsistentRead: true } : {}) });
  return (await fewAtOnce(chunks(unique(keys), getLimit), ask)).flat();
}

/**
 * Puts and removals in any number. The last write of a key wins, because DynamoDB refuses a batch that names a key
 * twice.
 */
export async function writeMany(table: Table, writes: readonly Write[]) {
  const byKey = new Map(writes.map((write) => [keyText('put' in write ? write.put : write.remove), write]));
  await fewAtOnce(chunks([...byKey.values()], writeLimit), (chunk) => writeChunk(table, chunk));
}

export function chunks<Part>(parts: readonly Part[], size: number): Part[][] {
  return Array.from({ length: Math.ceil(parts.length / size) }, (_, index) =>
    parts.slice(index * size, (index + 1) * size),
  );
}

async function getChunk({ db, name }: Table, asked: { Keys: Key[]; ConsistentRead?: boolean }) {
  const found: Item[] = [];
  let request: BatchGetCommandInput['RequestItems'] = { [name]: asked };
  for (let attempt = 0; request?.[name]?.Keys?.length; attempt += 1) {
    await backoff(attempt);
    const answer: BatchGetCommandOutput = await db.send(new BatchGetCommand({ RequestItems: request }));
    found.push(...(answer.Responses?.[name] ?? []));
    request = answer.UnprocessedKeys;
  }
  return found;
}

async function writeChunk({ db, name }: Table, writes: readonly Write[]) {
  let request: BatchWriteCommandInput['RequestItems'] = { [name]: writes.map(asRequest) };
  for (let attempt = 0; request?.[name]?.length; attempt += 1) {
    await backoff(attempt);
    request = (await db.send(new BatchWriteCommand({ RequestItems: request }))).UnprocessedItems;
  }
}

const asRequest = (write: Write) =>
  'put' in write ? { PutRequest: { Item: write.put } } : { DeleteRequest: { Key: write.remove } };

/** What DynamoDB could not take is sent again, ever slower; the caller's own deadline is the end of it. */
const backoff = (attempt: number) =>
  attempt === 0 ? undefined : new Promise((resolve) => setTimeout(resolve, Math.min(800, 25 * 2 ** attempt)));

const keyText = ({ pk, sk }: Key) => `${pk}\n${sk}`;
const unique = (keys: readonly Key[]) => [...new Map(keys.map((key) => [keyText(key), key])).values()];
