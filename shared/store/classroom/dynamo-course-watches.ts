import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { sameRecord } from '#shared/domain/same-record.ts';
import { CourseWatch, type CourseWatches } from '#shared/use-cases/ports/classroom/course-watches.ts';
import type { Key } from '../keys.ts';
import { type Item, queryAll, type Table } from '../table.ts';
import { watchedPostsKey, watchKey, watchPartition } from './keys.ts';

/** Written over without a condition: whoever looks copies what Google says, and looking twice tells nobody twice. */
export const dynamoCourseWatches = (table: Table): CourseWatches => ({
  async find(courseId) {
    const items = await queryAll(table, watchPartition(courseId), { consistent: true });
    const look = items.find(({ sk }) => sk === 'LOOK');
    const posts = items.find(({ sk }) => sk === 'POSTS')?.posts ?? {};
    return look && CourseWatch.parse({ ...look, posts });
  },
  async save({ posts, ...look }, before) {
    const { courseId } = look;
    if (!before || !sameRecord(before.posts, posts)) await put(table, { ...watchedPostsKey(courseId), posts });
    await put(table, { ...watchKey(courseId), ...look });
  },
});

const put = ({ db, name }: Table, Item: Item & Key) => db.send(new PutCommand({ TableName: name, Item }));
