import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { SchoolId } from '#shared/domain/ids.ts';
import { StudentId } from '#shared/domain/ids.ts';
import { nameWords } from '#shared/domain/roster/people.ts';
import type { Item, Table } from '../table.ts';
import { namePartition } from './keys.ts';

const NameRow = z.object({ studentId: StudentId, name: z.string(), grade: z.optional(z.string()) });
type Found = { studentId: StudentId; name: string; grade?: string };

const most = 20;

/**
 * Q4: students of a school whose name has a word that begins like this. Of several words the longest is looked up and
 * the others narrow what it found, over at most ten pages: a search never reads a school.
 */
export async function searchStudents(table: Table, school: SchoolId, typed: string): Promise<Found[]> {
  const words = nameWords(typed);
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
  if (longest === '') return [];
  const found = new Map<StudentId, Found>();
  const partition = namePartition(school, longest);
  let from: Item | undefined;
  for (let pages = words.length > 1 ? 10 : 1; pages > 0 && found.size < most; pages -= 1) {
    const page = await namePage(table, partition, { word: longest, from });
    for (const row of page.rows) if (matches(row.name, words)) found.set(row.studentId, row);
    from = page.next;
    if (!from) break;
  }
  return [...found.values()].slice(0, most);
}

type Wanted = { word: string; from: Item | undefined };

async function namePage({ db, name }: Table, partition: string, { word, from }: Wanted) {
  const { Items = [], LastEvaluatedKey } = await db.send(
    new QueryCommand({
      TableName: name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :word)',
      ExpressionAttributeValues: { ':pk': partition, ':word': word },
      Limit: most,
      ExclusiveStartKey: from,
    }),
  );
  return { rows: Items.map(asFound), next: LastEvaluatedKey };
}

function asFound(item: Item): Found {
  const { studentId, name, grade } = NameRow.parse(item);
  return { studentId, name, ...(grade ? { grade } : {}) };
}

function matches(name: string, typed: readonly string[]) {
  const words = nameWords(name);
  return typed.every((word) => words.some((candidate) => candidate.startsWith(word)));
}
