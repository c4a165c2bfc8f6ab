import type { School, Staff } from './people.ts';

const recorded = new WeakSet<object>();

/**
 * For the roster's store alone: this record is as it stands there. What names a school or a person to the outside takes
 * no other, so that neither a text nor a copy with another name can pass for one.
 */
export function asRecorded<Kept extends School | Staff>(record: Kept): Readonly<Kept> {
  recorded.add(record);
  return Object.freeze(record);
}

export const isAsRecorded = (record: unknown): boolean =>
  typeof record === 'object' && record !== null && recorded.has(record);
