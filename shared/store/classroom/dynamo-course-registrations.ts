import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { CourseRegistration } from '#shared/domain/classroom/course-registration.ts';
import type { CourseRegistrations } from '#shared/use-cases/ports/classroom/course-registrations.ts';
import { held } from '../conditional.ts';
import { getItem, type Table } from '../table.ts';
import { ifNew } from '../transactions.ts';
import { registrationKey } from './keys.ts';

export const dynamoCourseRegistrations = (table: Table): CourseRegistrations => ({
  async find(courseId) {
    const item = await getItem(table, registrationKey(courseId));
    return item && CourseRegistration.parse(item);
  },
  async keep(next, before) {
    const condition = before
      ? { ConditionExpression: 'askedAt = :before', ExpressionAttributeValues: { ':before': before.askedAt } }
      : ifNew;
    const Item = { ...registrationKey(next.courseId), ...next };
    return held(table.db.send(new PutCommand({ TableName: table.name, Item, ...condition })));
  },
});
