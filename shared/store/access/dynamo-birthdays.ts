import * as z from 'zod/mini';
import { addMonths, SchoolDate } from '#shared/domain/dates.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import { StudentId } from '#shared/domain/ids.ts';
import type { Birthdays } from '#shared/use-cases/ports/access/birthdays.ts';
import { queryAll, type Table } from '../table.ts';
import { birthdayPartition } from './keys.ts';

const Row = z.object({ gsi1sk: z.string() });
const Parts = z.tuple([SchoolDate, StudentId]);

/** Q31: one query for each month that the days touch. */
export const dynamoBirthdays = (table: Table): Birthdays => ({
  async comingOfAge(school, from, to) {
    const span = { from, to: `${to}#~` };
    const rows = await fewAtOnce(monthsBetween(from, to), (month) =>
      queryAll(table, birthdayPartition(school, month), { span, index: 'gsi1' }),
    );
    return rows.flat().map((row) => {
      const [on, studentId] = Parts.parse(Row.parse(row).gsi1sk.split('#'));
      return { studentId, on };
    });
  },
});

function monthsBetween(from: SchoolDate, to: SchoolDate): string[] {
  const months: string[] = [];
  for (let first = `${from.slice(0, 7)}-01`; first <= to; first = addMonths(first, 1)) months.push(first.slice(0, 7));
  return months;
}
