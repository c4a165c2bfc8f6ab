import * as z from 'zod/mini';
import type { SchoolId } from '#shared/domain/ids.ts';
import { StudentId } from '#shared/domain/ids.ts';
import { nameWords } from '#shared/domain/roster/people.ts';
import type { NamesFound } from '#shared/use-cases/ports/roster/roster.ts';
import { type Item, queryPage, type Table } from '../table.ts';
import { namePartition } from './keys.ts';

const NameRow = z.object({ studentId: StudentId, name: z.string(), grade: z.optional(z.string()) });
type Row = NamesFound['students'][number];

const most = 20;
/** Of one word so many rows are an answer; of several they are only where to look: 70 KB in a call, and two calls. */
const page = { ofOneWord: most, ofSeveral: 500 };
const mostPages = 2;

/**
 * Q4: students of a school whose name has a word that begins like this. Of several words the longest is looked up and
 * the others narrow what it found. A search that did not come to the end of its rows says so: a coordinator who is told
 * that nobody matches believes it.
 */
export async function searchStudents(table: Table, school: SchoolId, typed: string): Promise<NamesFound> {
  const words = nameWords(typed);
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
  if (longest === '') return { students: [], more: false };
  const limit = words.length > 1 ? page.ofSeveral : page.ofOneWord;
  const span = { begins: longest };
  const found = new Map<StudentId, Row>();
  let from: Item | undefined;
  for (let pages = words.length > 1 ? mostPages : 1; pages > 0 && found.size < most; pages -= 1) {
    const { items, next } = await queryPage(table, namePartition(school, longest), { span, limit, from });
    for (const row of items.map(asRow)) if (matches(row.name, words)) found.set(row.studentId, row);
    from = next;
    if (!from) break;
  }
  return { students: [...found.values()].slice(0, most), more: from !== undefined || found.size > most };
}

function asRow(item: Item): Row {
  const { studentId, name, grade } = NameRow.parse(item);
  return { studentId, name, ...(grade ? { grade } : {}) };
}

function matches(name: string, typed: readonly string[]) {
  const words = nameWords(name);
  return typed.every((word) => words.some((candidate) => candidate.startsWith(word)));
}
