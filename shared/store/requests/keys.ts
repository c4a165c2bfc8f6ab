import type { PersonId, RequestId, SchoolId, SupportId } from '#shared/domain/ids.ts';
import { type Key, single } from '../keys.ts';

/** Q37: what still waits for an answer sorts apart from what has one. */
export const requestPartition = (school: SchoolId) => `REQUEST#${school}`;
export const openRequestKey = (school: SchoolId, id: RequestId): Key => ({
  pk: requestPartition(school),
  sk: `OPEN#${id}`,
});
export const settledRequestKey = (school: SchoolId, id: RequestId): Key => ({
  pk: requestPartition(school),
  sk: `DONE#${id}`,
});
/** Q38: ids and outcomes, for who asked. */
export const askerPartition = (person: PersonId) => `ASKER#${person}`;
export const askerKey = (person: PersonId) => single('ASKER', person);
export const ownRequestKey = (person: PersonId, id: RequestId): Key => ({
  pk: askerPartition(person),
  sk: `REQUEST#${id}`,
});

/** Q39. */
export const supportPartition = (school: SchoolId) => `SUPPORT#${school}`;
export const supportKey = (school: SchoolId, id: SupportId): Key => ({ pk: supportPartition(school), sk: id });
