import * as z from 'zod/mini';
import { SchoolDate } from '#shared/domain/dates.ts';
import { StudentId } from '#shared/domain/ids.ts';
import type { Birthdays } from '#shared/use-cases/ports/access/birthdays.ts';
import { queryAll, type Table } from '../table.ts';
import { birthdayPartition } from './keys.ts';

const Row = z.object({ gsi1sk: z.string() });
const Parts = z.tuple([SchoolDate, StudentId]);

/** Q31: one query, or two when the days lie in two months. */
export const dynamoBirthdays = (table: Table): Birthdays => ({
  async comingOfAge(school, from, to) {
    const months = [...new Set([from, to].map((on) => on.slice(0, 7)))];
    const span = { from, to: `${to}#~` };
    const rows = await Promise.all(
      months.map((month) => queryAll(table, birthdayPartition(school, month), { span, index: 'gsi1' })),
    );
    return rows.flat().map((row) => Parts.parse(Row.parse(row).gsi1sk.split('#'))[1]);
  },
});
