import * as z from 'zod/mini';
import { queryAll, type Table } from '../table.ts';

const Indexed = z.object({ gsi1sk: z.string() });

/** The ids that the index holds under a partition, of those that begin so. */
export async function indexed(table: Table, partition: string, begins: string) {
  const span = begins === '' ? undefined : { begins };
  const rows = await queryAll(table, partition, { span, index: 'gsi1' });
  return rows.map((row) => Indexed.parse(row).gsi1sk.slice(begins.length));
}
