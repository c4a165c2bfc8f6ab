import { type DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { displayName } from '#shared/domain/roster/people.ts';

/** Reads that only the desk makes, over tables of a few thousand rows. No door may scan. */
type Table = { db: DynamoDBDocumentClient; name: string };

const Person = z.object({ pk: z.string(), givenName: z.string(), familyName: z.string() });

export async function newestEntries(table: Table, count: number): Promise<LedgerEntry[]> {
  const entries = await scan(table, 'begins_with(pk, :value)', 'HOUR#');
  return entries
    .map((item) => LedgerEntry.parse(item))
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, count);
}

export async function peoplesNames(table: Table): Promise<ReadonlyMap<string, string>> {
  const people = await scan(table, 'sk = :value', 'PERSON');
  return new Map(
    people.map((item) => Person.parse(item)).map((person) => [person.pk.replace('PERSON#', ''), displayName(person)]),
  );
}

export const countCards = async (table: Table) => (await scan(table, 'sk = :value', 'CARD')).length;

async function scan({ db, name }: Table, condition: string, value: string) {
  const found: unknown[] = [];
  const input = { TableName: name, FilterExpression: condition, ExpressionAttributeValues: { ':value': value } };
  for await (const { Items = [] } of paginateScan({ client: db }, input)) found.push(...Items);
  return found;
}
