import * as z from 'zod/mini';
import type { SchoolId } from '#shared/domain/ids.ts';
import { StudentId } from '#shared/domain/ids.ts';
import { isNamedSo, lookups, nameWords } from '#shared/domain/roster/name-spelling.ts';
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
 * Q4: students of a school whose name is what was typed, or has words that begin so. Of several words the longest is
 * looked up and the others narrow what it found. A search that did not come to the end of its rows says so: a
 * coordinator who is told that nobody matches believes it.
 */
export async function searchStudents(table: Table, school: SchoolId, typed: string): Promise<NamesFound> {
  const search = { found: new Map<StudentId, Row>(), more: false };
  for (const words of lookups(typed)) {
    await Promise.all(words.map((word) => lookUp(table, search, { school, typed, word })));
    if (search.found.size > 0 || search.more) break;
  }
  const { found, more } = search;
  return { students: [...found.values()].slice(0, most), more: more || found.size > most };
}

type Search = { found: Map<StudentId, Row>; more: boolean };
type Lookup = { school: SchoolId; typed: string; word: string };

async function lookUp(table: Table, search: Search, { school, typed, word }: Lookup) {
  const { found } = search;
  const isAll = nameWords(typed).length === 1;
  const span = { begins: word };
  let from: Item | undefined;
  for (let pages = isAll ? 1 : mostPages; pages > 0 && found.size < most; pages -= 1) {
    const limit = isAll ? page.ofOneWord : page.ofSeveral;
    const { items, next } = await queryPage(table, namePartition(school, word), { span, limit, from });
    for (const row of items.map(asRow)) if (isNamedSo(row.name, typed)) found.set(row.studentId, row);
    from = next;
    if (!from) break;
  }
  search.more ||= from !== undefined;
}

function asRow(item: Item): Row {
  const { studentId, name, grade } = NameRow.parse(item);
  return { studentId, name, ...(grade ? { grade } : {}) };
}
