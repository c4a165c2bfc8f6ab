import type { SchoolDate } from '../dates.ts';
import type { SchoolId } from '../ids.ts';
import type { School, Staff } from './people.ts';

/** What a school tells everybody of help. */
type HelpOfSchool = { schoolId: SchoolId; lookedAtOn: SchoolDate };

const recorded = new WeakSet<object>();

/**
 * For the stores of the roster and of schools' help alone: this record is as it stands there. What names a school or a
 * person to the outside takes no other, so that neither a text nor a copy with another name can pass for one.
 */
export function asRecorded<Kept extends School | Staff | HelpOfSchool>(record: Kept): Readonly<Kept> {
  recorded.add(record);
  return Object.freeze(record);
}

export const isAsRecorded = (record: unknown): boolean =>
  typeof record === 'object' && record !== null && recorded.has(record);
