import { StaffSeat } from '#shared/domain/roster/section.ts';
import type { Teaching } from '#shared/use-cases/ports/cards/teaching.ts';
import { sectionPartition } from '../roster/keys.ts';
import { queryAll, type Table } from '../table.ts';

export const dynamoTeaching = (table: Table): Teaching => ({
  async staffIn(section) {
    const rows = await queryAll(table, sectionPartition(section), { span: { begins: 'STAFF#' } });
    return rows.map((row) => StaffSeat.parse(row));
  },
});
