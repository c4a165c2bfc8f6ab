import { SectionId } from '#shared/domain/ids.ts';
import type { SectionRoster } from '#shared/domain/roster/section.ts';
import { sameRecord } from '#shared/domain/same-record.ts';
import type { CourseRosters } from '#shared/use-cases/ports/roster/roster.ts';
import { writeMany } from '../batches.ts';
import { coursesPartition, sectionPartition } from '../roster/keys.ts';
import { indexed } from '../roster/school-index.ts';
import { seatItem, sectionItem } from '../roster/section-items.ts';
import { type Item, queryAll, type Table } from '../table.ts';

/**
 * Only what differs is written: in most lessons nobody has moved. The section goes last, and always: its `rosterReadAt`
 * says that everything before it is in place, and a crash leaves the roster due for reading.
 */
export const dynamoCourseRosters = (table: Table): CourseRosters => ({
  courses: async () => (await indexed(table, coursesPartition, '')).map((id) => SectionId.parse(id)),
  async saveCourse({ section, staff, students, ...extra }, stored) {
    const items: Item[] = stored ? seatItems(stored) : await storedSeats(table, section.id);
    const before = new Map(items.map((item) => [item.sk, item]));
    const seats = seatItems({ staff, students });
    const kept = new Set(seats.map(({ sk }) => sk));
    const gone = items.filter(({ sk }) => !kept.has(sk)).map(({ pk, sk }) => ({ remove: { pk, sk } }));
    const changed = seats.filter((item) => !sameRecord(item, before.get(item.sk) ?? {}));
    await writeMany(table, [...gone, ...changed.map((put) => ({ put }))]);
    await writeMany(table, [{ put: sectionItem(section, extra) }]);
  },
});

const seatItems = ({ staff, students }: Pick<SectionRoster, 'staff' | 'students'>) =>
  [...staff, ...students].map(seatItem);

/** Also those of a first reading that was killed before its section was written. */
async function storedSeats(table: Table, id: SectionRoster['section']['id']) {
  const items = await queryAll(table, sectionPartition(id), { consistent: true });
  return items.filter(({ sk }) => sk !== 'SECTION');
}
