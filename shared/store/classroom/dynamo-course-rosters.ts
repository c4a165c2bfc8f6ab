import type { CourseRosters } from '#shared/use-cases/ports/roster/roster.ts';
import { writeMany } from '../batches.ts';
import { sectionPartition } from '../roster/keys.ts';
import { seatItem, sectionItem } from '../roster/section-items.ts';
import { queryAll, type Table } from '../table.ts';

/**
 * The section goes last: its `rosterReadAt` says that everything before it is in place, and a crash leaves the roster
 * due for reading.
 */
export const dynamoCourseRosters = (table: Table): CourseRosters => ({
  async saveCourse({ section, staff, students, rosterReadAt }) {
    const stored = await queryAll(table, sectionPartition(section.id), { consistent: true });
    const seats = [...staff, ...students].map(seatItem);
    const kept = new Set(['SECTION', ...seats.map(({ sk }) => sk)]);
    const gone = stored.filter(({ sk }) => !kept.has(sk)).map(({ pk, sk }) => ({ remove: { pk, sk } }));
    await writeMany(table, [...gone, ...seats.map((put) => ({ put }))]);
    await writeMany(table, [{ put: sectionItem(section, { rosterReadAt }) }]);
  },
});
