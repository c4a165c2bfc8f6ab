import type { Key } from '../keys.ts';

/** Q39: the district's own, all in one partition. */
export const accommodationPartition = 'ACCOMMODATION#district';
export const accommodationKey = (code: string): Key => ({ pk: accommodationPartition, sk: code });
